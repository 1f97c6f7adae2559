//! What a verb tells where it stands: the words behind it may make another sense of it.

use super::class::Class;
use super::closed::Tag;
use super::forms::Forms;
use super::tag::Word;
use super::verbs::Reader;
use super::words::{Verb, is_office};

impl Reader<'_, '_, '_> {
    /// Whether a pronoun stands there with its verb: "it has", "they agreed".
    fn begins_clause(&self, at: usize) -> bool {
        self.sentence.is(at, &["he", "she", "it", "they", "we"])
            && (matches!(self.sentence.tag(at + 1), Tag::Be | Tag::Have | Tag::Modal)
                || self.sentence.words.get(at + 1).is_some_and(|word| word.is_form(Forms::PAST.and(Forms::THIRD))))
    }

    pub(super) fn sense(&self, verb: Option<&'static Verb>) -> Class {
        let Some(verb) = verb else { return Class::State };
        if let Some(class) = self.by_object(verb) {
            return class;
        }
        let plain = verb.class("");
        // "Announced on Monday in a memo that": what stands between does not count.
        let passed = |at: usize| {
            matches!(
                self.sentence.tag(at),
                Tag::Preposition | Tag::Determiner | Tag::Noun | Tag::Name | Tag::Adverb | Tag::Number
            ) || self.sentence.words[at].timed
        };
        let mut next = self.at + 1;
        let leads = next < self.sentence.len()
            && (self.sentence.tag(next) == Tag::Preposition
                || self.sentence.words[next].timed
                || self.sentence.tag(next) == Tag::Adverb);
        while leads && next < self.sentence.len().min(self.at + 9) && passed(next) {
            next += 1;
        }
        // "Announced on Monday it has settled": as if there were a "that".
        let is_clause = self.begins_clause(self.at + 1) || self.begins_clause(next);
        if is_clause && verb.class("that") == Class::Say {
            return Class::Say;
        }
        let beside = verb.class(self.sentence.text(self.at + 1));
        let beside = if beside == plain { verb.class(self.sentence.text(next)) } else { beside };
        // "Dismissed the minister from office": what leads the object away may stand behind it.
        let behind =
            (self.at + 2..self.at + 6).map(|at| self.sentence.text(at)).filter(|text| ["from", "with"].contains(text));
        let behind = behind.map(|text| verb.class(text)).find(|class| *class != plain);
        if beside == plain { behind.unwrap_or(plain) } else { beside }
    }

    /// The sense that what follows the verb gives it.
    fn by_object(&self, verb: &Verb) -> Option<Class> {
        let near = |words: &[&str]| (self.at + 1..self.at + 6).any(|at| self.sentence.is(at, words));
        let is_forces = || (self.at.saturating_sub(8)..self.at + 6).any(|at| self.sentence.is(at, FORCES));
        match verb.base {
            // "Received the award": nobody came.
            "receive" if near(&["award", "prize", "medal", "honour", "honor", "trophy", "title", "doctorate"]) => {
                Some(Class::Act)
            }
            // "Withdrew its bid", "the claim was withdrawn".
            "withdraw" if !is_forces() && !self.sentence.is(self.at + 1, &["from"]) => Some(Class::Act),
            // "Denied the visitors a draw": no word was said.
            "deny" => {
                let names = (self.at + 1..self.at + 5).take_while(|at| self.sentence.tag(*at) == Tag::Name).count();
                let gift = self.sentence.tag(self.at + 1 + names);
                (names > 0 && gift == Tag::Determiner).then_some(Class::Act)
            }
            // "Killed when a tree fell": nobody attacked.
            "kill" | "injure" | "wound" => {
                let around = self.at.saturating_sub(25)..(self.at + 25).min(self.sentence.len());
                // "..., police said": they only tell it.
                let says = |at: usize| self.sentence.is(at + 1, &["said", "say", "says", "told", "added", "confirmed"]);
                let has = |words: &[&str]| around.clone().any(|at| self.sentence.is(at, words) && !says(at));
                (has(ACCIDENTS) && !has(ATTACKS)).then_some(Class::Disaster)
            }
            // "Was called up", "returned the painting".
            "call"
                if self.sentence.is(self.at + 1, &["up"])
                    && self.sentence.tag(self.at.saturating_sub(1)) == Tag::Be =>
            {
                Some(Class::Act)
            }
            "return"
                if (matches!(self.sentence.tag(self.at + 1), Tag::Determiner | Tag::Number)
                    || self.sentence.tag(self.at + 1) == Tag::Noun
                        && self.sentence.words.get(self.at + 2).is_some_and(|word| word.plural))
                    && !self.sentence.words[self.at + 1].timed =>
            {
                Some(Class::Act)
            }
            // "Dismissed the defence minister": but "dismissed the minister's words".
            "dismiss" => {
                let office = (self.at + 1..self.at + 5)
                    .take_while(|at| self.sentence.words.get(*at).is_some_and(Word::is_nominal))
                    .find(|at| is_office(&self.sentence.text(*at).to_lowercase()))?;
                let owns = (office..office + 5)
                    .take_while(|at| self.sentence.words.get(*at).is_some_and(Word::is_nominal))
                    .any(|at| self.sentence.tag(at + 1) == Tag::Possessive);
                (!owns).then_some(Class::Appoint)
            }
            "name" => self.names_to_office().then_some(Class::Appoint),
            // "Was charged on Monday in two cases": with what, may stand far behind.
            "charge" if self.at > 0 && self.sentence.tag(self.at - 1) == Tag::Be => {
                (!self.sentence.is(self.at + 1, &["by", "for", "to", "a", "an", "at"])).then_some(Class::Court)
            }
            // "The bomb went off".
            "go" if self.sentence.is(self.at + 1, &["off"])
                && (self.at + 2..self.at + 9).any(|at| self.sentence.is(at, &["in", "at", "near", "outside"]))
                && (self.at.saturating_sub(5)..self.at).any(|at| self.sentence.is(at, EXPLODES)) =>
            {
                Some(Class::Attack)
            }
            "make" if self.at > 0 && self.sentence.tag(self.at - 1) == Tag::Be && self.names_to_office() => {
                Some(Class::Appoint)
            }
            // "The bank gave way": but "gave way to".
            "give" if self.sentence.is(self.at + 1, &["way"]) && self.sentence.tag(self.at + 2) != Tag::To => {
                Some(Class::Disaster)
            }
            // "Took to the streets".
            "take" if self.sentence.is(self.at + 1, &["to"]) && self.sentence.is(self.at + 3, &["streets"]) => {
                Some(Class::Protest)
            }
            "catch" if self.sentence.is(self.at + 1, &["fire"]) => Some(Class::Disaster),
            "walk" if self.sentence.is(self.at + 1, &["free"]) => Some(Class::Court),
            // "Drew 2-2", "drew with the visitors".
            "draw" if self.sentence.tag(self.at + 1) == Tag::Number || self.sentence.is(self.at + 1, &["with"]) => {
                Some(Class::Act)
            }
            // "Went on sale", "went on strike".
            "go" if self.sentence.is(self.at + 1, &["live"]) => Some(Class::Launch),
            "go" if self.sentence.is(self.at + 1, &["public", "bankrupt"]) => Some(Class::Trade),
            "make"
                if self.at > 0
                    && self.sentence.tag(self.at - 1) == Tag::Be
                    && self.sentence.is(self.at + 1, &["available", "public"]) =>
            {
                Some(Class::Launch)
            }
            "go" if self.sentence.is(self.at + 1, &["on"]) => match self.sentence.text(self.at + 2) {
                "sale" | "display" | "show" => Some(Class::Launch),
                "strike" => Some(Class::Protest),
                "trial" => Some(Class::Court),
                _ => None,
            },
            _ => self.framed(verb),
        }
    }
}

