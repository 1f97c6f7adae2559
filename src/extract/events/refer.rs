//! What a sentence takes up again by a noun: "since its launch", "his resignation", "Jobs' death".

use super::class::Class;
use super::closed::Tag;
use super::draft::{Draft, When, narrow, narrow_both};
use super::focus::Spot;
use super::reader::Reader;
use super::stems::stems;
use super::told::Told;
use crate::extract::Confidence;
use crate::extract::names::Sex;
use crate::model::NameKind;

/// Adds the references of a sentence. They count only beside the event that they refer to.
pub(super) fn references<'p, 't>(told: &Told<'_, 'p, 't>, reader: &mut Reader<'_, 'p, 't>, before: usize) {
    let sentence = told.sentence;
    for at in 1..sentence.len() {
        let word = &sentence.words[at];
        let Some(class) = word.noun.filter(|_| word.tag == Tag::Noun && !word.quoted) else { continue };
        if !matches!(
            class,
            Class::Launch
                | Class::Life
                | Class::Birth
                | Class::Appoint
                | Class::Trade
                | Class::Court
                | Class::Attack
                | Class::Disaster
        ) {
            continue;
        }
        // "His funeral": another day, and another event.
        if sentence.is(at, &["funeral", "wedding"]) {
            continue;
        }
        let owner = told
            .page
            .figure_at((sentence.first + at).saturating_sub(2))
            .filter(|_| sentence.tag(at - 1) == Tag::Possessive);
        // Where the tokens are set apart the ending of "Jobs '" is a mark of its own.
        let owner = owner.or_else(|| {
            told.page.figure_at((sentence.first + at).saturating_sub(2)).filter(|_| sentence.is(at - 1, &["'", "’"]))
        });
        let is_his = sentence.is(at - 1, &["its", "his", "her", "their"]);
        if owner.is_none() && !is_his
            || reader.drafts.len() > before && reader.drafts[before..].iter().any(|draft| draft.class == class)
        {
            continue;
        }
        let people = owner.filter(|owner| owner.kind == NameKind::Person).map(|owner| owner.name);
        let organisations = owner.filter(|owner| owner.kind == NameKind::Organisation).map(|owner| owner.name);
        reader.drafts.push(Draft {
            article: told.page.article,
            bytes: narrow_both(told.page.prose.bytes(sentence.tokens(0..sentence.len()))),
            paragraph: narrow(told.paragraph),
            class,
            title: Box::default(),
            when: When::none(),
            status: None,
            people: people.or(self_of(told, reader, at - 1)).into_iter().collect(),
            organisations: organisations.into_iter().collect(),
            places: Box::default(),
            parties: Box::default(),
            claimant: None,
            confidence: Confidence::Low,
            stems: stems(told.page.prose, sentence.tokens(at..at + 1)),
            is_named: true,
            is_new: false,
            is_bare: true,
            setting: None,
            is_known: true,
        });
    }
}

/// Whom "his" or "her" means.
fn self_of(told: &Told<'_, '_, '_>, reader: &Reader<'_, '_, '_>, at: usize) -> Option<usize> {
    let spot = Spot { paragraph: told.paragraph, sentence: told.index, is_said: false };
    let is_hers = told.sentence.is(at, &["her"]);
    let sex = if is_hers { Sex::She } else { Sex::He };
    if is_hers || told.sentence.is(at, &["his"]) { reader.focus.person(told.page, sex, spot) } else { None }
}
