//! The words that the rules know: verbs with their forms, nouns that are events, and the closed classes of English.
//!
//! A tagger of our own, over lists and endings: the taggers there are for Rust carry models of many megabytes or none that is kept up.

use super::class::Class;
use super::closed::{CLOSED, Tag};
use super::forms::{Forms, forms};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A verb of the lists.
#[derive(Debug)]
pub(super) struct Verb {
    /// Its base form.
    pub base: &'static str,
    /// As it stands after he, she or it.
    pub third: String,
    /// As it stands after "was".
    pub participle: String,
    /// What it tells by itself.
    class: Option<Class>,
    /// What it tells with a particle or a noun.
    with: Vec<(&'static str, Class)>,
}

impl Verb {
    /// Whether some preposition makes it tell something that it does not tell by itself.
    pub fn has_particle(&self) -> bool {
        self.class.is_none_or(|class| class == Class::State)
            && self.with.iter().any(|(word, _)| ["for", "on"].contains(word))
    }

    /// What it tells where this word comes next.
    pub fn class(&self, next: &str) -> Class {
        let with = self.with.iter().find(|(particle, _)| particle.eq_ignore_ascii_case(next));
        with.map(|(_, class)| *class).or(self.class).unwrap_or(Class::State)
    }
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// Its closed class.
    pub closed: Option<Tag>,
    /// The verb it is a form of, and which forms it may be.
    pub verb: Option<(&'static Verb, Forms)>,
    /// The event it is as a noun.
    pub noun: Option<Class>,
}

static VERBS: LazyLock<Vec<Verb>> = LazyLock::new(|| {
    let mut verbs: Vec<Verb> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for (class, written) in listed(include_str!("../../../assets/reading/verbs.txt")) {
        let (forms, particle) = written.split_once('+').map_or((written, None), |(verb, with)| (verb, Some(with)));
        let base = forms.split('/').next().unwrap_or_default();
        let index = *known.entry(base).or_insert_with(|| {
            verbs.push(verb(forms));
            verbs.len() - 1
        });
        let verb = &mut verbs[index];
        match particle {
            Some(particle) => verb.with.push((particle, class)),
            None => verb.class = verb.class.or(Some(class)),
        }
    }
    verbs
});

static WORDS: LazyLock<HashMap<String, Entry, foldhash::fast::FixedState>> = LazyLock::new(|| {
    let mut words: HashMap<String, Entry, foldhash::fast::FixedState> = HashMap::default();
    for verb in VERBS.iter() {
        for (written, form) in forms(verb.base, irregular(verb.base)) {
            let entry = words.entry(written).or_default();
            match &mut entry.verb {
                Some((known, forms)) if std::ptr::eq(*known, verb) => *forms = forms.and(form),
                // "Found" is the past of to find before it is to found: what is irregular is frequent.
                Some(known) if form == Forms::PAST && !known.1.has(Forms::PAST) => *known = (verb, form),
                Some(_) => {}
                none => *none = Some((verb, form)),
            }
        }
    }
    for (class, noun) in listed(include_str!("../../../assets/reading/nouns.txt")) {
        for written in [noun.to_string(), super::forms::plural(noun)] {
            words.entry(written).or_default().noun.get_or_insert(class);
        }
    }
    for (tag, list) in CLOSED {
        for word in list.split(' ') {
            words.entry(word.to_string()).or_default().closed.get_or_insert(tag);
        }
    }
    words
});

/// What is known of a word in lower case.
pub(super) fn entry(lower: &str) -> Entry {
    WORDS.get(lower).copied().unwrap_or_default()
}

/// Whether a noun, in lower case, is a word for somebody who can speak or act: people, an office, a body with one voice.
pub(super) fn is_somebody(lower: &str) -> bool {
    let is_listed = |word: &str| SOMEBODY.get(word).copied();
    let singular = |word: &'_ str| -> Option<String> {
        match word {
            _ if word.ends_with("men") => Some(format!("{}man", &word[..word.len() - 3])),
            _ if word.ends_with("ies") => Some(format!("{}y", &word[..word.len() - 3])),
            _ => word
                .strip_suffix("es")
                .filter(|stem| is_listed(stem).is_some())
                .or(word.strip_suffix('s'))
                .map(str::to_string),
        }
    };
    let by_ending = |word: &str| {
        word.len() > 5 && ["ist", "er", "or", "ian", "man", "woman"].iter().any(|ending| word.ends_with(ending))
    };
    if let Some(known) = is_listed(lower) {
        return known;
    }
    match singular(lower) {
        Some(one) => is_listed(&one).unwrap_or_else(|| by_ending(&one)),
        None => by_ending(lower),
    }
}

/// Nouns of the lists: whether they are words for somebody.
static SOMEBODY: LazyLock<HashMap<&'static str, bool, foldhash::fast::FixedState>> = LazyLock::new(|| {
    let offices = OFFICES.iter().map(|word| (*word, true));
    let people = include_str!("../../../assets/reading/people.txt").lines().filter(|line| !line.starts_with('#'));
    let people = people
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(class, words)| words.split_whitespace().map(move |word| (word, class != "things")));
    offices.chain(people).collect()
});

