//! What the lexicon finds for the words of a query.

use super::term::{Term, TextTest, Typed};
use crate::lexicon::{Bits, Lexicon, Run};
use crate::model::{Corpus, Event, NameId, NameKind};

/// Where words were found.
pub(super) struct Found {
    /// Events, by their titles.
    titles: Bits,
    /// Names, by their spellings, and the places that lie in them.
    names: Bits,
    /// Paragraphs and quotes; only phrases look there.
    prose: Option<Bits>,
}

/// Words that nothing begins with, and the near spellings that answered for them.
pub(super) type Near = Vec<(String, Vec<String>)>;

/// Looks up one corpus.
#[derive(Clone, Copy)]
pub(super) struct Finder<'a> {
    pub corpus: &'a Corpus,
    pub lexicon: &'a Lexicon,
}

impl Finder<'_> {
    /// What any alternative of a term finds. What is left out is never looked for by near spellings.
    pub fn find(self, term: &Term<TextTest>, near: &mut Near) -> Found {
        let mut found = self.nothing();
        for test in &term.any {
            let mut unsaid = Near::new();
            let answer = match test {
                TextTest::Word(run) => self.word(run, !term.leave_out, &mut unsaid),
                TextTest::Phrase(phrase) => self.phrase(phrase),
                TextTest::Name(kind, name) => self.name(*kind, name, !term.leave_out, &mut unsaid),
            };
            found.titles.add(&answer.titles);
            found.names.add(&answer.names);
            found.prose = answer.prose.or(found.prose);
            unsaid.retain(|said| !near.contains(said));
            near.extend(unsaid);
        }
        found
    }

    fn nothing(self) -> Found {
        let events = Bits::none(self.lexicon.titles().line_count());
        Found { titles: events, names: Bits::none(self.corpus.names().len()), prose: None }
    }

    fn word(self, run: &Run, may_be_near: bool, near: &mut Near) -> Found {
        let dictionaries = [self.lexicon.titles(), self.lexicon.spellings()];
        let mut lines = dictionaries.map(|dictionary| dictionary.lines_with(run));
        if let Some(word) = run.plain_word().filter(|_| may_be_near && lines.iter().all(Bits::is_empty)) {
            let close = dictionaries.map(|dictionary| dictionary.near(word));
            say(near, word, dictionaries.iter().zip(&close).flat_map(|(dictionary, words)| dictionary.texts(words)));
            let [titles, spellings] = close;
            lines = [dictionaries[0].lines_with_any(titles), dictionaries[1].lines_with_any(spellings)];
        }
        let [titles, spellings] = lines;
        Found { titles, names: self.names_of(&spellings), prose: None }
    }

    fn phrase(self, phrase: &Run) -> Found {
        Found {
            titles: self.lexicon.titles().lines_with(phrase),
            names: self.names_of(&self.lexicon.spellings().lines_with(phrase)),
            prose: Some(self.lexicon.prose(self.corpus).texts_with(phrase)),
        }
    }

    /// The names of a kind of which one spelling has every word.
    fn name(self, kind: NameKind, typed: &Typed, may_be_near: bool, near: &mut Near) -> Found {
        if typed.runs.is_empty() {
            return Found { names: self.name_without_words(kind, &typed.text), ..self.nothing() };
        }
        let dictionary = self.lexicon.spellings();
        let mut spellings = self.lexicon.spellings_of(self.corpus, kind);
        let ours = spellings.clone();
        let mut answers = Near::new();
        for run in &typed.runs {
            let mut lines = dictionary.lines_with(run);
            lines.keep(&ours);
            if let Some(word) = run.plain_word().filter(|_| may_be_near && lines.is_empty()) {
                let is_ours = |index: &usize| dictionary.is_in_any(*index, &ours);
                let close: Vec<usize> = dictionary.near(word).into_iter().filter(is_ours).collect();
                say(&mut answers, word, dictionary.texts(&close));
                lines = dictionary.lines_with_any(close);
            }
            spellings.keep(&lines);
        }
        if !spellings.is_empty() {
            near.extend(answers);
        }
        Found { names: self.names_of(&spellings), ..self.nothing() }
    }

    /// A name without a letter or digit is found by the whole of it.
    fn name_without_words(self, kind: NameKind, text: &str) -> Bits {
        let mut names = Bits::none(self.corpus.names().len());
        self.corpus.find_name(kind, text).into_iter().for_each(|name| names.insert(name.id().index()));
        names
    }

    /// Whose spellings these are, and the places that lie in those.
    fn names_of(self, spellings: &Bits) -> Bits {
        let mut named = Bits::none(self.corpus.names().len());
        spellings.iter().for_each(|line| named.insert(self.lexicon.name_of(line).index()));
        if named.is_empty() {
            return named;
        }
        let mut names = named.clone();
        let places = self.corpus.names().filter(|name| name.kind() == NameKind::Place);
        let inside = places.filter(|place| place.around().any(|outer| named.contains(outer.id().index())));
        inside.for_each(|place| names.insert(place.id().index()));
        names
    }

    /// The events that have what was found.
    pub fn events(self, found: &Found) -> Bits {
        let mut events = found.titles.clone();
        let names = found.names.iter().map(NameId::new);
        names.flat_map(|name| self.lexicon.events_of(name)).for_each(|event| events.insert(event.index()));
        if let Some(texts) = &found.prose {
            let prose = self.lexicon.prose(self.corpus);
            let said = self.corpus.assertions().filter(|says| prose.is_said(*says, texts));
            said.for_each(|says| events.insert(says.event().id().index()));
        }
        events
    }

    /// Whether this view of an event, which may be limited, has what was found.
    pub fn is_in(self, found: &Found, event: Event<'_>) -> bool {
        let said = |texts| event.says().any(|says| self.lexicon.prose(self.corpus).is_said(says, texts));
        found.titles.contains(event.id().index())
            || event.names().iter().any(|name| found.names.contains(name.id().index()))
            || found.prose.as_ref().is_some_and(said)
    }
}

fn say<'w>(near: &mut Near, typed: &str, words: impl Iterator<Item = &'w str>) {
    let mut words: Vec<String> = words.map(str::to_string).collect();
    words.sort_unstable();
    words.dedup();
    if !words.is_empty() {
        near.push((typed.to_string(), words));
    }
}
