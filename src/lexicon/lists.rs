//! Many lists of small numbers in one allocation.

/// Lists of numbers, found by their index.
#[derive(Clone, Debug)]
pub struct Lists {
    flat: Vec<u32>,
    /// Where each list begins, and the end of the last.
    starts: Vec<u32>,
}

impl Default for Lists {
    fn default() -> Lists {
        Lists { flat: Vec::new(), starts: vec![0] }
    }
}

impl Lists {
    /// No list yet, with room for so many lists of so many numbers together.
    pub fn with_capacity(lists: usize, numbers: usize) -> Lists {
        let mut starts = Vec::with_capacity(lists + 1);
        starts.push(0);
        Lists { flat: Vec::with_capacity(numbers), starts }
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The list with this index.
    pub fn get(&self, index: usize) -> &[u32] {
        &self.flat[self.starts[index] as usize..self.starts[index + 1] as usize]
    }

    /// Adds a list at the end.
    pub fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        self.flat.extend(list);
        self.starts.push(number(self.flat.len()));
    }

    /// The way back: for every number below `bound` the lists it is in, ascending, each once.
    pub fn inverted(&self, bound: usize) -> Lists {
        let mut starts = vec![0; bound + 1];
        self.each_once(bound, |value, _| starts[value + 1] += 1);
        (0..bound).for_each(|value| starts[value + 1] += starts[value]);
        let mut flat = vec![0; starts[bound] as usize];
        let mut next = starts.clone();
        self.each_once(bound, |value, list| {
            flat[next[value] as usize] = list;
            next[value] += 1;
        });
        Lists { flat, starts }
    }

    /// Every number of every list, each once for a list, and the list's index.
    fn each_once(&self, bound: usize, mut take: impl FnMut(usize, u32)) {
        let mut last = vec![u32::MAX; bound];
        for index in 0..self.len() {
            for value in self.get(index).iter().map(|value| *value as usize) {
                if std::mem::replace(&mut last[value], number(index)) != number(index) {
                    take(value, number(index));
                }
            }
        }
    }

    /// Gives every number its new name.
    pub fn rename(&mut self, names: &[u32]) {
        self.flat.iter_mut().for_each(|value| *value = names[*value as usize]);
    }
}

/// An index as it is kept. No corpus has four thousand million of anything; saturating keeps this total.
pub fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_inverted() {
        let mut lists = Lists::default();
        for list in [vec![2, 0, 2], vec![], vec![2]] {
            lists.push(list);
        }
        let back = lists.inverted(4);
        assert_eq!(
            (0..4).map(|value| back.get(value).to_vec()).collect::<Vec<_>>(),
            [vec![0], vec![], vec![0, 2], vec![]]
        );
        assert_eq!((lists.len(), lists.get(1), lists.get(2)), (3, &[][..], &[2][..]));
    }
}