/// Whether a noun, in lower case, is a word for a body of people rather than for one of them.
pub(super) fn is_body(lower: &str) -> bool {
    static BODIES: LazyLock<HashSet<&'static str, foldhash::fast::FixedState>> = LazyLock::new(|| {
        let lines = include_str!("../../../assets/reading/people.txt").lines();
        lines.filter_map(|line| line.strip_prefix("bodies: ")).flat_map(str::split_whitespace).collect()
    });
    BODIES.contains(lower)
}

/// The words for an office that somebody holds.
static OFFICES: LazyLock<HashSet<&'static str, foldhash::fast::FixedState>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/gazetteer/words.txt").lines();
    let lines = lines.filter_map(|line| line.strip_prefix("role: ").or(line.strip_prefix("roles: ")));
    lines.flat_map(|line| line.split(", ")).collect()
});

/// Whether a noun, in lower case, is a word for an office that somebody holds.
pub(super) fn is_office(lower: &str) -> bool {
    OFFICES.contains(lower)
}

/// The entries of a list with their classes.
fn listed(list: &'static str) -> impl Iterator<Item = (Class, &'static str)> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(": ")).flat_map(|(class, words)| {
        let class = Class::from_word(class);
        words.split_whitespace().map(move |word| (class, word))
    })
}

/// The irregular past and participle of a verb of the list.
fn irregular(base: &str) -> Option<(&'static str, &'static str)> {
    static IRREGULAR: LazyLock<HashMap<&'static str, (&'static str, &'static str)>> = LazyLock::new(|| {
        let written = listed(include_str!("../../../assets/reading/verbs.txt")).map(|(_, written)| written);
        let parts = written.map(|written| written.split('+').next().unwrap_or_default().split('/'));
        parts.filter_map(|mut parts| Some((parts.next()?, (parts.next()?, parts.next()?)))).collect()
    });
    IRREGULAR.get(base).copied()
}

fn verb(forms: &'static str) -> Verb {
    let mut parts = forms.split('/');
    let base = parts.next().unwrap_or_default();
    let participle = irregular(base).map_or_else(|| super::forms::past(base), |(_, participle)| participle.to_string());
    Verb { base, third: super::forms::third(base), participle, class: None, with: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_known_under_their_verb() {
        for (word, base, form) in [
            ("met", "meet", Forms::PAST),
            ("meets", "meet", Forms::THIRD),
            ("signing", "sign", Forms::ING),
            ("shipped", "ship", Forms::PAST),
            ("denied", "deny", Forms::PAST),
            ("found", "find", Forms::PAST),
            ("founded", "found", Forms::PAST),
        ] {
            let (verb, forms) = entry(word).verb.unwrap_or_else(|| panic!("{word} is unknown"));
            assert_eq!(verb.base, base);
            assert!(forms.has(form), "{word}");
        }
        assert_eq!(entry("step").verb.unwrap().0.class("down"), Class::Appoint);
        assert_eq!(entry("negotiations").noun, Some(Class::Talk));
    }

    #[test]
    fn words_for_people_are_told_from_words_for_things() {
        for word in [
            "officials",
            "spokeswoman",
            "economist",
            "lawmakers",
            "firemen",
            "ministry",
            "authorities",
            "investigators",
        ] {
            assert!(is_somebody(word), "{word}");
        }
        for word in ["bombings", "winter", "figures", "skeet", "report", "letters", "data"] {
            assert!(!is_somebody(word), "{word}");
        }
    }
}