/// What is withdrawn in war.
const FORCES: &[&str] = &[
    "troops",
    "forces",
    "soldiers",
    "army",
    "armies",
    "tanks",
    "units",
    "fighters",
    "navy",
    "brigade",
    "brigades",
    "peacekeepers",
    "warships",
    "military",
    "weapons",
    "rebels",
    "militia",
    "artillery",
    "personnel",
    "guards",
];

/// What goes off.
const EXPLODES: &[&str] = &["bomb", "bombs", "device", "devices", "explosives", "grenade", "mine", "charges"];

/// What kills without anybody's will.
const ACCIDENTS: &[&str] = &[
    "crash",
    "crashed",
    "accident",
    "collision",
    "collided",
    "collapse",
    "collapsed",
    "landslide",
    "avalanche",
    "storm",
    "flood",
    "floods",
    "earthquake",
    "tornado",
    "hurricane",
    "typhoon",
    "derailed",
    "capsized",
    "sank",
    "fell",
    "overturned",
    "lightning",
];

/// Where these are named somebody did it.
const ATTACKS: &[&str] = &[
    "attack",
    "attacks",
    "attacked",
    "attackers",
    "bomb",
    "bombs",
    "bombing",
    "bombings",
    "shot",
    "shooting",
    "gunman",
    "gunmen",
    "missile",
    "missiles",
    "rocket",
    "rockets",
    "drone",
    "drones",
    "strike",
    "strikes",
    "airstrike",
    "raid",
    "raids",
    "shelling",
    "police",
    "soldiers",
    "troops",
    "forces",
    "fire",
    "suicide",
    "blast",
    "explosion",
    "militants",
    "rebels",
    "war",
    "fighting",
    "clashes",
    "stabbed",
    "gunfire",
    "mortar",
    "militia",
];
