//! A few keys with what is counted of each, in the order of the keys.

use std::borrow::Borrow;

/// Keys in order, each with a count. Most people have one name and no title: a tree for each would take ten times the room.
#[derive(Clone, Debug)]
pub struct Counts<K, N = usize>(Vec<(K, N)>);

impl<K, N> Default for Counts<K, N> {
    fn default() -> Counts<K, N> {
        Counts(Vec::new())
    }
}

impl<K: Ord, N: Default> Counts<K, N> {
    /// The count of a key, begun where there was none.
    pub fn of<Q: Ord + ToOwned + ?Sized>(&mut self, key: &Q) -> &mut N
    where
        K: Borrow<Q> + From<Q::Owned>,
    {
        let at = match self.0.binary_search_by(|(known, _)| known.borrow().cmp(key)) {
            Ok(at) => at,
            Err(at) => {
                self.0.reserve_exact(1);
                self.0.insert(at, (K::from(key.to_owned()), N::default()));
                at
            }
        };
        &mut self.0[at].1
    }

    /// The keys with their counts.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &N)> {
        self.0.iter().map(|(key, count)| (key, count))
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.iter().map(|(key, _)| key)
    }

    /// What was counted.
    pub fn values(&self) -> impl Iterator<Item = &N> {
        self.iter().map(|(_, count)| count)
    }

    /// The keys with their counts, given away.
    pub fn into_all(self) -> impl Iterator<Item = (K, N)> {
        self.0.into_iter()
    }
}
