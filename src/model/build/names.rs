//! Linking the names that files declare, and the places to what they lie in.

use super::slips::Suggestions;
use crate::model::ids::NameId;
use crate::model::name::{NameData, NameKind, Names};
use crate::model::problem::{At, Mistakes, Problem};
use crate::model::record::NameRecord;
use crate::text::words::near;

/// Links every declared name.
pub fn link(records: Vec<NameRecord>, problems: &mut Mistakes) -> Names {
    let mut names = Names::default();
    let declared: Vec<At> = records.iter().map(|record| record.at.clone()).collect();
    for record in &records {
        let (_, taken) = names.add(NameData {
            kind: record.kind,
            name: record.name.as_str().into(),
            spellings: record.spellings.iter().map(|spelling| spelling.as_str().into()).collect(),
            role: record.role.as_deref().map(Into::into),
            within: None,
            declared: true,
        });
        for (spelling, other) in taken {
            problems.push(second_spelling(record, &spelling, &names.get(other).name, &declared[other.index()]));
        }
    }
    let mut suggestions = Suggestions::default();
    for (index, record) in records.iter().enumerate() {
        problems.extend(misspelt_outer(&names, record, &mut suggestions));
        problems.extend(put_within(&mut names, NameId::new(index), record));
    }
    names
}

fn second_spelling(record: &NameRecord, spelling: &str, other: &str, first: &At) -> Problem {
    if spelling == record.name && spelling == other {
        return Problem::error(
            record.at.clone(),
            "duplicate-name",
            format!("a second {} with the name \"{spelling}\"; the first is at {first}", record.kind.as_str()),
            "put all spellings under one of them; the first is taken until then",
        );
    }
    Problem::error(
        record.at.clone(),
        "duplicate-spelling",
        format!("\"{spelling}\" is a spelling of \"{other}\" already ({first})"),
        "a spelling can belong to one name of a kind; take it out of one of the two",
    )
}

/// A place around another that nobody declared, though one is declared that is written nearly so.
fn misspelt_outer(names: &Names, record: &NameRecord, suggestions: &mut Suggestions) -> Option<Problem> {
    let outer = record.within.as_ref().filter(|outer| names.find(NameKind::Place, &outer.value).is_none())?;
    let declared = names.all().filter(|name| name.declared && name.kind == NameKind::Place);
    let close = suggestions.first(declared.map(|name| &name.name).filter(|name| near(name, &outer.value)))?;
    Some(Problem::warning(
        outer.at.clone(),
        "unknown-name",
        format!("no place \"{}\" in names.toml; taken as it stands", outer.value),
        format!("did you mean \"{close}\"? Else add it to names.toml"),
    ))
}

/// Puts a place into the one it says it lies in, unless that would close a circle.
fn put_within(names: &mut Names, id: NameId, record: &NameRecord) -> Option<Problem> {
    let outer = record.within.as_ref()?;
    let place = names.find_or_add(NameKind::Place, &outer.value);
    names.set_within(id, place).err().map(|()| {
        Problem::error(
            outer.at.clone(),
            "cycle-of-places",
            format!("\"{}\" would lie in itself through \"{}\"", record.name, outer.value),
            "take out one of the `in` lines of the circle",
        )
    })
}
