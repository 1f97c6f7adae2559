//! The words of a title out of a clause: what somebody says, who did it to whom.

use super::clause::Mode;
use super::closed::Tag;
use super::forms::Forms;
use super::group::Shape;
use super::reader::Reader;
use super::saying::amid;
use super::statement::{parted, quotation, statement};
use super::tag::{Tagged, words};
use super::told::Told;
use super::voice::Voice;
use super::who::Actors;
use std::ops::Range;

/// What follows these without "that" is what was said, however long the subject of it is.
const TAKES_CLAUSE: &[&str] = &[
    "say",
    "tell",
    "insist",
    "claim",
    "argue",
    "believe",
    "warn",
    "allege",
    "contend",
    "assert",
    "maintain",
    "announce",
    "write",
    "think",
    "admit",
    "concede",
    "acknowledge",
    "deny",
];

impl<'p, 't> Told<'_, 'p, 't> {
    /// What a saying says: the clause that follows or goes before it, or the words between quotation marks.
    pub(super) fn said(&self, reader: &Reader<'_, 'p, 't>, index: usize, actors: &Actors) -> Option<String> {
        if self.is_of_quote_before(index) {
            let quote = reader.quote.clone().filter(|quote| quote.end == self.sentence.first)?;
            let before = self.retold(quote);
            return quotation(&before, 0..before.len(), actors);
        }
        if let Some(on) = amid(self.sentence, &self.clauses[index]).filter(|_| !self.clauses[index].behind) {
            return parted(self.sentence, 0..self.begin(index), on..self.sentence.len(), self.voice(index, actors));
        }
        let (words, is_direct) = self.words_said(index)?;
        // "Her agent, Otto Brandt, said she had left".
        let subject = self.clauses[index].subject.as_ref();
        let is_of_another = subject.is_some_and(|subject| self.sentence.is(subject.start, &["his", "her"]));
        if is_of_another && !is_direct && self.sentence.is(words.start, &["he", "she", "his", "her"]) {
            return None;
        }
        if !is_direct && self.may_be_others(index, words.start) {
            return None;
        }
        // "He has used 29 names, Freeh said": another, who was named before.
        let is_other = self.clauses[index].behind
            && words
                .clone()
                .find(|at| self.sentence.tag(*at) != Tag::Quote)
                .is_some_and(|at| self.sentence.is(at, &["he", "she", "his", "her"]))
            && !actors.is_guess;
        if is_other {
            return None;
        }
        match is_direct {
            true => quotation(self.sentence, words, actors),
            false => statement(self.sentence, words, self.voice(index, actors)),
        }
    }

    /// "Lawyers asked the relatives to go, arguing that they", "rejected an offer, saying it": either of the two.
    fn may_be_others(&self, index: usize, at: usize) -> bool {
        let group = self.clauses[index].group;
        let before = self.clauses[..index].iter().rfind(|before| before.group.shape == Shape::Finite);
        let mut between = before.map_or(group.start, |before| before.group.end)..group.start;
        let is_noun =
            |at: usize| matches!(self.sentence.tag(at), Tag::Noun | Tag::Name) && !self.sentence.words[at].timed;
        let is_many = |at: usize| self.sentence.words[at].plural;
        group.shape == Shape::Participle
            && (self.sentence.is(at, &["they", "their"]) && between.clone().any(|at| is_noun(at) && is_many(at))
                || self.sentence.is(at, &["it", "its"]) && between.any(|at| is_noun(at) && !is_many(at)))
    }

    /// By which verb it is said: "insisted that he be returned" tells what ought to be.
    fn voice<'a>(&self, index: usize, actors: &'a Actors) -> Voice<'a> {
        let group = self.clauses[index].group;
        let is_wished = group.verb.is_some_and(|verb| verb.base == "insist")
            && self.clauses[index + 1..].iter().take(1).any(|next| self.sentence.is(next.group.start, &["be"]));
        Voice::new(&group, actors, is_wished)
    }

    /// The words of the sentence before, told apart once more.
    fn retold(&self, tokens: Range<usize>) -> Tagged<'p, 't> {
        let (page, mut quoted) = (self.page, true);
        let words = words(page, tokens.clone(), &mut quoted);
        Tagged { prose: page.prose, first: tokens.start, words }
    }

    /// Where the words begin that name the speaker.
    fn begin(&self, index: usize) -> usize {
        let clause = &self.clauses[index];
        let subject = clause.subject.as_ref();
        subject
            .map_or(clause.group.start, |subject| subject.start)
            .min(clause.group.start)
            .min(clause.lead.start.max(subject.map_or(0, |subject| subject.start)))
    }

    /// The words that are said, and whether they stand between quotation marks.
    pub(super) fn words_said(&self, index: usize) -> Option<(Range<usize>, bool)> {
        let clause = &self.clauses[index];
        let begin = self.begin(index);
        if clause.behind {
            let opens = self.sentence.words[0].quoted && begin > 2;
            let direct = if opens { Some(0..begin) } else { self.quote(0..begin) };
            let direct = direct.filter(|quote| !self.is_headless(quote.clone()));
            return Some(direct.map_or((0..begin, false), |quote| (quote, true)));
        }
        let end = self.content_end(index);
        if let Some(start) = self.content_start(index, end) {
            // "He stated that “we are ready”": the very words.
            let is_quoted = (start..end)
                .filter(|at| !matches!(self.sentence.tag(*at), Tag::Quote | Tag::Mark | Tag::Comma))
                .all(|at| self.sentence.words[at].quoted);
            return (!self.is_headless(start..end)).then_some((start..end, is_quoted));
        }
        let quote = self.quote(clause.group.end..end).or_else(|| self.quote(0..begin))?;
        (!self.is_headless(quote.clone())).then_some((quote, true))
    }

    /// Where the words begin that follow a saying: behind its "that", or where the first clause of them begins.
    fn content_start(&self, index: usize, end: usize) -> Option<usize> {
        let clause = &self.clauses[index];
        let sentence = self.sentence;
        let mut first = clause.group.end;
        while first < end && (sentence.words[first].timed || sentence.tag(first) == Tag::Adverb) {
            first += 1;
        }
        // "Last month's discovery": that says no more when it was said.
        if first < end && sentence.is(first, &["'s", "’s"]) {
            first = clause.group.end;
        }
        let inner =
            self.clauses.iter().find(|other| other.mode == Mode::Content(index) && other.group.shape == Shape::Finite);
        // "Said in a letter published on Wednesday that": what is told of the letter is none of the words.
        let is_led = matches!(sentence.tag(first), Tag::Preposition | Tag::To);
        let before = inner.map_or(end, |inner| inner.group.start).max(if is_led { end.min(first + 9) } else { 0 });
        if let Some(that) =
            (first..before).find(|at| sentence.is(*at, &["that"])).filter(|that| self.leads(index, first..*that))
        {
            return Some(that + 1);
        }
        // "Added 20 million to its reserves and established another": what follows is the same subject's.
        let inner =
            inner.filter(|inner| inner.subject.as_ref().is_none_or(|subject| subject.start >= clause.group.end))?;
        let subject = inner.subject.as_ref().map_or(inner.lead.start, |subject| subject.start);
        let start = subject.min(inner.group.start).max(clause.group.end);
        // "Added a provision that": what an object may follow tells nothing unless a clause begins right there.
        let takes_clause = clause.group.verb.is_some_and(|verb| TAKES_CLAUSE.contains(&verb.base));
        if !takes_clause && start > first + 1 && sentence.words[first].is_nominal()
            || matches!(sentence.tag(first), Tag::Preposition) && !takes_clause
        {
            return None;
        }
        let is_plain = sentence.words[first].is_nominal() && !self.is_told_to(index);
        let is_plain = is_plain || matches!(sentence.tag(first), Tag::Subordinate | Tag::Condition);
        Some(if is_plain { first } else { self.after_addressee(index, start) })
    }

    /// Whether what stands between a saying and its "that" may stand there: to whom it was said, when, where.
    fn leads(&self, index: usize, between: Range<usize>) -> bool {
        let opening = self.sentence.tag(between.start);
        let is_phrase =
            !between.clone().any(|at| matches!(self.sentence.tag(at), Tag::Verb | Tag::Be | Tag::Modal | Tag::Have));
        let is_led = matches!(opening, Tag::Preposition | Tag::To) && between.len() < 9;
        between.is_empty()
            || is_led
            || self.sentence.is(between.start, &["that"])
            || is_phrase
                && (matches!(opening, Tag::Preposition | Tag::To | Tag::Comma | Tag::Quote) || self.is_told_to(index))
    }

    /// Whether the verb takes the one to whom it is said: "told reporters".
    fn is_told_to(&self, index: usize) -> bool {
        let verb = self.clauses[index].group.verb;
        verb.is_some_and(|verb| {
            ["tell", "inform", "assure", "warn", "remind", "promise", "caution"].contains(&verb.base)
        })
    }

    /// Whether the words that were said are the sentence before: "... get?" Zelensky said Monday.
    pub(super) fn is_of_quote_before(&self, index: usize) -> bool {
        let clause = &self.clauses[index];
        let begins = clause.subject.as_ref().is_some_and(|subject| subject.start == 0) || clause.group.start == 0;
        let is_bare = clause.rest.clone().all(|at| {
            self.sentence.words[at].timed
                || matches!(
                    self.sentence.tag(at),
                    Tag::Mark | Tag::Preposition | Tag::Name | Tag::Noun | Tag::Determiner
                )
        });
        begins
            && is_bare
            && clause.rest.end + 1 >= self.sentence.len()
            && clause.rest.len() < 9
            && !self.sentence.words.iter().any(|word| word.quoted)
    }

    /// Whether words begin with a verb: then their subject stands elsewhere.
    fn is_headless(&self, range: Range<usize>) -> bool {
        let opening = range.clone().find(|at| {
            self.sentence.is(*at, &["there", "here"])
                || !matches!(self.sentence.tag(*at), Tag::Quote | Tag::Adverb | Tag::Comma)
        });
        opening.is_some_and(|at| {
            matches!(self.sentence.tag(at), Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
                || self.sentence.tag(at) == Tag::Verb && !self.sentence.words[at].forms.has(Forms::ING)
        })
    }

    /// "Told reporters he had": whom it was told is none of the words.
    fn after_addressee(&self, index: usize, start: usize) -> usize {
        let pronoun = (start..(start + 6).min(self.sentence.len()))
            .find(|at| self.sentence.is(*at, &["he", "she", "it", "they", "we", "there"]));
        pronoun.filter(|_| self.is_told_to(index)).unwrap_or(start)
    }

    pub(super) fn content_end(&self, index: usize) -> usize {
        // "..., X said": what stands behind the words of another is his.
        let another = self.clauses[index + 1..].iter().find(|next| next.behind && next.group.shape == Shape::Finite);
        let another = another
            .map(|next| next.subject.as_ref().map_or(next.group.start, |subject| subject.start).min(next.group.start));
        let next = self.clauses[index + 1..].iter().find(|next| {
            next.mode != Mode::Content(index)
                && next.subject == self.clauses[index].subject
                && next.group.shape == Shape::Finite
        });
        // "Holm, who had insisted that it was safe, thanked him": what the sentence goes on to tell is none of the words.
        let start = self.clauses[index].group.start;
        let around = self.clauses[index + 1..].iter().find(|next| {
            self.clauses[index].mode == Mode::Relative
                && next.mode == Mode::Main
                && next.group.shape == Shape::Finite
                && next.subject.as_ref().is_some_and(|subject| subject.start < start)
        });
        let end = next.into_iter().chain(around).map(|next| next.group.start).min().unwrap_or(self.sentence.len());
        let mut end = end.min(another.unwrap_or(end)).max(self.clauses[index].group.end);
        while end > 0 && matches!(self.sentence.tag(end - 1), Tag::And | Tag::Comma | Tag::Mark | Tag::Quote) {
            end -= 1;
        }
        end
    }

    /// The first words between quotation marks, if they are a clause and no single word.
    pub(super) fn quote(&self, within: Range<usize>) -> Option<Range<usize>> {
        let is_quoted = |at: &usize| self.sentence.words[*at].quoted && self.sentence.tag(*at) != Tag::Quote;
        let start = within.clone().find(is_quoted)?;
        let end = (start..within.end).find(|at| !is_quoted(at)).unwrap_or(within.end);
        // "It “expects the plan to work”": its subject stands before the marks.
        let before =
            start.checked_sub(2).filter(|before| self.sentence.tag(start - 1) == Tag::Quote && within.contains(before));
        let is_headless = before.is_some_and(|before| self.sentence.is(before, &["it", "he", "she", "they"]));
        (end - start > 3 && !is_headless).then_some(start..end)
    }
}
