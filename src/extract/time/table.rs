//! Words and what they are, looked up in any case.

/// A table of lower-case ASCII words, by their first letters. A word is kept as one number, its letters one after the other.
pub(super) struct Table<V> {
    buckets: [Bucket<V>; 26],
    /// Words that begin with no letter.
    others: Vec<(u128, V)>,
}

/// The words with one first letter, sorted.
struct Bucket<V> {
    /// A bit for each length.
    lengths: u32,
    words: Vec<(u128, V)>,
}

/// The longest word of any table.
const LONGEST: usize = 15;

/// A word in lower case as a number; nothing where it is too long for any table.
fn folded(word: &str) -> Option<u128> {
    let mut folded = [0; 16];
    let space = folded[..LONGEST].get_mut(..word.len())?;
    space.copy_from_slice(word.as_bytes());
    space.make_ascii_lowercase();
    Some(u128::from_be_bytes(folded))
}

impl<V: Copy> Table<V> {
    /// Makes a table; of a word that is listed twice the first counts.
    pub(super) fn new(words: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let buckets = std::array::from_fn(|_| Bucket { lengths: 0, words: Vec::new() });
        let mut table = Self { buckets, others: Vec::new() };
        for (word, value) in words {
            let Some(key) = folded(word) else { continue };
            let first = word.as_bytes().first().map_or(usize::MAX, |first| usize::from(first.wrapping_sub(b'a')));
            match table.buckets.get_mut(first) {
                Some(bucket) => {
                    bucket.lengths |= 1 << word.len();
                    bucket.words.push((key, value));
                }
                None => table.others.push((key, value)),
            }
        }
        for words in table.buckets.iter_mut().map(|bucket| &mut bucket.words).chain([&mut table.others]) {
            words.sort_by_key(|(word, _)| *word);
            words.dedup_by_key(|(word, _)| *word);
        }
        table
    }

    /// What a word is, in any case.
    pub(super) fn get(&self, word: &str) -> Option<V> {
        let first = word.as_bytes().first()?.to_ascii_lowercase();
        // Most words are of no use here, and end with the first look.
        let words = match self.buckets.get(usize::from(first.wrapping_sub(b'a'))) {
            Some(bucket) if word.len() > LONGEST || bucket.lengths >> word.len() & 1 == 0 => return None,
            Some(bucket) => &bucket.words,
            None => &self.others,
        };
        let key = folded(word)?;
        words.binary_search_by_key(&key, |(listed, _)| *listed).ok().map(|at| words[at].1)
    }
}
