//! Who says something and by which verb, as a title tells it: "Rutte: Europe is ready", "Rutte says he is ready", "Rutte denies that".

use super::group::{Group, Tense};
use super::who::Actors;

/// Verbs that a title keeps; of any other it makes "says".
const KEPT: &[&str] = &[
    "announce",
    "warn",
    "insist",
    "claim",
    "confirm",
    "argue",
    "acknowledge",
    "admit",
    "predict",
    "promise",
    "pledge",
    "vow",
    "believe",
    "hope",
    "fear",
    "complain",
    "declare",
    "allege",
    "maintain",
    "agree",
];

/// What is only asked for: the words behind them are no news by themselves.
const ASKING: &[&str] = &["demand", "request", "propose", "recommend", "urge", "ask"];

/// Who says it, and how.
#[derive(Clone, Copy)]
pub(super) struct Voice<'a> {
    pub who: &'a Actors,
    /// The verb of the saying, as it stands behind the name in a headline.
    told: &'a str,
    /// Whether the title is false without the verb: what is denied, what is asked for.
    needs_verb: bool,
    /// Whether the words were put back in time to go with a verb of the past.
    is_past: bool,
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

impl<'a> Voice<'a> {
    /// The voice of a saying; `is_wished` where its words tell what ought to be.
    pub fn new(group: &Group, who: &'a Actors, is_wished: bool) -> Voice<'a> {
        let base = group.verb.map_or("", |verb| verb.base);
        let asks = is_wished || ASKING.contains(&base);
        let needs_verb = asks || base == "deny";
        let verb = group.verb.filter(|_| needs_verb || KEPT.contains(&base));
        let says = if who.is_plural { "say" } else { "says" };
        let told = verb.map_or(says, |verb| if who.is_plural { verb.base } else { &verb.third });
        let is_past = matches!(group.tense, Tense::Past | Tense::Perfect | Tense::Pluperfect);
        Voice { who, told, needs_verb, is_past }
    }

    /// The beginning of the title of what is retold, up to the words; `of_speaker` where these begin with the speaker's pronoun.
    pub fn opening(&self, of_speaker: bool) -> String {
        match (self.needs_verb, of_speaker) {
            (true, _) => format!("{} {} that", self.who.label, self.told),
            (false, true) => format!("{} {}", self.who.label, self.told),
            (false, false) => format!("{}:", self.who.label),
        }
    }

    /// The words as they stand behind a verb of the present: "he would go" as "he will go".
    pub fn retold(&self, words: &str) -> String {
        let mut parts = words.splitn(4, ' ');
        let (Some(pronoun), Some(verb), Some(next)) = (parts.next(), parts.next(), parts.next()) else {
            return words.to_string();
        };
        let lower = pronoun.to_lowercase();
        let is_many = lower == "they";
        let is_one = ["he", "she", "it"].contains(&lower.as_str());
        let rest = words.get(pronoun.len() + verb.len() + 2..).unwrap_or_default();
        let is_open = ["if", "unless", "when", "before", "after", "ago", "last"]
            .iter()
            .any(|word| rest.split(' ').any(|other| other == *word))
            || verb == "had" && rest.split(' ').any(is_year);
        let is_done = next.ends_with("ed")
            || next.ends_with("en")
            || ["made", "found", "won", "lost", "sent", "met"].contains(&next);
        let now = match verb {
            "would" if next != "have" => "will",
            "had" if is_done && is_many => "have",
            "had" if is_done => "has",
            _ => verb,
        };
        let is_of_speaker = is_one || is_many || ["his", "her", "its", "their"].contains(&lower.as_str());
        match (is_one || is_many) && self.is_past && !self.needs_verb && !is_open {
            true => format!("{lower} {now} {rest}"),
            false if is_of_speaker => format!("{lower} {verb} {rest}"),
            false => words.to_string(),
        }
    }
}
