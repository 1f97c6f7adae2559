//! Verbs that tell something else with some nouns for their object: "fired a missile", "declared three days of mourning".

use super::class::Class;
use super::closed::Tag;
use super::verbs::Reader;
use super::words::{Verb, is_office};

/// Nouns, and what the verb tells with one of them for its object.
type Frame = (&'static str, Class);

/// How many words behind the verb its object may end.
const REACH: usize = 8;

impl Reader<'_, '_, '_> {
    /// What a verb tells with its object.
    pub(super) fn framed(&self, verb: &Verb) -> Option<Class> {
        let frames = frames(verb.base);
        if frames.is_empty() {
            return None;
        }
        let object = self.at + 1..self.sentence.len().min(self.at + 1 + REACH);
        let mut object = object.take_while(|at| {
            !matches!(
                self.sentence.tag(*at),
                Tag::Comma
                    | Tag::Colon
                    | Tag::Aside
                    | Tag::Subordinate
                    | Tag::Relative
                    | Tag::Condition
                    | Tag::Quote
                    | Tag::To
            )
        });
        object.find_map(|at| {
            frames.iter().find(|(nouns, _)| is_listed(nouns, self.sentence.text(at))).map(|(_, class)| *class)
        })
    }

    /// "Was named chairman", "named her its chief executive": an office is given; "was named after him", "named a ship" is none.
    pub(super) fn names_to_office(&self) -> bool {
        let is_given = self.at > 0 && matches!(self.sentence.tag(self.at - 1), Tag::Be | Tag::Adverb);
        let end = self.sentence.len().min(self.at + 1 + REACH);
        let mut phrase = (self.at + 1..end)
            .take_while(|at| self.sentence.words[*at].is_nominal() || self.sentence.is(*at, &["as", "of"]));
        let office = phrase.find(|at| is_office(&self.sentence.text(*at).to_lowercase()));
        // "Named its chairman, Karin Holm, in the suit": whom it names is no office of hers.
        office.is_some_and(|office| {
            is_given
                || office > self.at + 2
                    && self.sentence.tag(office + 1) != Tag::Name
                    && self.sentence.tag(self.at + 1) == Tag::Name
        })
    }
}

/// Whether a word is in a list, letter case aside.
pub(super) fn is_listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed.eq_ignore_ascii_case(word))
}

fn frames(base: &str) -> &'static [Frame] {
    match base {
        "fire" => &[(
            "shot shots missile missiles rocket rockets shell shells gas bullet bullets drones artillery rounds mortars \
             torpedo torpedoes projectile projectiles",
            Class::Attack,
        )],
        "launch" => &[(
            "attack attacks strike strikes airstrike airstrikes raid raids offensive assault invasion missile missiles",
            Class::Attack,
        )],
        "drop" => &[
            (
                "charge charges case lawsuit suit bid plan plans demand demands objection objections claim claims appeal",
                Class::Decide,
            ),
            ("bomb bombs", Class::Attack),
        ],
        "declare" => &[(
            "emergency mourning independence war bankruptcy insolvency ceasefire cease-fire truce dividend curfew \
             moratorium holiday amnesty famine martial",
            Class::Decide,
        )],
        "survive" => &[("vote motion", Class::Vote)],
        "place" => &[("arrest", Class::Court)],
        "fetch" => &[("million billion £ $ €", Class::Trade)],
        "begin" | "start" => &[("strike walkout stoppage", Class::Protest)],
        "claim" => &[("title titles victory win crown medal gold", Class::Act), ("responsibility", Class::Address)],
        "find" => &[
            ("guilty liable", Class::Court),
            ("dead alive", Class::Life),
            ("wreckage body bodies remains survivors survivor weapons explosives water", Class::Act),
        ],
        "recall" => &[(
            "vehicles cars trucks models units toys products ventilators batteries ambassador ambassadors envoy batches \
             devices appliances aircraft planes",
            Class::Act,
        )],
        "show" => {
            &[("video videos footage photograph photographs photos slides film films images pictures", Class::Launch)]
        }
        "earn" => &[("point points win victory draw place promotion medal title", Class::Act)],
        "reach" | "strike" | "seal" | "clinch" => {
            &[("deal agreement accord settlement compromise truce ceasefire cease-fire pact", Class::Agree)]
        }
        "appeal" => &[("ruling verdict decision conviction sentence judgment judgement", Class::Court)],
        "set" | "break" => &[("record records", Class::Act)],
        "make" | "complete" => &[("landfall", Class::Disaster), ("flight landing", Class::Act)],
        _ => &[],
    }
}
