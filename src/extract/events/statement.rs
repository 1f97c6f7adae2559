//! The title of a statement: who says it, and the words, where these tell something by themselves.

use super::closed::Tag;
use super::dateline::after_dateline;
use super::forms::Forms;
use super::group::Shape;
use super::pronouns::is_told;
use super::shorten::{shorten, told};
use super::tag::Tagged;
use super::title::{LONGEST, quoted, retold};
use super::verbs::Reader;
use super::voice::Voice;
use super::who::Actors;
use std::ops::Range;

/// Fewer characters than these tell little, however long the speaker's name is.
const LEAST_ROOM: usize = 44;

/// "Rutte: “We are ready to step up”"; nothing where the words are a fragment or speak of something that only the text around them names.
pub(super) fn quotation(sentence: &Tagged<'_, '_>, range: Range<usize>, who: &Actors) -> Option<String> {
    let (words, is_cut) = whole(sentence, range, true, who, who.label.chars().count() + 2)?;
    quoted(&who.label, sentence.slice(words), is_cut)
}

/// "Rutte: Europe is ready to step up", "Rutte says he is ready", of words that are retold.
pub(super) fn statement(sentence: &Tagged<'_, '_>, range: Range<usize>, voice: Voice<'_>) -> Option<String> {
    let opens = |words: &Range<usize>| words.clone().next().is_some_and(|at| sentence.is(at, SPEAKER));
    // "Acme said Acme would close": it says it will.
    let again = bare(sentence, range.clone());
    let is_again = sentence.slice(again).starts_with(&format!("{} ", voice.who.label));
    if is_again {
        return None;
    }
    let opening = voice.opening(opens(&bare(sentence, range.clone())));
    let (words, is_cut) = whole(sentence, range, false, voice.who, opening.chars().count() + 1)?;
    // "He could not say whether": nothing was said.
    let is_silence = words
        .clone()
        .take(6)
        .any(|at| sentence.is(at, &["say", "comment", "discuss", "estimate", "elaborate", "speculate"]))
        && words.clone().take(6).any(|at| {
            sentence.tag(at) == Tag::Not || sentence.text(at).ends_with("n't") || sentence.is(at, &["cannot"])
        });
    let text = sentence.slice(words);
    let is_told = !is_silence && is_told(text, voice.who);
    is_told.then(|| retold(&opening, &voice.retold(text), is_cut))?
}

/// Pronouns for the one who speaks.
const SPEAKER: &[&str] = &["he", "she", "it", "they", "his", "her", "its", "their"];

/// The words that go into a title, and whether something is missing behind them; `used` is how many characters stand before them.
fn whole(
    sentence: &Tagged<'_, '_>,
    range: Range<usize>,
    is_direct: bool,
    who: &Actors,
    used: usize,
) -> Option<(Range<usize>, bool)> {
    let mut range = bare(sentence, range);
    // "With half the votes counted, Holm leads": what comes first only leads in.
    let comma = (range.start..range.end.min(range.start + 14)).find(|at| sentence.tag(*at) == Tag::Comma);
    if let Some(comma) = comma.filter(|_| !is_direct && sentence.is(range.start, &["with"])) {
        range.start = comma + 1;
    }
    range.start = behind_link(sentence, &range);
    let verb = told(sentence, &range)?;
    // "The plan had failed and that it would cost more": the second is another thing said.
    let another = (verb..range.end)
        .find(|at| (sentence.tag(*at) == Tag::And || sentence.is(*at, &["but"])) && sentence.is(at + 1, &["that"]));
    if let Some(another) = another.filter(|_| !is_direct) {
        range.end = another;
        range = bare(sentence, range);
    }
    if !opens_clearly(sentence, &range, is_direct, who) || points_away(sentence, &range, is_direct) {
        return None;
    }
    let room = LONGEST.saturating_sub(used).max(LEAST_ROOM);
    let (end, is_cut) = shorten(sentence, &range, verb, room)?;
    Some((range.start..end, is_cut))
}

/// "In addition, sales fell": what only joins the words to others is none of them.
fn behind_link(sentence: &Tagged<'_, '_>, range: &Range<usize>) -> usize {
    let comma = (range.start..range.end.min(range.start + 4)).find(|at| sentence.tag(*at) == Tag::Comma);
    let is_link = |comma: &usize| {
        sentence.tag(range.start) == Tag::Adverb
            || sentence.tag(range.start) == Tag::Preposition
                && (range.start + 1..*comma).all(|at| {
                    sentence.tag(at) == Tag::Noun && !sentence.words[at].timed || sentence.tag(at) == Tag::Determiner
                })
    };
    comma.filter(is_link).map_or(range.start, |comma| comma + 1)
}

/// No longer a beginning may be that stands before the speaker, in characters.
const LONGEST_OPENING: usize = 40;

