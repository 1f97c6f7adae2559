//! Following chains, of copies or of parts, to where they end.

/// Where each chain goes, without circles.
pub struct Chains {
    /// What follows each one.
    pub next: Vec<Option<usize>>,
    /// The end of each one's chain; itself where nothing follows.
    pub ends: Vec<usize>,
    /// Those whose link was taken out, one of each circle.
    pub cut: Vec<usize>,
}

/// Follows every chain, each link once; of a circle the last link on the way round is taken out.
pub fn follow(mut next: Vec<Option<usize>>) -> Chains {
    let mut ends: Vec<Option<usize>> = vec![None; next.len()];
    let mut on_way = vec![false; next.len()];
    let mut cut = Vec::new();
    for start in 0..next.len() {
        let mut way = Vec::new();
        let mut at = start;
        let end = loop {
            if let Some(end) = ends[at] {
                break end;
            }
            on_way[at] = true;
            way.push(at);
            match next[at] {
                Some(following) if !on_way[following] => at = following,
                None => break at,
                Some(_) => {
                    next[at] = None;
                    cut.push(at);
                    break at;
                }
            }
        };
        for index in way {
            ends[index] = Some(end);
            on_way[index] = false;
        }
    }
    let ends = ends.into_iter().enumerate().map(|(index, end)| end.unwrap_or(index)).collect();
    Chains { next, ends, cut }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_end_somewhere_and_circles_are_cut_once() {
        // 2 -> 1 -> 0; 3 -> 4 -> 5 -> 4, so 3 only leads into the circle; 6 -> 6.
        let chains = follow(vec![None, Some(0), Some(1), Some(4), Some(5), Some(4), Some(6)]);
        assert_eq!(chains.ends, [0, 0, 0, 5, 5, 5, 6]);
        assert_eq!(chains.cut, [5, 6]);
        assert_eq!(chains.next, [None, Some(0), Some(1), Some(4), Some(5), None, None]);
    }
}
