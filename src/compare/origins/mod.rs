//! Whose story is it? Articles that copy or retell one another, found by comparing them.
//!
//! What is found are origins within the corpus: an article that retells nobody here may still retell one that is not here.

mod events;
mod exact;
mod facts;
mod groups;
mod index;
mod judge;
mod order;
mod sentence;
mod stories;
mod text;
mod wording;

#[cfg(test)]
mod tests;

pub use groups::{Group, groups};

use crate::model::{Corpus, Retelling};
use judge::Judge;
use std::collections::BTreeSet;
use stories::Stories;
use text::Texts;

/// More articles are not compared unasked: whoever wants no more than an export would wait for it.
pub const AT_ONCE: usize = 50_000;

/// Whether the articles are still to be compared when the corpus is opened: not if they are [too many](AT_ONCE), and not
/// if files say of every one whose copy it is, or that it is nobody's.
pub fn is_due(corpus: &Corpus) -> bool {
    corpus.retellings().is_none()
        && corpus.articles().len() <= AT_ONCE
        && !corpus.articles().all(|article| article.origin_is_stated())
}

/// Every article of the corpus that copies or retells another: those of which a file says so, and those found by
/// comparing, in the order of the copies. What a file says overrules what is found. The time it takes grows with the
/// number and length of the articles, not with the number of pairs.
///
/// What more than 64 articles have in common is passed over, and each article is compared with a few others only,
/// those with which it has the most in common. So in a corpus of thousands of articles about one affair some retellings
/// may be missed; copies of the wording are not, unless there are more of them than that.
pub fn detect(corpus: &Corpus) -> Vec<Retelling> {
    let texts = Texts::new(corpus);
    let firsts = exact::firsts(&texts.texts);
    // What has the same words as another is compared through that one.
    let skip = |index: usize| firsts[index] != index;
    let mut pairs: BTreeSet<[usize; 2]> = BTreeSet::new();
    pairs.extend(firsts.iter().enumerate().filter(|(index, _)| skip(*index)).map(|(index, first)| [*first, index]));
    pairs.extend(wording::candidates(&texts.texts, skip));
    pairs.extend(events::candidates(corpus, skip));
    pairs.extend(facts::candidates(&texts, skip));

    let judge = Judge { corpus, texts: &texts };
    let mut retellings: Vec<Retelling> = corpus.articles().filter_map(|article| judge.stated(article)).collect();
    let mut found: Vec<(f32, Retelling)> = pairs.into_iter().filter_map(|pair| judge.found(pair)).collect();
    found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let mut stories = Stories::new(corpus);
    retellings.extend(found.into_iter().filter_map(|(_, retelling)| stories.take(retelling)));
    retellings.sort_by_key(|retelling| retelling.later);
    retellings
}
