//! People, places and organisations, found under every spelling.

use super::columns::{Input, Kept, by_field};
use super::ids::NameId;
use crate::text::fold::fold;
use std::collections::HashMap;
use std::io::{self, Write};

/// Which of the three a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A human being.
    Person,
    /// Somewhere.
    Place,
    /// A body, a government, a company, an alliance.
    Organisation,
}

impl NameKind {
    /// All three, in the order in which they are listed.
    pub const ALL: [NameKind; 3] = [NameKind::Person, NameKind::Place, NameKind::Organisation];

    /// The word for it, as in a file.
    pub fn as_str(self) -> &'static str {
        match self {
            NameKind::Person => "person",
            NameKind::Place => "place",
            NameKind::Organisation => "organisation",
        }
    }
}

/// What a corpus keeps of one name.
#[derive(Clone, Debug)]
pub(super) struct NameData {
    pub kind: NameKind,
    pub name: Box<str>,
    /// Without the name itself.
    pub spellings: Box<[Box<str>]>,
    pub role: Option<Box<str>>,
    pub within: Option<NameId>,
    /// Whether a file declares it, rather than an event merely using it.
    pub declared: bool,
}

/// The names of a corpus, by id and by folded spelling.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    all: Vec<NameData>,
    by_key: HashMap<(NameKind, Box<str>), NameId>,
}

by_field! { NameData { kind, name, spellings, role, within, declared } }

impl Kept for Names {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        self.all.keep(out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        let mut names = Names::default();
        Vec::fetch(input)?.into_iter().for_each(|data| {
            names.add(data);
        });
        Ok(names)
    }
}

impl Names {
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Every name, in the order of their ids.
    pub fn all(&self) -> impl Iterator<Item = &NameData> {
        self.all.iter()
    }

    pub fn get(&self, id: NameId) -> &NameData {
        &self.all[id.index()]
    }

    /// The name of this kind with this spelling, letter case and accents aside.
    pub fn find(&self, kind: NameKind, spelling: &str) -> Option<NameId> {
        self.by_key.get(&(kind, fold(spelling).into_boxed_str())).copied()
    }

    /// Adds a name, and says which of its spellings belong to another name already.
    pub fn add(&mut self, data: NameData) -> (NameId, Vec<(Box<str>, NameId)>) {
        let id = NameId::new(self.all.len());
        let mut taken = Vec::new();
        for spelling in std::iter::once(&data.name).chain(data.spellings.iter()) {
            let key = (data.kind, fold(spelling).into_boxed_str());
            match self.by_key.get(&key) {
                Some(other) if *other != id => taken.push((spelling.clone(), *other)),
                Some(_) => {}
                None => {
                    self.by_key.insert(key, id);
                }
            }
        }
        self.all.push(data);
        (id, taken)
    }

    /// The name with this spelling, taken up as it stands if nobody declared it.
    pub fn find_or_add(&mut self, kind: NameKind, spelling: &str) -> NameId {
        self.find(kind, spelling).unwrap_or_else(|| {
            let data = NameData {
                kind,
                name: spelling.into(),
                spellings: Box::default(),
                role: None,
                within: None,
                declared: false,
            };
            self.add(data).0
        })
    }

    /// Puts `place` inside `outer`; refuses what would put a place inside itself.
    pub fn set_within(&mut self, place: NameId, outer: NameId) -> Result<(), ()> {
        if self.lies_in(outer, place) {
            return Err(());
        }
        self.all[place.index()].within = Some(outer);
        Ok(())
    }

    /// Whether `inner` is `outer` or lies in it.
    pub fn lies_in(&self, inner: NameId, outer: NameId) -> bool {
        self.around(inner).any(|place| place == outer)
    }

    /// The place itself, what it lies in, what that lies in, and so on. Ends, since no place lies in itself.
    pub fn around(&self, place: NameId) -> impl Iterator<Item = NameId> + '_ {
        std::iter::successors(Some(place), |inner| self.get(*inner).within)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str, spellings: &[&str]) -> NameData {
        NameData {
            kind: NameKind::Place,
            name: name.into(),
            spellings: spellings.iter().map(|spelling| Box::from(*spelling)).collect(),
            role: None,
            within: None,
            declared: true,
        }
    }

    #[test]
    fn a_name_is_found_under_every_spelling_and_in_any_case() {
        let mut names = Names::default();
        let (kyiv, taken) = names.add(place("Kyiv", &["Kiev", "Kyïv"]));
        assert!(taken.is_empty());
        for spelling in ["Kyiv", "KIEV", "kyiv"] {
            assert_eq!(names.find(NameKind::Place, spelling), Some(kyiv));
        }
        assert_eq!(names.find(NameKind::Person, "Kyiv"), None);
        assert_eq!(names.add(place("Kiev", &[])).1, [(Box::from("Kiev"), kyiv)]);
    }

    #[test]
    fn a_place_never_lies_in_itself() {
        let mut names = Names::default();
        let [palace, paris, france] = ["Élysée", "Paris", "France"].map(|name| names.add(place(name, &[])).0);
        assert!(names.set_within(palace, paris).is_ok());
        assert!(names.set_within(paris, france).is_ok());
        assert!(names.set_within(france, palace).is_err());
        assert!(names.lies_in(palace, france));
        assert!(!names.lies_in(france, palace));
    }
}
