//! What a sentence tells, as it is compared: its names, numbers and words that carry meaning.

use super::text::number;
use crate::text::words::words;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that any sentence may have; those of two and three letters are left out besides, unless they are names.
static EVERYWHERE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    listed(
        "about above after again against all also although among and another any are because been \
    before being below between both but can cannot could did does doing down during each either else even ever every few \
    for from further had has have having her here hers him his how however into its itself just less like many may \
    meanwhile might mine more most much must neither never nor not off once only onto other others our out over own per \
    perhaps quite rather same shall she should since some still such than that the their them then there these they this \
    those though through thus too toward towards under until upon very was were what when where whether which while who \
    whom whose why will with within without would yet you your",
    )
});

/// Words by which somebody is cited. That they are the same says nothing, that there is one says who is cited.
static SAYING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    listed(
        "added adds announced announces argued argues asked asks called calls cited claimed claims \
    confirmed confirms declared declares denied denies described explained explains insisted insists maintained noted \
    notes pledged promised promises replied replies reported reports revealed said say saying says statement stated \
    states stressed stresses telling tells told underlined urged urges warned warns writes wrote",
    )
});

/// Numbers as they are mostly written in letters, from two.
const NUMBERS: [&str; 11] =
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// What a sentence tells.
pub(super) struct Sentence {
    /// In ascending order of their numbers, each once.
    pub facts: Vec<Fact>,
    /// How many words it has.
    pub length: usize,
    /// Whether somebody is cited in it.
    pub cites: bool,
}

/// A word that carries meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fact {
    /// The same for words that begin alike.
    pub number: u32,
    pub sort: Sort,
}

/// What sort of word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    Name,
    Figure,
    Word,
}

impl Sentence {
    /// Reads a sentence, and adds a number for each of its words to `all`; where a script puts no spaces between words,
    /// each letter is one.
    pub fn new(text: &str, all: &mut Vec<u32>) -> Sentence {
        let words = words(text);
        let mut facts = Vec::with_capacity(words.len());
        let mut cites = text.contains(['"', '“', '”', '„', '«', '»', '「']);
        for (index, word) in words.iter().enumerate() {
            let written = &text[word.start..word.end];
            let is_capital = written.starts_with(char::is_uppercase);
            let letters = word.text.as_str();
            match word.spaceless {
                true => all.extend(letters.chars().map(|c| number(c.encode_utf8(&mut [0; 4])))),
                false => all.push(number(letters)),
            }
            if SAYING.contains(letters) {
                cites = true;
            } else if let Some(value) = figure(written, letters) {
                facts.push(Fact { number: number(&value), sort: Sort::Figure });
            } else if word.spaceless {
                // Two letters tell more than one.
                let letters: Vec<char> = letters.chars().collect();
                let pairs = letters.windows(2).map(|pair| number(&pair.iter().collect::<String>()));
                facts.extend(pairs.map(|number| Fact { number, sort: Sort::Word }));
            } else if (is_capital || letters.chars().count() > 3) && !EVERYWHERE.contains(letters) {
                // The first word of a sentence is large whatever it is.
                let sort = if is_capital && index > 0 { Sort::Name } else { Sort::Word };
                facts.push(Fact { number: number(stem(letters)), sort });
            }
        }
        facts.sort_unstable();
        facts.dedup_by_key(|fact| fact.number);
        Sentence { facts, length: words.len(), cites }
    }
}

/// Lets the first words of sentences be names where others of these sentences show that they are.
pub(super) fn know_names(sentences: &mut [Sentence]) {
    let facts = sentences.iter().flat_map(|sentence| &sentence.facts);
    let names: HashSet<u32> = facts.filter(|fact| fact.sort == Sort::Name).map(|fact| fact.number).collect();
    for fact in sentences.iter_mut().flat_map(|sentence| &mut sentence.facts) {
        if names.contains(&fact.number) {
            fact.sort = Sort::Name;
        }
    }
}

fn listed(words: &'static str) -> HashSet<&'static str> {
    words.split_ascii_whitespace().collect()
}

/// A number, whether in digits or in letters.
fn figure(written: &str, letters: &str) -> Option<String> {
    if written.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(letters.to_string());
    }
    let value = NUMBERS.iter().position(|number| *number == letters)?;
    Some((value + 2).to_string())
}

/// How a word begins, without the endings of English and at most seven letters of it.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 12] =
        ["ations", "ation", "ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s"];
    let ending = ENDINGS.iter().find(|ending| word.len() >= ending.len() + 3 && word.ends_with(*ending));
    let stem = &word[..word.len() - ending.map_or(0, |ending| ending.len())];
    stem.char_indices().nth(7).map_or(stem, |(end, _)| &stem[..end])
}

/// The sentences of a paragraph.
pub(super) fn split(paragraph: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let letters: Vec<(usize, char)> = paragraph.char_indices().collect();
    for (index, (_, c)) in letters.iter().enumerate() {
        let mut next = index + 1;
        let ends = match c {
            '。' | '！' | '？' => true,
            '.' | '!' | '?' | '…' if !is_initial(&letters[..index]) => {
                let is_closing = |c: char| matches!(c, '"' | '”' | '’' | '\'' | '»' | ')' | '“');
                next += letters[next..].iter().take_while(|(_, c)| is_closing(*c)).count();
                let space = letters[next..].iter().take_while(|(_, c)| c.is_whitespace()).count();
                let begins =
                    |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '„' | '«' | '‘');
                space > 0 && letters.get(next + space).is_some_and(|(_, c)| begins(*c))
            }
            _ => false,
        };
        if ends {
            let end = letters.get(next).map_or(paragraph.len(), |(at, _)| *at);
            sentences.push(&paragraph[start..end]);
            start = end;
        }
    }
    sentences.push(&paragraph[start..]);
    sentences
}

/// Whether the letter before a dot stands alone, as in "U.S." and "J. Doe".
fn is_initial(before: &[(usize, char)]) -> bool {
    match before {
        [.., (_, before), (_, letter)] => letter.is_uppercase() && !before.is_alphanumeric(),
        [(_, letter)] => letter.is_uppercase(),
        [] => false,
    }
}
