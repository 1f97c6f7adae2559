//! Tells the words of one sentence apart: what each is here, with the help of its neighbours.

use super::class::Class;
use super::closed::Tag;
use super::forms::Forms;
use super::page::Page;
use super::verbal::is_verb;
use super::words::{Entry, Verb, entry};
use crate::extract::prose::{Kind, Prose};
use std::ops::Range;

/// A word of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// What it is here.
    pub tag: Tag,
    /// The verb it is a form of, and which forms it may be; asked only where the tag says so.
    pub verb: Option<(&'static Verb, Forms)>,
    /// The event it is, where it is a noun.
    pub noun: Option<Class>,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
    /// The forms of a verb that it may be; of what no list has, by its ending.
    pub forms: Forms,
    /// Whether it is part of a time expression.
    pub timed: bool,
    /// Whether it ends as plurals do.
    pub plural: bool,
    /// How many bytes it has: most comparisons need no more.
    length: usize,
}

impl Word {
    /// Whether it can be part of what a noun heads.
    pub fn is_nominal(&self) -> bool {
        matches!(
            self.tag,
            Tag::Noun | Tag::Name | Tag::Number | Tag::Determiner | Tag::Possessive | Tag::Hyphen | Tag::Pronoun
        )
    }

    /// Whether it is this form of a verb.
    pub fn is_form(&self, form: Forms) -> bool {
        self.tag == Tag::Verb && self.forms.has(form)
    }
}

/// A sentence with its words told apart. Words are counted from its beginning.
pub(super) struct Tagged<'p, 't> {
    pub prose: &'p Prose<'t>,
    /// The token that is its first word.
    pub first: usize,
    pub words: Vec<Word>,
}

impl<'t> Tagged<'_, 't> {
    /// How many words and marks it has.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The letters of a word; nothing beyond the end.
    #[inline]
    pub fn text(&self, at: usize) -> &'t str {
        if at < self.len() { self.prose.word(self.first + at) } else { "" }
    }

    /// Whether a word is one of these, letter case aside.
    pub fn is(&self, at: usize, any: &[&str]) -> bool {
        let Some(own) = self.words.get(at) else { return false };
        any.iter().any(|word| word.len() == own.length && self.text(at).eq_ignore_ascii_case(word))
    }

    /// Whether a word is the ending of a possessive: the "'s" of "Macron's", the apostrophe of "the leaders' words".
    pub fn owns(&self, at: usize) -> bool {
        self.tag(at) == Tag::Possessive && self.is(at, &["'s", "’s", "'", "’"])
    }

    /// What a word is; a mark beyond the end.
    pub fn tag(&self, at: usize) -> Tag {
        self.words.get(at).map_or(Tag::Mark, |word| word.tag)
    }

    /// The text of some words, with what stands between them.
    pub fn slice(&self, range: Range<usize>) -> &'t str {
        self.prose.slice(self.tokens(range))
    }

    /// The tokens that some words are.
    pub fn tokens(&self, range: Range<usize>) -> Range<usize> {
        self.first + range.start..self.first + range.end
    }
}

/// The words of a sentence; `quoted` says whether it begins between quotation marks, and is told whether it ends so.
pub(super) fn words(page: &Page<'_, '_>, tokens: Range<usize>, quoted: &mut bool) -> Vec<Word> {
    let (prose, is_timed) = (page.prose, |token: usize| page.is_timed(token));
    let first = tokens.start;
    let mut words: Vec<Word> = Vec::with_capacity(tokens.len());
    let mut entries: Vec<Entry> = Vec::with_capacity(tokens.len());
    let mut lower = String::new();
    for at in tokens.clone() {
        let text = prose.word(at);
        lower.clear();
        if text.is_ascii() {
            lower.push_str(text);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(text.chars().flat_map(char::to_lowercase));
        }
        let known = entry(&lower);
        // Wire texts write quotation marks as two of these.
        let twice =
            |mark: &str| text == mark && (prose.word(at + 1) == mark || at > first && prose.word(at - 1) == mark);
        let tag = match prose.tokens()[at].kind {
            Kind::Mark if twice("`") => mark("``", false, quoted),
            Kind::Mark if twice("'") => mark("''", false, quoted),
            Kind::Mark if is_plural_possessive(prose, first, at) => Tag::Possessive,
            Kind::Mark if text == "\"" => {
                // White space tells which of the two it is; where it stands on both sides or on none they take turns.
                let is_spaced = |at: usize| prose.tokens().get(at).is_none_or(|token| token.spaced);
                *quoted = match (is_spaced(at), is_spaced(at + 1)) {
                    (true, false) => true,
                    (false, true) => false,
                    _ => !*quoted,
                };
                Tag::Quote
            }
            Kind::Mark => mark(text, at > first && prose.tokens()[at].spaced, quoted),
            _ if page.is_name(at) => Tag::Name,
            Kind::Number => Tag::Number,
            Kind::Word if is_acronym(text) => Tag::Name,
            // "Day-to-day", "face-to-face": within a compound no word leads on.
            Kind::Word if is_in_compound(prose, at) => Tag::Noun,
            Kind::Word if known.closed.is_some() && ends_name(prose, first, at) => Tag::Name,
            Kind::Word => known.closed.unwrap_or(Tag::Noun),
        };
        let capital = text.starts_with(char::is_uppercase);
        // "iPhone", "eBay": a capital within a word is that of a name as well.
        let is_camel = !capital && tag == Tag::Noun && text.contains(char::is_uppercase);
        // A capital in the midst of a sentence, other than behind a quotation mark, is that of a name.
        let begins = || {
            at == first
                || words.iter().all(|word| !is_text(word.tag))
                || words.last().is_some_and(|word| word.tag == Tag::Quote)
        };
        // "On May 6": a month.
        let tag = match tag {
            Tag::Modal if capital && is_timed(at) => Tag::Name,
            // "At 6 am".
            Tag::Be if is_timed(at) => Tag::Noun,
            tag => tag,
        };
        let is_name = capital && tag == Tag::Noun && lower != "i" && !begins() || is_camel;
        let tag = if is_name { Tag::Name } else { tag };
        words.push(Word {
            tag,
            forms: known.verb.map_or_else(|| by_ending(text), |(_, forms)| forms),
            verb: known.verb,
            noun: known.noun,
            quoted: *quoted,
            timed: is_timed(at),
            plural: lower.ends_with('s') && !lower.ends_with("ss") || lower == "people" || lower == "police",
            length: text.len(),
        });
        entries.push(known);
    }
    for at in 0..words.len() {
        // "Co-chaired" is a verb, "US-led" is none.
        let prefixed = at > 1 && words[at - 1].tag == Tag::Hyphen && ["co", "re"].contains(&prose.word(first + at - 2));
        let prefixed = prefixed && words[at].forms.has(Forms::PAST.and(Forms::ING));
        if prefixed
            || words[at].tag == Tag::Noun && !words[at].timed && entries[at].closed.is_none() && is_verb(&words, at)
        {
            words[at].tag = Tag::Verb;
        } else if words[at].tag == Tag::Noun && is_adverb(prose.word(first + at)) {
            words[at].tag = Tag::Adverb;
        }
    }
    words
}

