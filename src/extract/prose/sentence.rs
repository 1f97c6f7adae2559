//! Where sentences end.

use super::abbreviations::{Abbreviation, abbreviation, begins_sentence};
use super::token::{Kind, Token};
use std::ops::Range;

/// One sentence, headline or dateline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    first: u32,
    end: u32,
    /// The paragraph it stands in, counted from 1 as [`crate::text::paragraphs`] counts.
    pub paragraph: usize,
}

impl Sentence {
    /// Its tokens: never none.
    pub const fn tokens(&self) -> Range<usize> {
        self.first as usize..self.end as usize
    }
}

/// Adds the sentences of a paragraph, whose tokens are those from `first` on.
pub(super) fn sentences(text: &str, tokens: &[Token], first: usize, paragraph: usize, found: &mut Vec<Sentence>) {
    let narrow = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    let Some((head, last)) = tokens.get(first).zip(tokens.last()) else { return };
    let lines = &text.as_bytes()[head.bytes().start..last.bytes().end];
    let (mut width, mut line) = (0, 0);
    for end in memchr::memchr2_iter(b'\n', b'\r', lines).chain([lines.len()]) {
        width = width.max(end - line);
        line = end + 1;
    }
    let reader = Reader { text, tokens, first, width };
    let (mut start, mut at) = (first, first);
    while at < tokens.len() {
        let end = reader.end_after(at);
        at = end.unwrap_or(at + 1);
        if end.is_some() || at == tokens.len() {
            found.push(Sentence { first: narrow(start), end: narrow(at), paragraph });
            start = at;
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// The first token of the paragraph: nothing before it is looked at.
    first: usize,
    /// The bytes of the longest line of the paragraph.
    width: usize,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.bytes()])
    }

    /// The token after the sentence, if the sentence ends with the token at `at` and the closing marks behind it.
    fn end_after(&self, at: usize) -> Option<usize> {
        if self.is_line_of_its_own(at) {
            return Some(at + 1);
        }
        let word = self.word(at);
        let may_end = match self.tokens.get(at)?.kind {
            Kind::Mark => true,
            Kind::Word => word.ends_with('.'),
            Kind::Number => false,
        };
        if !may_end {
            return None;
        }
        let is_end = match word {
            "!" | "?" | "…" | "。" | "！" | "？" | "।" | "؟" | "۔" | "։" | "።" => true,
            "." => !self.belongs_to_word(at),
            // The dot of "U.S." may be that of the sentence too.
            word if word.len() > 2 && word.ends_with('.') => self.next_begins(at + 1),
            _ => false,
        };
        if !is_end {
            return None;
        }
        let mut end = at + 1;
        // What closes stands close: an opening quotation mark has white space before it.
        while self.tokens.get(end).is_some_and(|token| !token.spaced && is_closing(self.word(end))) {
            end += 1;
        }
        self.may_begin(end, word).then_some(end)
    }

    /// Whether a sentence may begin at `at` after this mark.
    fn may_begin(&self, at: usize, mark: &str) -> bool {
        let Some(next) = self.tokens.get(at) else { return true };
        let spaceless = !mark.is_ascii() && mark != "…";
        if !next.spaced && !spaceless {
            return false;
        }
        let word = (at..at + 3).map(|at| self.word(at)).find(|word| word.starts_with(char::is_alphanumeric));
        // "Stop!" he said: a sentence never begins in lower case, but with "iPhone" it may.
        let is_camel = |word: &str| word.contains(char::is_uppercase);
        !word.is_some_and(|word| word.starts_with(char::is_lowercase) && !is_camel(word))
    }

    /// Whether the full stop at `at` cuts a word short, or stands within something.
    fn belongs_to_word(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| *before >= self.first && !self.tokens[at].spaced) else {
            return false;
        };
        let word = self.word(before);
        if self.tokens[before].kind != Kind::Word {
            return false;
        }
        let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase) && word != "I";
        match abbreviation(word) {
            Some(Abbreviation::Before) => self.tokens.get(at + 1).is_some(),
            Some(Abbreviation::Either) => !self.next_begins(at + 1),
            None => is_initial && !self.next_begins(at + 1),
        }
    }

    /// Whether what follows an abbreviation is the beginning of a sentence, and no name or number that goes with it.
    fn next_begins(&self, at: usize) -> bool {
        match self.tokens.get(at) {
            None => true,
            Some(next) => {
                let opens = next.spaced && matches!(self.word(at), "\"" | "“" | "‘" | "«" | "`" | "—" | "–");
                // "at 10 a.m. (0800 GMT)"
                let in_brackets = next.spaced && self.word(at) == "(" && begins_sentence(self.word(at + 1));
                opens || in_brackets || begins_sentence(self.word(at))
            }
        }
    }

    /// Whether the line ends here without a mark and is a headline or a dateline: the next line begins a sentence, and this line is short.
    fn is_line_of_its_own(&self, at: usize) -> bool {
        let (Some(token), Some(next)) = (self.tokens.get(at), self.tokens.get(at + 1)) else { return false };
        let gap = self.text.get(token.bytes().end..next.bytes().start).unwrap_or_default();
        if gap == " "
            || gap.len() < 2 && !matches!(gap, "\n" | "\r")
            || !gap.contains(['\n', '\r'])
            || !self.word(at + 1).starts_with(|c: char| c.is_uppercase() || c == '“' || c == '"')
        {
            return false;
        }
        let line = self.text[..token.bytes().end].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let length = token.bytes().end - line;
        // A line that could have taken the first word of the next was not broken for width.
        let following = self.text[next.bytes().start..].split_whitespace().next().map_or(0, str::len);
        length + following + 12 < self.width.min(80) && !self.word(at).ends_with([',', ';', '-'])
    }
}

fn is_closing(mark: &str) -> bool {
    matches!(mark, "\"" | "'" | "”" | "’" | "»" | "›" | ")" | "]" | "」" | "』" | "）" | "." | "!" | "?" | "…" | "*")
}
