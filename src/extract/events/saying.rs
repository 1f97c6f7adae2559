//! Who says what inside a sentence: which clauses are somebody's words, and where these end.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::forms::Forms;
use super::group::{Shape, Tense};
use super::tag::Tagged;

/// "..., Apple announced this morning": what was announced stands before.
pub(super) fn announce(sentence: &Tagged<'_, '_>, clauses: &mut [Clause]) {
    for clause in clauses
        .iter_mut()
        .filter(|clause| clause.group.verb.is_some_and(|verb| ANNOUNCES.contains(&verb.base)) && !clause.group.passive)
    {
        let begin = clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start);
        let comma = begin > 0 && matches!(sentence.tag(begin - 1), Tag::Comma | Tag::Quote);
        let is_bare = clause.rest.clone().all(|at| {
            sentence.words[at].timed
                || matches!(sentence.tag(at), Tag::Mark | Tag::Preposition | Tag::Adverb)
                || sentence.is(at, &["late", "dawn", "noon", "midnight"])
        });
        // "Additionally, it announced a loss compared with": what stands behind may be the subject of another verb.
        let ends = matches!(sentence.tag(after_when(sentence, clause.group.end)), Tag::Comma | Tag::Quote | Tag::Mark);
        if comma && is_bare && ends {
            clause.group.class = Class::Say;
        }
    }
}

/// What may stand behind what was announced.
const ANNOUNCES: [&str; 2] = ["announce", "rule"];

/// "..., said Rutte": the subject of the saying stands behind its verb.
pub(super) fn invert(sentence: &Tagged<'_, '_>, clauses: &mut [Clause]) {
    for clause in clauses.iter_mut() {
        let start = clause.group.start;
        let after_words = start > 0 && matches!(sentence.tag(start - 1), Tag::Comma | Tag::Quote);
        if clause.group.class != Class::Say || clause.group.shape != Shape::Finite || !after_words {
            continue;
        }
        let rest = clause.rest.clone();
        let end = rest.clone().find(|at| {
            !matches!(
                sentence.tag(*at),
                Tag::Name | Tag::Noun | Tag::Determiner | Tag::Possessive | Tag::Hyphen | Tag::Pronoun | Tag::Number
            ) && !sentence.is(*at, &["of", "."])
        });
        let end = end.unwrap_or(rest.end);
        let is_subject = matches!(sentence.tag(rest.start), Tag::Name | Tag::Determiner | Tag::Noun | Tag::Possessive);
        let is_subject = is_subject || sentence.is(rest.start, &["he", "she", "they"]);
        if clause.subject.is_none() && end > rest.start && is_subject {
            clause.subject = Some(rest.start..end);
            clause.behind = true;
            // "Said the bank's chairman, Karin Holm".
            let is_name = |at: &usize| sentence.tag(*at) == Tag::Name || sentence.is(*at, &["-", "."]);
            let named = (end + 1..sentence.len().min(end + 7)).take_while(is_name).count();
            if sentence.tag(end) == Tag::Comma && named > 1 {
                clause.aside = Some(end + 1..end + 1 + named);
            }
        }
    }
}

/// What somebody says holds the clauses after the saying, or those before it where the speaker stands behind.
pub(super) fn embed(sentence: &Tagged<'_, '_>, clauses: &mut [Clause]) {
    for index in 0..clauses.len() {
        let saying = &clauses[index];
        if !matches!(saying.group.class, Class::Say) && !is_claim(sentence, saying)
            || saying.group.shape == Shape::Infinitive
        {
            continue;
        }
        let begin = saying.subject.as_ref().map_or(saying.group.start, |subject| subject.start).min(saying.group.start);
        let is_amid = amid(sentence, saying).is_some()
            && clauses[..index].iter().any(|before| before.group.shape == Shape::Finite && before.mode == Mode::Main);
        let behind =
            saying.behind || is_amid || (index > 0 || sentence.words[0].quoted) && is_behind(sentence, saying, begin);
        clauses[index].behind = behind;
        if behind {
            let from = (0..begin).rev().find(|at| sentence.tag(*at) == Tag::Colon).unwrap_or(0);
            for before in clauses[..index]
                .iter_mut()
                .filter(|clause| clause.group.start >= from && matches!(clause.mode, Mode::Main))
            {
                before.mode = Mode::Content(index);
            }
            continue;
        }
        let end = content_end(sentence, clauses, index);
        let (start, is_aside) = (clauses[index].group.start, clauses[index].mode == Mode::Relative);
        // "Holm, who wrote ten books, has died": nobody wrote that she has.
        let is_around =
            |after: &Clause| is_aside && after.subject.as_ref().is_some_and(|subject| subject.start < start);
        for after in &mut clauses[index + 1..] {
            if after.group.start < end && matches!(after.mode, Mode::Main) && !is_around(after) {
                after.mode = Mode::Content(index);
            }
        }
    }
}

