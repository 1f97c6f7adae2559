//! Following chains of copies to where they begin.

use crate::model::ids::ArticleId;

/// Who copies whom, without circles, and what each goes back to.
pub struct Copies {
    /// What each article copies.
    pub originals: Vec<Option<ArticleId>>,
    /// The article at the end of each one's chain; itself where it copies nothing.
    pub origins: Vec<ArticleId>,
    /// Those whose copying was taken out, one of each circle.
    pub cut: Vec<ArticleId>,
}

/// Follows every chain, each article once; of a circle the last link on the way round is taken out.
pub fn follow(mut originals: Vec<Option<ArticleId>>) -> Copies {
    let mut origins: Vec<Option<ArticleId>> = vec![None; originals.len()];
    let mut on_way = vec![false; originals.len()];
    let mut cut = Vec::new();
    for start in (0..originals.len()).map(ArticleId::new) {
        let mut way = Vec::new();
        let mut at = start;
        let origin = loop {
            if let Some(origin) = origins[at.index()] {
                break origin;
            }
            on_way[at.index()] = true;
            way.push(at);
            match originals[at.index()] {
                Some(next) if !on_way[next.index()] => at = next,
                None => break at,
                Some(_) => {
                    originals[at.index()] = None;
                    cut.push(at);
                    break at;
                }
            }
        };
        for id in way {
            origins[id.index()] = Some(origin);
            on_way[id.index()] = false;
        }
    }
    let origins = origins.into_iter().enumerate().map(|(index, origin)| origin.unwrap_or(ArticleId::new(index)));
    Copies { originals, origins: origins.collect(), cut }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_end_at_their_origin_and_circles_are_cut_once() {
        // 0 <- 1 <- 2; 3 -> 4 -> 5 -> 4, 3 only leads into the circle; 6 copies itself.
        let copy = |id| Some(ArticleId::new(id));
        let copies = follow(vec![None, copy(0), copy(1), copy(4), copy(5), copy(4), copy(6)]);
        let index = |ids: &[ArticleId]| ids.iter().map(|id| id.index()).collect::<Vec<_>>();
        assert_eq!(index(&copies.origins), [0, 0, 0, 5, 5, 5, 6]);
        assert_eq!(index(&copies.cut), [5, 6]);
        assert_eq!(copies.originals[5], None);
        assert_eq!(copies.originals[4], copy(5));
    }
}
