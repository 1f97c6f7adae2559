//! A corpus whose first events are on the screen while the rest of it is read.

use super::failure::Failure;
use super::jsonl;
use super::reading::Reading;
use super::snapshot::{Kept, Snapshot};
use super::source::{Opened, Source};
use super::watch::Watch;
use crate::model::{Builder, Corpus};

/// So few raw articles are read, and articles compared, before the screen opens.
const AT_ONCE: usize = 16;

/// How much is read of files of lines before all of it is: first a few rows to look at, then enough to move in.
const STEPS: [Limit; 2] = [Limit { events: 200, bytes: 8 << 20 }, Limit { events: 10_000, bytes: 64 << 20 }];

/// How much is read where only the first of a corpus is wanted. What is begun is read to the end of its block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit {
    pub events: usize,
    /// Of each file.
    pub bytes: usize,
}

/// What is left to read of a corpus that is open already.
#[derive(Debug)]
pub struct Rest {
    source: Source,
    watch: Watch,
    /// Where the whole is to be kept for the next time.
    snapshot: Option<Snapshot>,
    left: Left,
}

#[derive(Debug)]
enum Left {
    /// The whole, in a snapshot.
    Kept(Kept),
    /// Files of lines, from the beginning.
    Lines,
    /// Raw articles, which are read by rules.
    Articles(Box<Reading>),
}

/// A corpus read to its end.
#[derive(Debug)]
pub struct Whole {
    /// What was read.
    pub opened: Opened,
    /// What is to be done with it once it is on the screen.
    pub keeping: Keeping,
}

/// Where a corpus is to be kept for the next time, if anywhere.
#[derive(Debug)]
pub struct Keeping(Option<(Snapshot, Source)>);

impl Keeping {
    /// Keeps it, with the number of mistakes that left something out of it.
    pub fn keep(&self, corpus: &Corpus, mistakes: usize) {
        if let Some((snapshot, source)) = &self.0 {
            snapshot.save(source, corpus, mistakes);
        }
    }
}

impl Source {
    /// Opens a corpus; of one that takes long to read what can be shown at once, with what is left to read.
    ///
    /// # Errors
    /// Only if nothing can be read at all.
    pub fn open_first(&self, watch: &Watch) -> Result<(Opened, Option<Rest>), Failure> {
        let snapshot = Snapshot::of(self);
        let rest = |left| Rest { source: self.clone(), watch: watch.clone(), snapshot: snapshot.clone(), left };
        if let Some((first, kept)) = snapshot.as_ref().and_then(Snapshot::open_first) {
            return Ok((first, Some(rest(Left::Kept(kept)))));
        }
        if let Source::Path(path) = self
            && jsonl::are_large(path)
        {
            jsonl::can_be_read(path)?;
            return Ok((self.nothing_yet(), Some(rest(Left::Lines))));
        }
        let mut reading = self.begin(watch)?;
        if reading.may_take_long() && reading.left() + reading.records.articles.len() > AT_ONCE {
            return Ok((self.nothing_yet(), Some(rest(Left::Articles(Box::new(reading))))));
        }
        reading.read_on(usize::MAX);
        reading.read_by_rules();
        let opened = reading.link();
        let are_few = opened.corpus.articles().len() <= AT_ONCE;
        Ok((if are_few { opened.compared() } else { opened }, None))
    }

    fn nothing_yet(&self) -> Opened {
        let mut nothing = Reading::default();
        nothing.records.title = Some(self.default_title());
        nothing.link()
    }
}

impl Rest {
    /// The eye on this work.
    pub fn watch(&self) -> Watch {
        self.watch.clone()
    }

    /// Reads to the end, and gives away what can be shown on the way. Nothing where somebody stops it.
    ///
    /// # Errors
    /// Only if nothing can be read at all.
    pub fn grow(self, grown: &mut dyn FnMut(Opened)) -> Result<Option<Whole>, Failure> {
        let Rest { source, watch, snapshot, left } = self;
        let opened = match left {
            Left::Kept(kept) => match kept.whole(&watch) {
                Ok(corpus) => {
                    let opened = Opened::kept(corpus, kept.mistakes);
                    return Ok(Some(Whole { opened, keeping: Keeping(None) }));
                }
                // Damaged; what was shown of it is sound, so nothing less is shown meanwhile.
                Err(_) => read_lines(&source, &watch, &mut |_| ())?,
            },
            Left::Lines => grow_lines(&source, &watch, grown)?,
            Left::Articles(reading) => reading.grow(&Default::default(), grown),
        };
        let keeping =
            |opened: &Opened| Keeping(snapshot.filter(|_| !opened.by_rules).map(|snapshot| (snapshot, source)));
        Ok(opened.map(|opened| Whole { keeping: keeping(&opened), opened }))
    }
}

/// Shows the first events of files of lines, then more, then all.
fn grow_lines(source: &Source, watch: &Watch, grown: &mut dyn FnMut(Opened)) -> Result<Option<Opened>, Failure> {
    for limit in STEPS {
        let part = Reading { builder: Some(Builder::default()), limit: Some(limit), ..Reading::default() };
        let part = source.fill(part)?.link_part();
        if watch.is_stopped() {
            return Ok(None);
        }
        if part.corpus.events().len() > 0 {
            grown(part);
        }
    }
    read_lines(source, watch, grown)
}

/// Reads all lines.
fn read_lines(source: &Source, watch: &Watch, grown: &mut dyn FnMut(Opened)) -> Result<Option<Opened>, Failure> {
    let reading = source.begin(watch)?;
    if watch.is_stopped() {
        return Ok(None);
    }
    if reading.may_take_long() {
        return Ok(reading.grow(&Default::default(), grown));
    }
    watch.set("putting it together", 0, 0);
    let opened = reading.link();
    Ok(Some(opened).filter(|_| !watch.is_stopped()))
}
