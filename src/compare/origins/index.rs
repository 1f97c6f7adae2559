//! Which articles have rare things in common: an inverted index, so that no two are compared that have nothing in common.

/// A thing that more articles have says nothing about any two of them, and is passed over. This bounds the work: it grows
/// with the number of articles, never with the number of pairs.
const MOST: usize = 64;

/// So many articles are looked at for each one, those with the most in common.
const NEIGHBOURS: usize = 8;

/// Things and the articles that have them.
pub(super) struct Index {
    /// Ascending, each pair once; what too many have is left out.
    postings: Vec<(u64, u32)>,
    articles: usize,
}

impl Index {
    /// An index of so many articles.
    pub fn new(articles: usize, mut postings: Vec<(u64, u32)>) -> Index {
        postings.sort_unstable();
        postings.dedup();
        let kept = postings.chunk_by(|a, b| a.0 == b.0).filter(|same| (2..=MOST).contains(&same.len()));
        Index { postings: kept.flatten().copied().collect(), articles }
    }

    /// The pairs with the most in common: for each article a few others, with the weight of what both have. The weight of
    /// a thing is asked for.
    pub fn pairs(&self, weight: impl Fn(u64) -> f32) -> Vec<([usize; 2], f32)> {
        let mut things: Vec<Vec<u32>> = vec![Vec::new(); self.articles];
        let mut starts = Vec::new();
        let mut at = 0;
        for (thing, same) in self.postings.chunk_by(|a, b| a.0 == b.0).enumerate() {
            starts.push(at..at + same.len());
            at += same.len();
            same.iter().for_each(|(_, article)| things[*article as usize].push(thing as u32));
        }
        let mut pairs = Vec::new();
        let (mut shared, mut touched) = (vec![0.0_f32; self.articles], Vec::new());
        for (article, own) in things.iter().enumerate() {
            for thing in own {
                let same = &self.postings[starts[*thing as usize].clone()];
                let weight = weight(same[0].0);
                for other in same.iter().map(|(_, other)| *other as usize).filter(|other| *other != article) {
                    if shared[other] == 0.0 {
                        touched.push(other);
                    }
                    shared[other] += weight;
                }
            }
            touched.sort_unstable_by(|a, b| shared[*b].total_cmp(&shared[*a]).then(a.cmp(b)));
            for other in touched.iter().take(NEIGHBOURS) {
                pairs.push(([article.min(*other), article.max(*other)], shared[*other]));
            }
            touched.drain(..).for_each(|other| shared[other] = 0.0);
        }
        pairs.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        pairs.dedup_by_key(|pair| pair.0);
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_paired_by_what_few_have() {
        let common = (0..=MOST as u32).map(|article| (7, article));
        let postings = common.chain([(1, 0), (1, 2), (2, 0), (2, 2), (2, 5), (3, 4)]).collect();
        let pairs = Index::new(MOST + 1, postings).pairs(|thing| thing as f32);
        assert_eq!(pairs, [([0, 2], 3.0), ([0, 5], 2.0), ([2, 5], 2.0)]);
    }

    #[test]
    fn the_pairs_grow_with_the_articles_only() {
        let postings = (0..1000_u64).flat_map(|thing| (0..60).map(move |n| (thing, ((thing * 7 + n) % 500) as u32)));
        let pairs = Index::new(500, postings.collect()).pairs(|_| 1.0);
        assert!(pairs.len() <= 500 * NEIGHBOURS, "{}", pairs.len());
    }
}
