//! The past, the present and the future without measure: "now", "recently", "the near future".

use super::Read;
use crate::extract::time::meaning::{Meaning, Reference};
use crate::extract::time::reader::Reader;

const PHRASES: &[(&[&str], Reference)] = &[
    (&["just", "now"], Reference::Present),
    (&["these", "days"], Reference::Present),
    (&["at", "present"], Reference::Present),
    (&["the", "present", "time"], Reference::Present),
    (&["this", "moment"], Reference::Present),
    (&["more", "recently"], Reference::Past),
    (&["the", "near", "future"], Reference::Future),
    (&["the", "not", "too", "distant", "future"], Reference::Future),
    (&["the", "near", "term"], Reference::Future),
    (&["the", "short", "term"], Reference::Future),
    (&["the", "long", "term"], Reference::Future),
    (&["the", "future"], Reference::Future),
];

/// A place in time that is not measured.
pub(in crate::extract::time) fn reference(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let found = |end, reference| Some(Read::new(end, Meaning::Reference(reference)));
    for (phrase, reference) in PHRASES {
        if let Some(end) = reader.words(at, phrase) {
            // "until recently" begins with its preposition; "the future president" is a person.
            let is_noun = !reader.is(end - 1, "future")
                || !reader.text(end).starts_with(char::is_alphabetic)
                || reader.any(
                    end,
                    &[
                        "of", "is", "and", "as", "in", "for", "to", "will", "by", "but", "that", "if", "with",
                        "without", "when", "he", "she", "we", "they", "it",
                    ],
                );
            return if is_noun { found(end, *reference) } else { None };
        }
    }
    if let Some(end) = reader.words(at, &["the", "past"]) {
        let is_noun = !reader.text(end).starts_with(char::is_alphabetic)
            || reader
                .any(end, &["and", "but", "have", "has", "is", "it", "they", "he", "she", "we", "as", "with", "by"]);
        return (is_noun && reader.after_any(at, &["in", "from", "of", "than", "to"]))
            .then(|| Read::new(end, Meaning::Reference(Reference::Past)));
    }
    if reader.is(at, "one")
        && reader.is(at + 1, "day")
        && reader.after_any(at, &["will", "would", "could", "may", "might", "can"])
    {
        return found(at + 2, Reference::Future);
    }
    match reader.text(at).to_ascii_lowercase().as_str() {
        // "now that", "from now on", "by now" are now all the same; "Now, now" is not.
        "now" if !reader.any(at + 1, &["that", "then"]) && !reader.is_hyphen(at + 1) => {
            found(at + 1, Reference::Present)
        }
        "currently" | "nowadays" | "presently" => found(at + 1, Reference::Present),
        "recently" | "lately" => found(at + 1, Reference::Past),
        "soon"
            if !reader.after_any(at, &["as", "how", "too", "so", "very"])
                && !reader.any(at + 1, &["after", "as", "became", "began", "found", "realized"]) =>
        {
            found(at + 1, Reference::Future)
        }
        _ => None,
    }
}
