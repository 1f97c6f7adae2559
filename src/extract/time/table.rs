//! Words and what they are, looked up in any case.

/// A table of lower-case ASCII words, by their first letters.
pub(super) struct Table<V> {
    buckets: [Bucket<V>; 26],
    /// Words that begin with no letter.
    others: Vec<(&'static str, V)>,
}

/// The words with one first letter, sorted.
struct Bucket<V> {
    /// A bit for each length.
    lengths: u32,
    words: Vec<(&'static str, V)>,
}

/// The longest word of any table.
const LONGEST: usize = 15;

impl<V: Copy> Table<V> {
    /// Makes a table; of a word that is listed twice the first counts.
    pub(super) fn new(words: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let buckets = std::array::from_fn(|_| Bucket { lengths: 0, words: Vec::new() });
        let mut table = Self { buckets, others: Vec::new() };
        for (word, value) in words {
            let first = word.as_bytes().first().map_or(usize::MAX, |first| usize::from(first.wrapping_sub(b'a')));
            match table.buckets.get_mut(first) {
                Some(bucket) => {
                    bucket.lengths |= 1 << word.len();
                    bucket.words.push((word, value));
                }
                None => table.others.push((word, value)),
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
        let mut folded = [0; LONGEST];
        let space = folded.get_mut(..word.len())?;
        space.copy_from_slice(word.as_bytes());
        space.make_ascii_lowercase();
        let key: &[u8] = space;
        // Most words are of no use here, and end with the first look.
        let words = match self.buckets.get(usize::from(key.first()?.wrapping_sub(b'a'))) {
            Some(bucket) if bucket.lengths >> key.len() & 1 == 0 => return None,
            Some(bucket) => &bucket.words,
            None => &self.others,
        };
        words.binary_search_by(|(listed, _)| listed.as_bytes().cmp(key)).ok().map(|at| words[at].1)
    }
}
