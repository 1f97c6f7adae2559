//! Small integer handles into a [`Corpus`](super::Corpus). A handle belongs to the corpus that gave it.

macro_rules! handle {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The handle of the `index`th of its kind.
            pub(crate) fn new(index: usize) -> Self {
                // A corpus of four thousand million records does not fit in memory; saturating keeps this total.
                $name(u32::try_from(index).unwrap_or(u32::MAX))
            }

            /// Its position among its kind, from 0.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

handle! {
    /// An article of a corpus, numbered by publication.
    ArticleId
}
handle! {
    /// An event of a corpus, numbered in timeline order.
    EventId
}
handle! {
    /// An assertion of a corpus; those of one event are neighbours.
    AssertionId
}
handle! {
    /// A person, place or organisation of a corpus.
    NameId
}
