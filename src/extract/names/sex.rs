//! Whether a person is called he or she, as far as a role or a given name tells.

use super::gazetteer;
use crate::text::fold::fold;

/// What a text calls a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// He, his, him.
    He,
    /// She, her.
    She,
}

const MEN: &[&str] = &[
    "mr",
    "sir",
    "lord",
    "king",
    "prince",
    "emperor",
    "sultan",
    "emir",
    "sheikh",
    "father",
    "husband",
    "son",
    "brother",
    "uncle",
    "nephew",
    "grandfather",
    "widower",
    "monk",
    "businessman",
    "congressman",
    "boy",
    "he",
];

const WOMEN: &[&str] = &[
    "mrs",
    "ms",
    "miss",
    "mme",
    "madame",
    "dame",
    "lady",
    "queen",
    "princess",
    "empress",
    "duchess",
    "baroness",
    "countess",
    "mother",
    "wife",
    "daughter",
    "sister",
    "aunt",
    "niece",
    "grandmother",
    "widow",
    "nun",
    "actress",
    "heiress",
    "girl",
    "she",
];

impl Sex {
    /// What a title or a word for somebody tells: "Mrs.", "spokeswoman", "king".
    pub fn of_word(word: &str) -> Option<Sex> {
        let word = word.trim_end_matches('.');
        let is_in = |list: &[&str]| list.iter().any(|own| own.len() == word.len() && own.eq_ignore_ascii_case(word));
        let end = word.len().saturating_sub("woman".len());
        match word.get(end..) {
            _ if is_in(MEN) => Some(Sex::He),
            _ if is_in(WOMEN) => Some(Sex::She),
            Some(end) if end.eq_ignore_ascii_case("woman") => Some(Sex::She),
            _ => None,
        }
    }

    /// What a given name tells; nothing where men and women bear it, or nobody known.
    pub(super) fn of_given(name: &str) -> Option<Sex> {
        match gazetteer::given(&fold(name).replace('.', ""))? {
            "he" => Some(Sex::He),
            "she" => Some(Sex::She),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_given_names_tell() {
        for (word, expected) in
            [("Mrs.", Some(Sex::She)), ("spokeswoman", Some(Sex::She)), ("King", Some(Sex::He)), ("judge", None)]
        {
            assert_eq!(Sex::of_word(word), expected, "{word}");
        }
        for (name, expected) in [
            ("Brigitte", Some(Sex::She)),
            ("Zoë", Some(Sex::She)),
            ("Olaf", Some(Sex::He)),
            ("Kim", None),
            ("Qwxz", None),
        ] {
            assert_eq!(Sex::of_given(name), expected, "{name}");
        }
    }
}
