//! How far a view scrolls.

/// The least scrolling that shows `start..end` in `height` lines; where they do not fit, their beginning.
pub fn follow(top: usize, start: usize, end: usize, height: usize) -> usize {
    if start < top || end - start >= height {
        start
    } else if end > top + height {
        end - height
    } else {
        top
    }
}

#[cfg(test)]
mod tests {
    use super::follow;

    #[test]
    fn scrolling_moves_no_further_than_needed() {
        for (top, start, end, height, expected) in
            [(0, 3, 4, 10, 0), (5, 3, 4, 10, 3), (0, 12, 13, 10, 3), (0, 4, 40, 10, 4), (0, 0, 1, 0, 0)]
        {
            assert_eq!(follow(top, start, end, height), expected);
        }
    }
}
