//! Whether a word that may be a verb is one in its sentence: what stands before and behind tells.

use super::class::Class;
use super::closed::Tag;
use super::forms::Forms;
use super::tag::Word;

/// Whether the next word is the preposition that a verb tells something with: "calls for".
fn takes_particle(words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1).is_some_and(|next| next.tag == Tag::Preposition);
    next && words[at].verb.is_some_and(|(verb, _)| verb.has_particle())
}

/// Verbs that tell in the present what is fixed for a day to come.
pub(super) fn is_scheduled(base: &str) -> bool {
    ["open", "start", "begin", "ship", "premiere", "resume", "reopen", "launch"].contains(&base)
}

/// "Ships in June", "resume on Tuesday": whether such a verb stands right before a day.
fn is_before_day(words: &[Word], at: usize) -> bool {
    let is_timed = |at: usize| words.get(at).is_some_and(|word| word.timed);
    let leads = words.get(at + 1).is_some_and(|next| next.tag == Tag::Preposition) && is_timed(at + 2);
    let fits = words[at].noun.is_none() && words[at].verb.is_some_and(|(verb, _)| is_scheduled(verb.base));
    fits && (is_timed(at + 1) || leads)
}

/// Whether a word that may be a verb is one here.
pub(super) fn is_verb(words: &[Word], at: usize) -> bool {
    let word = words[at];
    let forms = word.forms;
    if forms == Forms::default() {
        return false;
    }
    // "The council on Monday ordered": what only says when stands between.
    let leads_to_time =
        |at: usize| words[at].tag == Tag::Preposition && words.get(at + 1).is_some_and(|next| next.timed);
    let before = (0..at)
        .rev()
        .filter(|at| !leads_to_time(*at))
        .map(|at| words[at])
        .find(|word| word.tag != Tag::Adverb && word.tag != Tag::Quote && !word.timed)
        .map(|word| word.tag);
    let next =
        words[at + 1..].iter().find(|word| word.tag != Tag::Adverb && word.tag != Tag::Quote && !word.timed).copied();
    let next_tag = next.map(|next| next.tag);
    let modifies = matches!(next_tag, Some(Tag::Noun | Tag::Name | Tag::Hyphen));
    let starts_phrase =
        matches!(next_tag, Some(Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Name | Tag::Number));
    if matches!(words.get(at + 1).map(|word| word.tag), Some(Tag::Hyphen)) || at > 0 && words[at - 1].tag == Tag::Hyphen
    {
        return false;
    }
    match before {
        Some(Tag::To | Tag::Modal | Tag::Do) if forms.has(Forms::BASE) => return true,
        Some(Tag::Be | Tag::Have) if forms.has(Forms::PARTICIPLE.and(Forms::ING)) => {
            return !(word.noun.is_some() && forms.has(Forms::BASE));
        }
        Some(Tag::Not) if forms.has(Forms::BASE.and(Forms::PARTICIPLE).and(Forms::ING)) => return true,
        Some(Tag::Determiner | Tag::Possessive) => return false,
        _ => {}
    }
    if forms.has(Forms::ING) {
        return match before {
            Some(Tag::Preposition | Tag::Subordinate) => word.noun.is_none() || starts_phrase,
            Some(Tag::Noun | Tag::Name | Tag::Number) => word.noun.is_none() && next_tag != Some(Tag::Noun),
            None => word.noun.is_none() || !modifies,
            _ => word.noun.is_none() || matches!(next_tag, Some(Tag::Preposition | Tag::Determiner)),
        };
    }
    if forms.has(Forms::PAST) || forms.has(Forms::PARTICIPLE) && !forms.has(Forms::BASE) {
        // "A stock split.": what is its own past is a noun where nothing follows.
        let is_its_past = forms.has(Forms::BASE) && matches!(before, Some(Tag::Noun | Tag::Number | Tag::Hyphen));
        if is_its_past && matches!(next_tag, None | Some(Tag::Mark)) {
            return false;
        }
        return match before {
            // "Of increased security", "the planned talks": it goes with the noun.
            Some(Tag::Preposition) => false,
            _ if forms.has(Forms::BASE) && word.noun.is_some() => starts_phrase,
            None => !modifies,
            // "The warrant issued Monday charged him": the first is none that tells.
            Some(Tag::Verb) if words[at - 1].timed => true,
            Some(Tag::Verb) => !modifies && !forms.has(Forms::BASE),
            Some(Tag::And | Tag::Comma) if forms.has(Forms::BASE) => starts_phrase,
            _ => true,
        };
    }
    if forms.has(Forms::THIRD) {
        let clause_follows = matches!(
            next_tag,
            Some(Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Pronoun | Tag::To | Tag::Subordinate)
        );
        let clause_follows = clause_follows
            || (words.get(at + 1).is_none_or(|next| next.timed) || next_tag == Some(Tag::Comma)) && word.noun.is_none();
        let says = word.verb.is_some_and(|(verb, _)| verb.class("") == Class::Say);
        // "Its website states: ...".
        if says && next_tag == Some(Tag::Colon) && matches!(before, Some(Tag::Name | Tag::Noun)) {
            return true;
        }
        if is_before_day(words, at) && matches!(before, Some(Tag::Name | Tag::Noun | Tag::Number)) {
            return true;
        }
        // "Apple shares fell": the verb is the next word.
        let is_led = next.is_some_and(|next| {
            next.tag == Tag::Noun && next.verb.is_some() && next.forms.has(Forms::PAST) && !next.forms.has(Forms::BASE)
        });
        return match before {
            Some(Tag::Pronoun | Tag::Relative) => true,
            Some(Tag::Name) if is_led => false,
            Some(Tag::Name) => {
                clause_follows
                    || word.noun.is_none() && at > 0 && matches!(next_tag, Some(Tag::Preposition | Tag::Noun))
            }
            // "The resolution calls for": its particle makes it a verb. "Its major brands, ...": only who says something is followed by a comma.
            Some(Tag::Noun) => {
                let ends = words.get(at + 1).is_some_and(|next| next.tag == Tag::Comma);
                clause_follows && word.noun.is_none() && (says || !ends) || takes_particle(words, at)
            }
            Some(Tag::Comma | Tag::And | Tag::Aside) => clause_follows && word.noun.is_none(),
            _ => false,
        };
    }
    if forms.has(Forms::BASE) {
        return match before {
            Some(Tag::Pronoun | Tag::Relative) => true,
            Some(Tag::Noun) => {
                let plural = words[..at]
                    .iter()
                    .rev()
                    .find(|word| word.tag != Tag::Adverb)
                    .is_some_and(|before| before.tag == Tag::Noun && before.plural);
                // "..., machine makers say."
                let says = word.verb.is_some_and(|(verb, _)| verb.class("") == Class::Say);
                let tells = word.verb.is_some_and(|(verb, _)| verb.class("").is_encounter());
                plural
                    && word.noun.is_none()
                    && (is_before_day(words, at)
                        || matches!(
                            next_tag,
                            Some(Tag::Subordinate | Tag::Determiner | Tag::Possessive | Tag::Pronoun)
                        )
                        || says && matches!(next_tag, None | Some(Tag::Mark))
                        || tells && next_tag == Some(Tag::Preposition))
            }
            _ => false,
        };
    }
    false
}
