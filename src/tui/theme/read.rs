//! A theme's file: roles and how they look, as in `conflict = "bold red"`; each mistake told with its place.

use super::{COLOURS, Look, MODIFIERS, Role};
use crate::model::Problem;
use crate::settings::ThemeName;
use crate::sheet::{Entry, Sheet, Value, meant};

/// What a theme's file says.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// The theme that it changes.
    pub base: Option<ThemeName>,
    /// The roles that it names.
    pub looks: Vec<(Role, Look)>,
}

pub(super) fn read(sheet: &Sheet<'_>, problems: &mut Vec<Problem>) -> Said {
    let mut said = Said::default();
    for entry in sheet.entries(problems) {
        if entry.key == "base" {
            said.base = ThemeName::read(sheet, &entry, problems);
            continue;
        }
        let role = Role::ALL.into_iter().find(|role| role.word() == entry.key);
        if role.is_none() {
            let help = meant(&entry.key, Role::ALL.map(Role::word).into_iter().chain(["base"]), "the roles are");
            let message = format!("no role is called \"{}\"", entry.key);
            problems.push(sheet.error(entry.key_at, "unknown-role", message, help));
        }
        let look = look(sheet, &entry, problems);
        said.looks.extend(role.zip(look));
    }
    problems.sort_by(|a, b| a.at.cmp(&b.at));
    said
}

/// A look in words.
fn look(sheet: &Sheet<'_>, entry: &Entry<'_>, problems: &mut Vec<Problem>) -> Option<Look> {
    let Value::Text(words) = &entry.value else {
        let message = format!("the look of `{}` is a text in quotation marks", entry.key);
        let help = format!("as in {} = \"bold\"", entry.key);
        problems.push(sheet.error(entry.value_at, "wrong-type", message, help));
        return None;
    };
    let before = problems.len();
    let mut look = Look::default();
    for word in words.split_whitespace() {
        let at = sheet.inside(entry.value_at, words, word.as_ptr() as usize - words.as_ptr() as usize);
        let modifier = MODIFIERS.iter().find(|(known, _)| *known == word);
        let colour = COLOURS.iter().find(|(known, _)| *known == word);
        match (modifier, colour) {
            (Some((_, modifier)), _) => look.modifier |= *modifier,
            (None, Some((_, colour))) if look.colour.is_none() => look.colour = Some(*colour),
            (None, Some(_)) => {
                let message = format!("`{}` has a colour already, so it cannot be \"{word}\" as well", entry.key);
                problems.push(sheet.error(at, "second-colour", message, "take one of them away"));
            }
            (None, None) => {
                let known = MODIFIERS.iter().map(|(known, _)| *known).chain(COLOURS.iter().map(|(known, _)| *known));
                let message = format!("nothing looks \"{word}\"");
                problems.push(sheet.error(at, "unknown-look", message, meant(word, known, "the words are")));
            }
        }
    }
    (problems.len() == before).then_some(look)
}
