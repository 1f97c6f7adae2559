//! The view of a name.

use crate::model::name::NameData;
use crate::model::{Corpus, NameId, NameKind};

/// A person, place or organisation.
#[derive(Clone, Copy, Debug)]
pub struct Name<'c> {
    pub(in crate::model) corpus: &'c Corpus,
    pub(in crate::model) id: NameId,
}

impl<'c> Name<'c> {
    fn data(self) -> &'c NameData {
        self.corpus.names.get(self.id)
    }

    /// Its handle.
    pub fn id(self) -> NameId {
        self.id
    }

    /// Which of the three it is.
    pub fn kind(self) -> NameKind {
        self.data().kind
    }

    /// The spelling to show.
    pub fn text(self) -> &'c str {
        &self.data().name
    }

    /// Every spelling, the one to show first.
    pub fn spellings(self) -> impl Iterator<Item = &'c str> {
        std::iter::once(self.text()).chain(self.data().spellings.iter().map(|spelling| &**spelling))
    }

    /// What the person or organisation is.
    pub fn role(self) -> Option<&'c str> {
        self.data().role.as_deref()
    }

    /// The place itself, what it lies in, and so on outwards.
    pub fn around(self) -> impl Iterator<Item = Name<'c>> {
        self.corpus.names.around(self.id).map(|id| self.corpus.name(id))
    }
}

/// Names of one corpus are the same where their handles are.
impl PartialEq for Name<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
