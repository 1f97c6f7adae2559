//! The names that events use, whether a file declares them or not.

use super::intake::Mention;
use super::slips::Suggestions;
use crate::model::columns::{Column, Lists, Words, linked, number};
use crate::model::ids::NameId;
use crate::model::name::{NameKind, Names};
use crate::model::problem::{At, Mistakes, Problem};
use crate::model::rows::Role;
use crate::text::words::near;

/// Names being looked up, and taken up where nobody declared them.
pub struct UsedNames {
    names: Names,
    declared: usize,
    /// Where each undeclared name is first used, in the order of their ids.
    undeclared: Vec<At>,
    /// What each word that was looked up names, of each kind.
    known: [Column<u32>; 3],
}

impl UsedNames {
    /// Looks up among the names declared so far.
    pub fn new(names: Names) -> UsedNames {
        UsedNames { declared: names.len(), names, undeclared: Vec::new(), known: Default::default() }
    }

    /// Makes lists of mentions lists of names; the mentions of rows that are left out, given in order, stay what they are.
    /// `at` tells where the mention of a row stands, given its place among all.
    pub fn link_all(
        &mut self,
        lists: Lists,
        left_out: &[u32],
        words: &Words,
        at: impl Fn(usize, usize) -> At,
    ) -> Lists {
        let left_out: Vec<_> = left_out.iter().map(|row| lists.range(*row as usize)).collect();
        let mut left_out = left_out.into_iter().peekable();
        lists.mapped(|lists, place, written| {
            while left_out.next_if(|range| range.end <= place).is_some() {}
            if left_out.peek().is_some_and(|range| range.start <= place) {
                return written;
            }
            let mention = Mention::read(written);
            let name = self.link(mention, words, || at(lists.row_of(place), place));
            number(name, mention.role == Role::Absent)
        })
    }

    /// The name that is mentioned.
    fn link(&mut self, mention: Mention, words: &Words, at: impl FnOnce() -> At) -> NameId {
        let (kind, word) = (mention.role.kind(), mention.word as usize);
        let known = &mut self.known[kind as usize];
        if let Some(name) = known.get(word) {
            return linked(name).0;
        }
        let id = self.names.find_or_add(kind, words.get(mention.word));
        known.set(word, Some(number(id, false)));
        if id.index() == self.declared + self.undeclared.len() {
            self.undeclared.push(at());
        }
        id
    }

    /// All names, and a word on those that no file declares: only where names are declared at all.
    pub fn finish(self, problems: &mut Mistakes) -> Names {
        let UsedNames { names, declared, undeclared, known: _ } = self;
        if names.all().any(|name| name.declared) {
            let mut suggestions = Suggestions::default();
            let ids = (declared..).map(NameId::new);
            problems.extend(ids.zip(undeclared).map(|(id, at)| unknown(&names, id, at, &mut suggestions)));
        }
        names
    }
}

fn unknown(names: &Names, id: NameId, at: At, suggestions: &mut Suggestions) -> Problem {
    let name = names.get(id);
    let close = names.all().enumerate().filter(|(_, other)| {
        let mut spellings = std::iter::once(&other.name).chain(&other.spellings);
        other.declared && other.kind == name.kind && spellings.any(|text| near(text, &name.name))
    });
    let close = suggestions.first(close.map(|(index, _)| index)).map(|index| &names.get(NameId::new(index)).name);
    let others = NameKind::ALL.into_iter().filter(|kind| *kind != name.kind);
    let elsewhere = others.filter(|kind| names.find(*kind, &name.name).is_some_and(|id| names.get(id).declared));
    let elsewhere = elsewhere.map(list).next();
    Problem::warning(
        at,
        "unknown-name",
        format!("no {} \"{}\" in names.toml; taken as it stands", name.kind.as_str(), name.name),
        match (elsewhere, close) {
            (Some(list), _) => {
                format!("names.toml has it among the {list}: list it under `{list}`, or declare it again")
            }
            (None, Some(close)) => format!("did you mean \"{close}\"? Else add it to names.toml"),
            (None, None) => "add it to names.toml, or to the spellings of a name there".to_string(),
        },
    )
}

/// The key under which events list names of a kind.
fn list(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "people",
        NameKind::Place => "places",
        NameKind::Organisation => "organisations",
    }
}
