//! Whether every pronoun of a title means something that stands in it: "Holm: they would support it" tells neither who nor what.

use super::label::FIRMS;
use super::who::Actors;
use super::words::is_somebody;
use crate::extract::names::Sex;

/// What a text names before a pronoun, as far as its letters tell.
#[derive(Default)]
struct Named {
    somebody: bool,
    /// What that one is called, as long as it is but one.
    sex: Option<Sex>,
    several: bool,
    something: bool,
}

impl Named {
    fn of(who: &Actors) -> Named {
        let is_body = !(who.organisations.is_empty() && who.governments.is_empty());
        let is_nameless = !who.is_named();
        Named {
            sex: who.sex,
            somebody: who.people.len() == 1
                || is_nameless && (!who.is_plural && who.is_somebody || who.label.contains("'s ")),
            several: who.is_plural || is_body || who.people.len() > 1 || is_nameless && is_many_as_one(&who.label),
            // A customer is no it.
            something: is_body || is_nameless && !who.is_plural && (!who.is_somebody || is_many_as_one(&who.label)),
        }
    }

    fn take(&mut self, word: &str, is_first: bool, joins: bool) {
        let lower = word.to_lowercase();
        let is_plural = word.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("us")
            || is_many(&lower);
        let is_name = !is_first && word.starts_with(char::is_uppercase);
        let is_another = is_name || is_somebody(&lower) && !is_plural;
        self.sex = self.sex.filter(|_| !is_another);
        self.somebody |= is_name || is_somebody(&lower) && !is_plural;
        self.several |= is_plural || joins || is_name && is_many_as_one(word);
        self.something |= is_name || is_first && lower != "they" || DETERMINERS.contains(&lower.as_str());
    }
}

/// What stands for something named elsewhere.
const PRONOUNS: [&str; 34] = [
    "he",
    "him",
    "his",
    "himself",
    "she",
    "her",
    "herself",
    "they",
    "them",
    "their",
    "theirs",
    "themselves",
    "it",
    "its",
    "itself",
    "i",
    "me",
    "my",
    "myself",
    "we",
    "us",
    "our",
    "ours",
    "ourselves",
    "you",
    "your",
    "yours",
    "this",
    "that",
    "these",
    "those",
    "such",
    "one",
    "mine",
];

/// Whether each pronoun among these words has something before it that it can mean, or means the one who speaks or acts.
pub(super) fn is_told(words: &str, who: &Actors) -> bool {
    // Most titles have none.
    let is_pronoun = |word: &str| word.len() < 11 && PRONOUNS.iter().any(|pronoun| pronoun.eq_ignore_ascii_case(word));
    if !words.split(|c: char| !c.is_alphabetic()).any(is_pronoun) {
        return true;
    }
    let mut named = Named::of(who);
    // "They would support it": a body that is called they is not it as well.
    named.something &= !words.starts_with("they ");
    let bare = |word: &str| {
        word.trim_matches(|c: char| !c.is_alphanumeric()).trim_end_matches("'s").trim_end_matches("’s").to_string()
    };
    let words: Vec<String> = words.split([' ', '\n', '-']).map(bare).filter(|word| !word.is_empty()).collect();
    let mut joins = false;
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).map(|next| next.to_lowercase()).unwrap_or_default();
        let lower = word.to_lowercase();
        let stem = lower.split(['\'', '’']).next().unwrap_or_default();
        let is_told = match stem {
            "he" | "him" | "his" | "himself" => named.somebody && named.sex != Some(Sex::She),
            "she" | "her" | "herself" => named.somebody && named.sex != Some(Sex::He),
            "they" | "them" | "their" | "theirs" | "themselves" => named.several,
            // "It would be wrong to wait": it stands for what follows.
            "it" => named.something || opens(&words[at + 1..]),
            "its" | "itself" => named.something,
            "i" | "me" | "my" | "myself" if word != "i" || at == 0 => false,
            "we" | "us" | "our" | "ours" | "ourselves" | "you" | "your" | "yours" if word != "US" => false,
            "this" | "that" | "these" | "those" | "such" => !points(&words[at + 1..], stem),
            _ => true,
        };
        if !is_told {
            return false;
        }
        joins |= stem == "and" && at > 0;
        named.take(word, at == 0, joins && !next.is_empty());
    }
    true
}

