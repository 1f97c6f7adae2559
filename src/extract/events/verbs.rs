//! Reading one verb group: its auxiliaries, tense and shape.

use super::class::Class;
use super::closed::Tag;
use super::forms::Forms;
use super::group::{Group, Shape, Tense};
use super::tag::Tagged;

/// Reads a group word by word.
pub(super) struct Reader<'s, 'p, 't> {
    pub sentence: &'s Tagged<'p, 't>,
    pub start: usize,
    pub at: usize,
    pub negated: bool,
}

impl<'s, 'p, 't> Reader<'s, 'p, 't> {
    pub(super) fn new(sentence: &'s Tagged<'p, 't>, start: usize) -> Self {
        Reader { sentence, start, at: start, negated: false }
    }

    /// Takes a word of this class, with the adverbs after it.
    fn take(&mut self, tag: Tag) -> Option<&'t str> {
        if self.sentence.tag(self.at) != tag {
            return None;
        }
        let word = self.sentence.text(self.at);
        self.at += 1;
        self.negated |= word.ends_with("n't") || word.ends_with("n’t") || word.eq_ignore_ascii_case("cannot");
        self.skip();
        Some(word)
    }

    fn skip(&mut self) {
        let end = (self.start + 12).min(self.sentence.len());
        let from = self.at;
        while self.at < end && matches!(self.sentence.tag(self.at), Tag::Adverb | Tag::Not) {
            self.negated |= self.sentence.tag(self.at) == Tag::Not;
            self.at += 1;
        }
        // Adverbs belong to the group only if a verb comes after them.
        if !matches!(self.sentence.tag(self.at), Tag::Verb | Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::To) {
            self.at = from;
        }
    }

    fn has(&self, form: Forms) -> bool {
        self.sentence.words.get(self.at).is_some_and(|word| word.is_form(form))
    }

    pub(super) fn group(mut self) -> Option<Group> {
        if self.sentence.tag(self.at) == Tag::To {
            return self.infinitive();
        }
        let modal = self.take(Tag::Modal);
        let have = self.take(Tag::Have);
        let mut be = None;
        while let Some(word) = self.take(Tag::Be) {
            be = be.or(Some(word));
        }
        let did = if be.is_none() && have.is_none() { self.take(Tag::Do) } else { None };
        if self.at == self.start && self.sentence.tag(self.at) != Tag::Verb {
            return None;
        }
        let base = self.tense(modal, have, be, did);
        if (be.is_some() || have.is_some() || modal.is_some())
            && let Some(group) = self.ahead(base, have.is_some() && be.is_none())
        {
            return Some(group);
        }
        let is = |word: Option<&str>, any: &[&str]| {
            word.is_some_and(|word| any.iter().any(|one| one.eq_ignore_ascii_case(word)))
        };
        let (tense, passive) = match be {
            Some(_) if self.has(Forms::ING) => (going(base), false),
            Some(_) => (base, self.has(Forms::PARTICIPLE)),
            None => (base, false),
        };
        let wants = match (be, have, modal.or(did)) {
            (Some(_), ..) => Forms::PARTICIPLE.and(Forms::ING),
            (_, Some(_), _) => Forms::PARTICIPLE,
            (.., Some(_)) => Forms::BASE,
            _ => Forms::BASE.and(Forms::THIRD).and(Forms::PAST).and(Forms::PARTICIPLE).and(Forms::ING),
        };
        if !self.has(wants) {
            // "Is ready", "has a screen": a state, or nothing but an adverb.
            return (be.is_some() || have.is_some() || modal.is_some() || did.is_some()).then(|| self.state(base));
        }
        let is_alone = self.at == self.start;
        let participle = is_alone && self.has(Forms::ING) || is(have, &["having"]) || is(be, &["being"]);
        let shape = match () {
            () if participle => Shape::Participle,
            () if is_alone && self.is_reduced() => Shape::Reduced,
            () => Shape::Finite,
        };
        let tense = if is_alone && self.has(Forms::PAST.and(Forms::PARTICIPLE)) { Tense::Past } else { tense };
        Some(self.close(tense, shape, passive))
    }

    fn tense(&self, modal: Option<&str>, have: Option<&str>, be: Option<&str>, did: Option<&str>) -> Tense {
        let modal = modal.map(str::to_lowercase);
        match (modal.as_deref(), have.or(be).or(did)) {
            (Some("will" | "shall" | "won't"), _) => Tense::Future,
            (Some("would" | "wouldn't"), _) => Tense::Would,
            (Some("should" | "must" | "ought" | "shouldn't" | "mustn't"), _) => Tense::Demanded,
            (Some(_), _) => Tense::Possible,
            (None, Some(first)) => {
                let is_past = ["had", "was", "were", "did", "hadn't", "wasn't", "weren't", "didn't"]
                    .iter()
                    .any(|word| word.eq_ignore_ascii_case(first));
                match (have.is_some(), is_past) {
                    (true, true) => Tense::Pluperfect,
                    (true, false) => Tense::Perfect,
                    (false, true) => Tense::Past,
                    (false, false) => Tense::Present,
                }
            }
            (None, None) => Tense::Present,
        }
    }

    /// "Is to", "is due to", "has to", "is going to": the verb after "to" is the one that tells.
    fn ahead(&mut self, base: Tense, has: bool) -> Option<Group> {
        let mut at = self.at;
        let tense = if has {
            Tense::Demanded
        } else if self.sentence.is(at, &["due", "about", "going", "likely"]) {
            at += 1;
            if base == Tense::Possible { Tense::Possible } else { Tense::Future }
        } else {
            Tense::Future
        };
        if self.sentence.tag(at) != Tag::To {
            return None;
        }
        let inner = Reader::new(self.sentence, at).infinitive().filter(|inner| inner.end > at + 1)?;
        let negated = self.negated || inner.negated;
        Some(Group {
            start: self.start,
            tense,
            shape: Shape::Finite,
            planned: tense == Tense::Future,
            negated,
            ..inner
        })
    }

    /// "To meet", "to be attended".
    pub(super) fn infinitive(mut self) -> Option<Group> {
        self.take(Tag::To)?;
        let be = self.take(Tag::Be);
        let have = self.take(Tag::Have);
        let be = be.or_else(|| self.take(Tag::Be));
        let wants = if be.is_some() {
            Forms::PARTICIPLE.and(Forms::ING)
        } else if have.is_some() {
            Forms::PARTICIPLE
        } else {
            Forms::BASE
        };
        if self.has(wants) {
            let passive = be.is_some() && !self.has(Forms::ING);
            return Some(self.close(Tense::Possible, Shape::Infinitive, passive));
        }
        (be.is_some() || have.is_some()).then(|| Group { shape: Shape::Infinitive, ..self.state(Tense::Possible) })
    }

    /// Whether a past form that stands alone is a participle behind its noun.
    fn is_reduced(&self) -> bool {
        let forms = self.sentence.words[self.at].forms;
        // Who resigned was not "resigned".
        let verb = self.sentence.words[self.at].verb.map_or("", |(verb, _)| verb.base);
        let is_active = ["resign", "die", "arrive", "retire", "collapse", "emerge"].contains(&verb);
        if is_active || !forms.has(Forms::PARTICIPLE) || forms.has(Forms::BASE) {
            return false;
        }
        let before = self.start.checked_sub(1).map(|before| self.sentence.tag(before));
        let by = self.sentence.is(self.at + 1, &["by"]) && self.sentence.tag(self.at + 2) != Tag::Verb;
        let leads = matches!(self.sentence.tag(self.at + 1), Tag::Preposition | Tag::To);
        // "Netanyahu and his adviser, left for Europe": where no other verb follows it is the one of the sentence.
        let has_other = || {
            (self.at + 1..self.sentence.len()).any(|at| {
                matches!(self.sentence.tag(at), Tag::Be | Tag::Have | Tag::Modal | Tag::Do)
                    || self.sentence.words[at].is_form(Forms::PAST.and(Forms::THIRD))
            })
        };
        let says = self.sentence.words[self.at].verb.is_some_and(|(verb, _)| verb.class("") == Class::Say);
        // "A loss, compared with a profit the year before".
        let compares = verb == "compare" && leads && before == Some(Tag::Comma);
        !forms.has(Forms::PAST)
            || by
            || compares
            || matches!(before, None | Some(Tag::Comma | Tag::Subordinate | Tag::Aside))
                && leads
                && !says
                && has_other()
    }

    fn state(&self, tense: Tense) -> Group {
        Group {
            start: self.start,
            end: self.at.max(self.start + 1),
            verb: None,
            class: Class::State,
            tense,
            shape: Shape::Finite,
            passive: false,
            negated: self.negated,
            planned: false,
        }
    }
}

fn going(base: Tense) -> Tense {
    match base {
        Tense::Past => Tense::WasGoing,
        Tense::Present => Tense::Going,
        other => other,
    }
}