/// "US" is no pronoun.
fn is_acronym(text: &str) -> bool {
    text.len() > 1 && text.chars().all(|c| c.is_uppercase() || c == '.') && text.chars().any(char::is_alphabetic)
}

/// "The leaders' words": an apostrophe behind an s, before a word, with none before it that could open a quotation.
fn is_plural_possessive(prose: &Prose<'_>, first: usize, at: usize) -> bool {
    let is_mark = |at: usize| matches!(prose.word(at), "'" | "’");
    let is_word = |at: usize| prose.tokens().get(at).is_some_and(|token| token.kind == Kind::Word);
    is_mark(at)
        && at > first
        && is_word(at - 1)
        && is_word(at + 1)
        && prose.word(at - 1).ends_with(['s', 'S'])
        && prose.tokens().get(at + 1).is_some_and(|next| next.spaced)
        && !(first..at).any(|at| matches!(prose.word(at), "'" | "‘" | "’" | "`"))
}

/// Whether hyphens join a word to others on both sides, without white space.
fn is_in_compound(prose: &Prose<'_>, at: usize) -> bool {
    let tokens = prose.tokens();
    let is_close = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    at > 1
        && prose.word(at - 1) == "-"
        && prose.word(at + 1) == "-"
        && is_close(at - 1)
        && is_close(at)
        && is_close(at + 1)
        && is_close(at + 2)
}

/// "Moon Jae-in": what a hyphen joins to a word with a capital is no preposition.
fn ends_name(prose: &Prose<'_>, first: usize, at: usize) -> bool {
    let tokens = prose.tokens();
    at > first + 2
        && prose.word(at - 1) == "-"
        && !tokens[at].spaced
        && !tokens[at - 1].spaced
        && [at - 2, at - 3].iter().all(|at| prose.word(*at).starts_with(char::is_uppercase))
}

fn is_text(tag: Tag) -> bool {
    !matches!(tag, Tag::Quote | Tag::Aside | Tag::Hyphen | Tag::Mark | Tag::Colon | Tag::Comma)
}

/// What the ending of a word that no list has says of it: only the past, the participle and the form in -ing can be told.
fn by_ending(text: &str) -> Forms {
    // "Unchanged", "unpaid": nobody does that.
    let is_plain = text.starts_with(char::is_lowercase) && !text.starts_with("un");
    match () {
        () if is_plain && text.len() > 4 && text.ends_with("ed") => Forms::PAST.and(Forms::PARTICIPLE),
        () if is_plain && text.len() > 5 && text.ends_with("ing") => Forms::ING,
        () => Forms::default(),
    }
}

fn mark(text: &str, spaced: bool, quoted: &mut bool) -> Tag {
    match text {
        "," => Tag::Comma,
        ":" | ";" => Tag::Colon,
        "(" | ")" | "[" | "]" | "{" | "}" | "—" => Tag::Aside,
        "–" => Tag::Aside,
        "-" if spaced => Tag::Aside,
        "-" | "‑" | "/" => Tag::Hyphen,
        "“" | "«" | "„" | "``" => {
            *quoted = true;
            Tag::Quote
        }
        "”" | "»" | "''" => {
            *quoted = false;
            Tag::Quote
        }
        "$" | "€" | "£" | "%" | "#" | "+" => Tag::Number,
        "&" => Tag::And,
        _ => Tag::Mark,
    }
}

fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") && word.starts_with(char::is_lowercase)
}