/// The words up to where a purpose begins of which a pronoun would not be told: "rally in a plaza | to demand his return".
pub(super) fn up_to_told(words: &str, who: &Actors) -> Option<String> {
    if is_told(words, who) {
        return Some(words.to_string());
    }
    // "Filed a bill | to limit such taxes": which, it would not tell.
    let says_which =
        |words: &&str| !["a ", "an "].iter().any(|article| words.starts_with(article)) || words.split(' ').count() > 2;
    let ends = [" to ", " after ", " before "].iter().filter_map(|end| words.find(end));
    ends.map(|end| &words[..end])
        .filter(|words| is_told(words, who))
        .filter(says_which)
        .max_by_key(|words| words.len())
        .map(str::to_string)
}

/// "It is important that", "it would be wrong to": the word stands for what follows.
fn opens(rest: &[String]) -> bool {
    let is = |at: usize, any: &[&str]| rest.get(at).is_some_and(|word| any.contains(&word.to_lowercase().as_str()));
    is(
        0,
        &[
            "is", "was", "would", "will", "has", "had", "could", "may", "might", "should", "must", "seems", "takes",
            "took",
        ],
    ) && (1..8).any(|at| is(at, &["to", "that", "when", "if", "who", "before", "until"]))
        || is(0, &["rained", "rains", "snowed"])
}

/// Whether "that", "this", "these" go with a noun, or stand alone, for something that only the text around names.
fn points(rest: &[String], stem: &str) -> bool {
    let next = rest.first().map(String::as_str).unwrap_or_default();
    // "Those who", "this week", "that the plan": none of them points.
    const AHEAD: [&str; 22] = [
        "who",
        "in",
        "of",
        "with",
        "for",
        "which",
        "week",
        "month",
        "year",
        "time",
        "morning",
        "evening",
        "night",
        "autumn",
        "spring",
        "summer",
        "winter",
        "weekend",
        "country",
        "afternoon",
        "season",
        "century",
    ];
    // "At this critical time".
    if AHEAD.contains(&next)
        || rest.get(1).is_some_and(|after| ["time", "moment", "week", "year", "season"].contains(&after.as_str()))
    {
        return false;
    }
    match stem {
        "this" | "these" => true,
        "those" | "such" => {
            !rest.iter().skip(1).take(3).any(|word| AHEAD.contains(&word.as_str()) || word == "that" || word == "as")
        }
        // A "that" before a clause is mostly none that points; before a noun that ends the words it is.
        _ => rest.len() < 2,
    }
}

fn is_many(lower: &str) -> bool {
    lower.ends_with("men")
        || ["people", "police", "children", "both", "many", "several", "others", "troops", "clergy"].contains(&lower)
}

/// Bodies whose members may be called they.
fn is_many_as_one(label: &str) -> bool {
    let last = label.rsplit(' ').next().unwrap_or_default().to_lowercase();
    super::words::is_body(&last)
        || is_many(&last)
        || FIRMS.contains(&last.as_str())
        || ["team", "club", "company", "crew", "band", "couple"].contains(&last.as_str())
}

/// What a noun follows.
const DETERMINERS: [&str; 8] = ["the", "a", "an", "any", "every", "each", "another", "no"];

#[cfg(test)]
mod tests {
    use super::*;

    fn one(label: &str) -> Actors {
        Actors { people: vec![0], label: label.to_string(), ..Actors::default() }
    }

    fn some(label: &str) -> Actors {
        Actors { label: label.to_string(), is_plural: true, is_somebody: true, ..Actors::default() }
    }

    #[test]
    fn a_pronoun_needs_something_in_the_title_to_mean() {
        for (words, who, expected) in [
            ("he would introduce a bill", one("Holm"), true),
            ("his party would support the bill because it is fair", one("Holm"), true),
            ("they would come", one("Holm"), false),
            ("they would come", some("Ministers"), true),
            ("he would come", some("Ministers"), false),
            ("the ministers knew what they did", one("Holm"), true),
            ("you are emptying the museum", one("Holm"), false),
            ("we are ready", some("Ministers"), false),
            ("it would be wrong to wait", one("Holm"), true),
            ("it would not help", one("Holm"), false),
            ("the bank had told the driver that he must go", some("Officials"), true),
            ("those who left will return this week", some("Officials"), true),
            ("the end of these talks is near", some("Officials"), false),
            ("US troops would stay", some("Officials"), true),
            ("his evidence was a masterclass", Actors { sex: Some(Sex::She), ..one("Bell") }, false),
            ("the driver knew his way", Actors { sex: Some(Sex::She), ..one("Bell") }, true),
        ] {
            assert_eq!(is_told(words, &who), expected, "{}: {words}", who.label);
        }
    }
}
