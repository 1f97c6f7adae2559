//! Numbers that look random and are the same for the same seed on every machine.

/// Splitmix64.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Starts at a seed.
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// Whether something happens that does so this many times in a hundred.
    pub fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// One of these.
    pub fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

/// Ranks by Zipf's law: the second half as often as the first, the third a third as often.
#[derive(Debug)]
pub struct Zipf(Vec<u64>);

impl Zipf {
    /// So many ranks.
    pub fn new(ranks: usize) -> Zipf {
        let mut sum = 0;
        Zipf(
            (1..=ranks as u64)
                .map(|rank| {
                    sum += 1_000_000_000 / rank;
                    sum
                })
                .collect(),
        )
    }

    /// A rank, from 0.
    pub fn rank(&self, random: &mut Random) -> usize {
        let all = self.0.last().copied().unwrap_or(1);
        let point = random.next() % all;
        self.0.partition_point(|sum| *sum <= point)
    }
}
