//! The forms of English verbs and nouns.

/// A set of the forms that a word may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Forms(u8);

impl Forms {
    pub const BASE: Forms = Forms(1);
    pub const THIRD: Forms = Forms(2);
    pub const PAST: Forms = Forms(4);
    pub const PARTICIPLE: Forms = Forms(8);
    pub const ING: Forms = Forms(16);

    /// Both.
    pub const fn and(self, other: Forms) -> Forms {
        Forms(self.0 | other.0)
    }

    /// Whether it has one of these.
    pub const fn has(self, form: Forms) -> bool {
        self.0 & form.0 != 0
    }
}

/// Verbs of several syllables whose last is stressed: it doubles its consonant.
const STRESSED: &[&str] = &[
    "admit", "commit", "submit", "permit", "refer", "occur", "prefer", "expel", "compel", "control", "transfer",
    "deter", "regret", "patrol", "rebel", "propel", "equip", "kidnap", "cancel", "travel", "label", "signal", "total",
    "overrun", "acquit", "confer", "defer", "incur", "concur",
];

/// Every form of a verb as written, with what it is.
pub(super) fn forms(base: &str, irregular: Option<(&str, &str)>) -> Vec<(String, Forms)> {
    let mut forms = vec![(base.to_string(), Forms::BASE), (third(base), Forms::THIRD), (ing(base), Forms::ING)];
    if let Some((past, participle)) = irregular {
        forms.extend([(past.to_string(), Forms::PAST), (participle.to_string(), Forms::PARTICIPLE)]);
        return forms;
    }
    let both = Forms::PAST.and(Forms::PARTICIPLE);
    forms.push((past(base), both));
    // "Travelled" and "traveled" are both in use.
    if doubles(base) && base.ends_with(['l', 'p', 't', 's']) {
        forms.extend([(format!("{base}ed"), both), (format!("{base}ing"), Forms::ING)]);
    }
    forms
}

/// As after he, she or it.
pub(super) fn third(base: &str) -> String {
    plural(base)
}

/// The plural of a noun; one that ends in s is one already.
pub(super) fn plural(noun: &str) -> String {
    match ending(noun) {
        Ending::Y => format!("{}ies", &noun[..noun.len() - 1]),
        Ending::Hissing => format!("{noun}es"),
        Ending::Other => format!("{noun}s"),
    }
}

/// The regular past.
pub(super) fn past(base: &str) -> String {
    match ending(base) {
        _ if base.ends_with('e') => format!("{base}d"),
        Ending::Y => format!("{}ied", &base[..base.len() - 1]),
        _ => format!("{base}{}ed", doubled(base)),
    }
}

fn ing(base: &str) -> String {
    match base.strip_suffix('e') {
        Some(stem) if stem.ends_with('i') => format!("{}ying", &stem[..stem.len() - 1]),
        Some(stem) if !stem.ends_with(['e', 'o', 'y']) && stem.len() > 1 => format!("{stem}ing"),
        _ => format!("{base}{}ing", doubled(base)),
    }
}

enum Ending {
    Y,
    Hissing,
    Other,
}

fn ending(word: &str) -> Ending {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if word.ends_with('y') && !ends(&["ay", "ey", "oy", "uy"]) {
        Ending::Y
    } else if ends(&["s", "x", "z", "ch", "sh", "go", "do", "to"]) {
        Ending::Hissing
    } else {
        Ending::Other
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

fn doubles(base: &str) -> bool {
    let letters = base.as_bytes();
    let [.., before, vowel, last] = letters else { return false };
    let closed = !is_vowel(*before) && is_vowel(*vowel) && !is_vowel(*last) && !matches!(last, b'w' | b'x' | b'y');
    let closed = closed || letters.starts_with(b"qu") && letters.len() == 4 && !is_vowel(*last);
    let one_syllable = letters.windows(2).filter(|pair| is_vowel(pair[0]) && !is_vowel(pair[1])).count() == 1;
    closed && (one_syllable || STRESSED.contains(&base))
}

fn doubled(base: &str) -> &str {
    if doubles(base) { &base[base.len() - 1..] } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_forms() {
        for (base, forms) in [
            ("visit", ["visits", "visited", "visiting"]),
            ("stop", ["stops", "stopped", "stopping"]),
            ("deny", ["denies", "denied", "denying"]),
            ("deploy", ["deploys", "deployed", "deploying"]),
            ("release", ["releases", "released", "releasing"]),
            ("veto", ["vetoes", "vetoed", "vetoing"]),
            ("admit", ["admits", "admitted", "admitting"]),
            ("die", ["dies", "died", "dying"]),
            ("agree", ["agrees", "agreed", "agreeing"]),
            ("reach", ["reaches", "reached", "reaching"]),
        ] {
            assert_eq!([third(base), past(base), ing(base)], forms);
        }
    }
}
