//! Words that take a full stop without ending a sentence.

/// How far a word with a full stop after it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// It belongs to what follows: a title before a name, "No." before a number.
    Before,
    /// It may also end the sentence: what follows tells.
    Either,
}

/// Whether a word is usually cut short by a full stop, in any case.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    let is_in = |list: &[&str]| list.iter().any(|short| short.eq_ignore_ascii_case(word));
    if word.len() > 6 {
        None
    } else if is_in(BEFORE) {
        Some(Abbreviation::Before)
    } else if is_in(EITHER) {
        Some(Abbreviation::Either)
    } else {
        None
    }
}

const BEFORE: &[&str] = &[
    "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "lt", "col", "maj", "sgt", "cpl", "pvt", "capt", "cmdr", "cdr",
    "adm", "brig", "sen", "sens", "rep", "reps", "gov", "govs", "pres", "rev", "fr", "hon", "msgr", "amb", "insp",
    "supt", "det", "st", "mt", "ft", "messrs", "mme", "mlle", "vs", "cf", "approx", "ca", "viz", "al",
];

const EITHER: &[&str] = &[
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "sat", "sun", "inc", "corp", "co", "cos", "ltd", "bros", "plc", "jr", "sr", "esq",
    "etc", "dept", "univ", "assn", "no", "nos", "fig", "figs", "ave", "blvd", "rd", "ala", "ariz", "ark", "calif",
    "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo",
    "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "eg", "ie", "est",
    "min", "max", "hrs", "hr", "mins", "sec",
];

/// Words that are capitalised because a sentence begins with them.
pub(super) fn begins_sentence(word: &str) -> bool {
    OPENING.contains(&word)
}

const OPENING: &[&str] = &[
    "The",
    "A",
    "An",
    "In",
    "On",
    "At",
    "But",
    "And",
    "It",
    "He",
    "She",
    "They",
    "We",
    "You",
    "I",
    "His",
    "Her",
    "Its",
    "Their",
    "Our",
    "This",
    "That",
    "These",
    "Those",
    "There",
    "Here",
    "As",
    "By",
    "For",
    "From",
    "If",
    "When",
    "While",
    "After",
    "Before",
    "Since",
    "Although",
    "Though",
    "However",
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Some",
    "Many",
    "Most",
    "One",
    "Two",
    "No",
    "Not",
    "Now",
    "So",
    "Still",
    "Such",
    "To",
    "With",
    "What",
    "Who",
    "Why",
    "How",
    "Both",
    "Other",
    "Others",
    "Also",
    "Then",
    "Under",
    "Earlier",
    "Meanwhile",
];