/// "The plan, he said on Monday, would cost more": where the words go on in whose midst the speaker stands.
pub(super) fn amid(sentence: &Tagged<'_, '_>, saying: &Clause) -> Option<usize> {
    let subject = saying.subject.as_ref().filter(|subject| subject.end <= saying.group.start && subject.len() < 9)?;
    let close = after_when(sentence, saying.group.end);
    let is_amid = subject.start > 1
        && saying.group.class == Class::Say
        && saying.group.shape == Shape::Finite
        && [subject.start - 1, close].iter().all(|comma| sentence.tag(*comma) == Tag::Comma);
    // "He said, “We are ready”", "“We are ready,” he said, and left": there the marks tell whose the words are.
    let is_quoted = sentence.tag(close + 1) == Tag::Quote || sentence.words[0].quoted;
    (is_amid && !is_quoted && close + 2 < sentence.len()).then_some(close + 1)
}

/// Where the words end that only say when.
pub(super) fn after_when(sentence: &Tagged<'_, '_>, mut at: usize) -> usize {
    let is_timed = |at: usize| sentence.words.get(at).is_some_and(|word| word.timed);
    while is_timed(at)
        || sentence.tag(at) == Tag::Adverb
        || sentence.is(at, &["late"])
        || sentence.tag(at) == Tag::Preposition && is_timed(at + 1)
    {
        at += 1;
    }
    at
}

/// Whether a verb that is mostly told with its object takes a clause here: "announced that", "agreed that".
fn is_claim(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    sentence.is(clause.group.end, &["that"])
}

/// Whether a saying closes its sentence: "..., officials said".
fn is_behind(sentence: &Tagged<'_, '_>, saying: &Clause, begin: usize) -> bool {
    let comma = begin > 0 && matches!(sentence.tag(begin - 1), Tag::Comma | Tag::Quote);
    let closes = begin > 4 && sentence.tag(begin - 1) == Tag::Quote && !sentence.words[begin - 1].quoted;
    if closes
        && saying.group.shape == Shape::Finite
        && sentence.tag(saying.rest.start) != Tag::Quote
        && !sentence.is(saying.rest.start, &["that"])
    {
        return true;
    }
    // A sentence that begins with somebody's words tells next whose they are.
    if comma
        && begin > 4
        && sentence.words[0].quoted
        && saying.group.shape == Shape::Finite
        && saying.rest.clone().take(1).all(|at| !matches!(sentence.tag(at), Tag::Quote))
    {
        return true;
    }
    let nothing_follows = saying.rest.clone().all(|at| {
        let word = &sentence.words[at];
        // "..., he said after the meeting".
        let is_led = word.tag == Tag::Subordinate && sentence.is(at, &["after", "before", "since"]);
        word.timed
            || is_led
            // "..., she said in response to a question".
            || word.tag == Tag::To && !matches!(sentence.tag(at + 1), Tag::Verb | Tag::Be | Tag::Have)
            || word.tag == Tag::And && sentence.words.get(at + 1).is_some_and(|next| next.is_nominal())
            || matches!(
                word.tag,
                Tag::Adverb
                    | Tag::Preposition
                    | Tag::Name
                    | Tag::Noun
                    | Tag::Determiner
                    | Tag::Mark
                    | Tag::Quote
                    | Tag::Comma
                    | Tag::Possessive
            )
    });
    let is_last = saying.rest.end + 2 >= sentence.len();
    let leads = matches!(sentence.tag(saying.rest.start), Tag::Determiner | Tag::Name | Tag::Pronoun)
        && !sentence.words[saying.rest.start].timed;
    comma && nothing_follows && is_last && !leads
}

/// Where the words of a saying end: with the sentence, or where its subject goes on to do something else.
fn content_end(sentence: &Tagged<'_, '_>, clauses: &[Clause], index: usize) -> usize {
    let own = &clauses[index];
    let goes_on = clauses[index + 1..].iter().find(|next| {
        let is_joined = next.group.start > 1
            && (sentence.tag(next.group.start - 1) == Tag::And && sentence.tag(next.group.start - 2) == Tag::Comma
                || sentence.is(next.group.start - 1, &["but"])
                || sentence.tag(next.group.start - 1) == Tag::And && next.group.class == Class::Say);
        let is_other = next.group.class == Class::Say
            && next.group.shape == Shape::Finite
            && next.lead.start > 0
            && sentence.tag(next.lead.start - 1) == Tag::Comma
            && (next.subject != own.subject || own.group.shape == Shape::Participle);
        is_joined && next.group.shape == Shape::Finite && next.group.tense == own.group.tense
            || is_other && clauses[index].group.shape != Shape::Finite
            || next.group.class == Class::Say && next.group.shape == Shape::Participle
            || next.group.shape == Shape::Finite
                && next.group.start > 0
                && sentence.tag(next.group.start - 1) == Tag::And
                && next.group.tense == Tense::Past
                && clauses[index + 1].group.tense != Tense::Past
                // "Said a wave had smashed the windows and flooded the deck": both are what it had done.
                && !(clauses[index + 1].group.tense == Tense::Pluperfect && sentence.words[next.group.start].forms.has(Forms::PARTICIPLE))
    });
    let end = goes_on.map_or(sentence.len(), |next| next.group.start);
    // "They found that money was missing; the minister was convicted": what stands behind is told anew.
    (own.group.end..end).find(|at| !sentence.words[*at].quoted && sentence.is(*at, &[";"])).unwrap_or(end)
}