/// "Rutte: Europe would step up", of words in whose midst the speaker stands: "Europe, Rutte said, would step up".
pub(super) fn parted(
    sentence: &Tagged<'_, '_>,
    opening: Range<usize>,
    rest: Range<usize>,
    voice: Voice<'_>,
) -> Option<String> {
    let who = voice.who;
    let (opening, rest) = (bare(sentence, opening), bare(sentence, rest));
    let begins = sentence.slice(opening.clone());
    let is_short = begins.chars().count() <= LONGEST_OPENING && !begins.is_empty();
    let is_quoted = |range: &Range<usize>| range.clone().all(|at| sentence.words[at].quoted);
    // What opens a sentence and is no subject leaves that to the words behind: "in the long run, he said, prices will fall".
    let gives_reason = sentence.is(opening.start, &["since", "because", "although", "though", "while"]);
    if gives_reason || matches!(sentence.tag(opening.start), Tag::Preposition | Tag::Adverb) {
        return statement(sentence, rest, voice);
    }
    let is_clause = matches!(sentence.tag(opening.start), Tag::Subordinate | Tag::Condition | Tag::To);
    if is_clause || !is_short || is_quoted(&opening) || !opens_clearly(sentence, &opening, false, who) {
        return None;
    }
    let verb = Reader::new(sentence, rest.start).group().filter(|group| group.shape == Shape::Finite)?.end;
    let lead = voice.opening(sentence.is(opening.start, SPEAKER));
    let room = LONGEST.saturating_sub(lead.chars().count() + begins.chars().count() + 2).max(LEAST_ROOM);
    let (end, is_cut) = shorten(sentence, &rest, verb, room)?;
    let words = format!("{begins} {}", sentence.slice(rest.start..end));
    is_told(&words, who).then(|| retold(&lead, &voice.retold(&words), is_cut))?
}

/// The words without marks around them, and without the "but" that joins them to what was said before.
fn bare(sentence: &Tagged<'_, '_>, mut range: Range<usize>) -> Range<usize> {
    let is_mark = |at: usize| matches!(sentence.tag(at), Tag::Quote | Tag::Comma | Tag::Colon | Tag::Aside | Tag::Mark);
    // "NEW YORK _ A woman was": where the news comes from is none of the words.
    if range.start == 0 {
        range.start = after_dateline(sentence, range.end);
    }
    while range.start < range.end && (is_mark(range.start) || sentence.tag(range.start) == Tag::And) {
        range.start += 1;
    }
    while range.start < range.end
        && (is_mark(range.end - 1) && sentence.tag(range.end - 1) != Tag::Aside
            || matches!(sentence.tag(range.end - 1), Tag::And | Tag::Hyphen)
            || sentence.is(range.end - 1, &["even", "only", "just", "also"]))
    {
        range.end -= 1;
    }
    range
}

/// Whether the first words do not hang on another sentence: "it" of one who is no body, "this" without a noun.
fn opens_clearly(sentence: &Tagged<'_, '_>, range: &Range<usize>, is_direct: bool, who: &Actors) -> bool {
    let Some(at) = range.clone().find(|at| sentence.tag(*at) != Tag::Adverb || sentence.is(*at, &["there", "here"]))
    else {
        return false;
    };
    // "They said they consider": who, the words before would tell.
    let says = |at: usize| {
        sentence
            .words
            .get(at)
            .is_some_and(|word| word.tag == Tag::Verb && word.verb.is_some_and(|(verb, _)| verb.class("").is_said()))
    };
    if sentence.tag(at) == Tag::Pronoun && says(at + 1) {
        return false;
    }
    let opening = sentence.text(at).to_lowercase();
    let is_person = who.people.len() == 1;
    // "A nurse said she had warned them": where nothing is told before of anybody else.
    let verbs = (0..range.start)
        .filter(|at| sentence.tag(*at) == Tag::Be || sentence.words[*at].is_form(Forms::PAST.and(Forms::THIRD)));
    let is_one = !who.is_named() && who.is_somebody && !who.is_plural && verbs.count() == 1;
    let is_body = who.people.is_empty() && !(who.organisations.is_empty() && who.governments.is_empty());
    // "Anchor Partners said it may bid": a name that no list has.
    let capitals = who.label.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count();
    let is_body = is_body || !who.is_named() && !who.is_plural && capitals > 1;
    match opening.as_str() {
        "he" | "she" | "his" | "her" | "him" => (is_person || is_one) && !is_direct,
        "it" | "its" if opens_empty(sentence, at, range.end) => true,
        "it" | "its" => is_body && !is_direct,
        "they" | "their" | "them" => (who.is_plural || is_body) && !is_direct,
        "this" | "that" | "these" | "those" | "such" => {
            sentence.is(at + 1, &["who"])
                || sentence.words.get(at + 1).is_some_and(|next| next.tag == Tag::Noun && !next.timed)
                    && range.len() > 5
        }
        "some" | "one" => sentence.words.get(at + 1).is_some_and(|next| next.tag == Tag::Noun),
        "so" | "both" | "neither" | "either" => false,
        _ => true,
    }
}

/// "It is important that", "it would be wrong to": the word stands for what follows.
fn opens_empty(sentence: &Tagged<'_, '_>, at: usize, end: usize) -> bool {
    sentence.is(at, &["it"])
        && matches!(sentence.tag(at + 1), Tag::Be | Tag::Modal)
        && (at + 2..end.min(at + 8)).any(|at| sentence.tag(at) == Tag::To || sentence.is(at, &["that"]))
}

/// Whether a few words of direct speech turn on something named elsewhere: "we can handle that".
fn points_away(sentence: &Tagged<'_, '_>, range: &Range<usize>, is_direct: bool) -> bool {
    // What is retold names most of what it speaks of, and "him" is often who speaks.
    let away: &[&str] = if is_direct {
        &["that", "this", "it", "them", "those", "these", "him", "so"]
    } else {
        &["them", "those", "these"]
    };
    range.len() < 11
        && range.clone().any(|at| {
            let ends =
                |at: usize| at >= range.end || !sentence.words[at].is_nominal() && sentence.tag(at) != Tag::Adverb;
            !is_direct && sentence.is(at, &["them"])
                || sentence.is(at, away)
                    && ends(at + 1)
                    && !matches!(sentence.tag(at + 1), Tag::Be | Tag::Verb | Tag::Modal | Tag::Have)
        })
}
