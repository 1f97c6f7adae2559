//! What the assertions of each event and of each article come to.

use crate::model::columns::Lists;
use crate::model::cores::{both, in_pieces};
use crate::model::corpus::Corpus;
use crate::model::ids::EventId;
use crate::model::tally::Tally;

/// Counts for every event and article of a corpus.
pub fn count(corpus: &mut Corpus) {
    let events = corpus.events.len();
    let (of_articles, tallies) = both(
        events,
        || (events_of_articles(corpus), says_of_articles(corpus)),
        || {
            in_pieces(events, |piece| {
                let tally = |index| Tally::of(&corpus.event(EventId::new(index)).says().collect::<Vec<_>>());
                piece.map(tally).collect::<Vec<_>>()
            })
        },
    );
    for (row, tally) in tallies.into_iter().flatten().enumerate() {
        corpus.events.set_tally(row, tally);
    }
    corpus.articles.iter_mut().zip(of_articles.0).for_each(|(article, events)| article.events = events);
    corpus.says_of_articles = of_articles.1;
}

/// How many events each article asserts.
fn events_of_articles(corpus: &Corpus) -> Vec<u32> {
    let mut counts = vec![0; corpus.articles.len()];
    for event in 0..corpus.events.len() {
        let mut last = None;
        for says in corpus.events.says(event) {
            let article = corpus.says.article.get(says);
            if article != last {
                counts[article.unwrap_or(0) as usize] += 1;
            }
            last = article;
        }
    }
    counts
}

/// The assertions of each article: by where they stand in it, those without a place last.
pub(in crate::model) fn says_of_articles(corpus: &Corpus) -> Lists {
    let article = |says: usize| corpus.says.article.get(says).unwrap_or(0) as usize;
    let mut starts = vec![0_usize; corpus.articles.len() + 1];
    (0..corpus.says.len()).for_each(|says| starts[article(says) + 1] += 1);
    (1..starts.len()).for_each(|index| starts[index] += starts[index - 1]);
    let mut flat = vec![0_u32; corpus.says.len()];
    let mut next = starts.clone();
    for (number, says) in (0..).zip(0..corpus.says.len()) {
        let next = &mut next[article(says)];
        flat[*next] = number;
        *next += 1;
    }
    let mut lists = Lists::default();
    for bounds in starts.windows(2) {
        let list = &mut flat[bounds[0]..bounds[1]];
        list.sort_by_key(|says| corpus.says.passage.start.get(*says as usize).unwrap_or(u32::MAX));
        list.iter().for_each(|says| lists.add(*says));
        lists.end();
    }
    lists
}
