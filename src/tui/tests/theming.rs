//! Themes: what a user's file may say, and that no meaning hangs on colour alone.

use super::Screen;
use super::looks::tour;
use crate::settings::ThemeName;
use crate::sheet::Written;
use crate::tui::theme::{Role, Theme};
use ratatui::style::{Color, Modifier, Style};
use std::collections::BTreeSet;

fn theme(text: &str) -> Result<Theme, Vec<String>> {
    let read = Theme::read(None, Some(&Written::new("theme.toml", text)), None);
    read.map_err(|problems| {
        let told = problems.iter().map(|problem| {
            assert!(problem.excerpt.is_some(), "{problem:?} shows its line");
            format!("{}:{} {}; {}", problem.at.line, problem.at.column, problem.message, problem.help)
        });
        told.collect()
    })
}

fn named(name: ThemeName) -> Theme {
    Theme::read(Some(name), None, None).unwrap()
}

#[test]
fn every_built_in_theme_names_every_role_once() {
    for name in ThemeName::ALL {
        named(name);
        let path = format!("{}/assets/themes/{}.toml", env!("CARGO_MANIFEST_DIR"), name.word());
        let text = std::fs::read_to_string(path).unwrap();
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let roles: Vec<&str> = lines.map(|line| line.split(' ').next().unwrap()).collect();
        assert_eq!(roles, Role::ALL.map(Role::word), "{name:?}");
    }
}

#[test]
fn a_users_theme_changes_single_roles_of_a_base() {
    let theme = theme("base = \"light\"\nstatus = \"underlined bright-red\"\nbar = \"plain\"\n").unwrap();
    let status = Style::new().fg(Color::LightRed).add_modifier(Modifier::UNDERLINED);
    assert_eq!(theme.style(Role::Status), status);
    assert_eq!(theme.style(Role::Bar), Style::new());
    assert_eq!(theme.style(Role::Name), named(ThemeName::Light).style(Role::Name));
    assert_ne!(theme.style(Role::Name), named(ThemeName::Default).style(Role::Name));
    assert_eq!(theme.without_colour().style(Role::Status), Style::new().add_modifier(Modifier::UNDERLINED));
}

#[test]
fn the_flag_goes_before_the_theme_file_and_that_before_the_settings() {
    use ThemeName::{Dark, HighContrast, Light};
    let file = Written::new("theme.toml", "base = \"light\"\n");
    let silent = Written::new("theme.toml", "");
    for (flag, file, settings, expected) in [
        (Some(Dark), Some(&file), Some(HighContrast), Dark),
        (None, Some(&file), Some(HighContrast), Light),
        (None, Some(&silent), Some(HighContrast), HighContrast),
        (None, None, Some(Dark), Dark),
        (None, None, None, ThemeName::Default),
    ] {
        assert_eq!(Theme::read(flag, file, settings), Ok(named(expected)), "{flag:?} {file:?} {settings:?}");
    }
}

#[test]
fn a_wrong_theme_is_refused_with_all_that_is_wrong() {
    let text = "base = \"drak\"\nconflct = \"bold\"\nmark = \"bold  gren\"\nname = 3\nbar = \"red blue\"\nmark = \"bold\"\n\
                key = \"glowing\"\n";
    let roles = Role::ALL.map(Role::word).join(", ");
    assert_eq!(
        theme(text).unwrap_err(),
        [
            "1:8 no theme is called \"drak\"; did you mean \"dark\"?",
            "2:1 no role is called \"conflct\"; did you mean \"conflict\"?",
            "3:15 nothing looks \"gren\"; did you mean \"green\"?",
            "4:8 the look of `name` is a text in quotation marks; as in name = \"bold\"",
            "5:12 `bar` has a colour already, so it cannot be \"blue\" as well; take one of them away",
            "6:1 not TOML: duplicate key; ",
            "7:8 nothing looks \"glowing\"; the words are plain, bold, dim, italic, underlined, reversed, black, red, green, \
             yellow, blue, magenta, cyan, white, bright-black, bright-red, bright-green, bright-yellow, bright-blue, \
             bright-magenta, bright-cyan, bright-white",
        ]
    );
    assert_eq!(
        theme("zz = \"bold\"").unwrap_err(),
        [format!("1:1 no role is called \"zz\"; the roles are {roles}, base")]
    );
}

/// Words of one role, and how they look without colour.
struct Run {
    role: Role,
    text: String,
    modifier: Modifier,
}

impl Run {
    /// Whether the words tell by themselves what they are.
    fn says_itself(&self) -> bool {
        let text = self.text.trim();
        let only = |letters: &str| !text.is_empty() && text.chars().all(|letter| letters.contains(letter));
        match self.role {
            Role::Conflict => text.starts_with('!') || text.ends_with('.'),
            Role::Status => text.chars().all(|letter| letter.is_lowercase() || " ;:".contains(letter)),
            Role::Count => text.contains('/'),
            Role::Heading => text == "annals",
            Role::Key => only("▸▲▼‹›/:"),
            Role::Mark => only("✓"),
            Role::Bar => only("▁▂▃▄▅▆▇█"),
            Role::Shade => only("░"),
            Role::Edge => only("─│"),
            _ => false,
        }
    }
}

/// The runs of each row of the screen, cut where a pane ends.
fn rows(screen: &Screen, theme: Theme) -> Vec<Vec<Run>> {
    let told = screen.buffer();
    let mut state = screen.state.clone();
    state.looks.theme = theme.without_colour();
    let drawn = crate::tui::replay::frame(&state).unwrap();
    let mut rows = Vec::new();
    for y in 0..told.area.height {
        let mut row: Vec<Run> = Vec::new();
        for x in 0..told.area.width {
            let (cell, modifier) = (&told[(x, y)], drawn[(x, y)].modifier);
            let role = Role::ALL.into_iter().find(|role| Theme::telling().style(*role).fg == Some(cell.fg));
            let role = role.unwrap_or(Role::Plain);
            if cell.symbol() == "│" {
                rows.push(std::mem::take(&mut row));
                continue;
            }
            match row.last_mut() {
                Some(last) if last.role == role && last.modifier == modifier => last.text.push_str(cell.symbol()),
                _ => row.push(Run { role, text: cell.symbol().to_string(), modifier }),
            }
        }
        rows.push(row);
    }
    rows
}

/// Runs of different roles in one row that look and read alike.
fn alike(rows: &[Vec<Run>]) -> BTreeSet<String> {
    let mut alike = BTreeSet::new();
    for row in rows {
        let said: Vec<&Run> = row.iter().filter(|run| !run.text.trim().is_empty()).collect();
        for (index, one) in said.iter().enumerate() {
            for other in said[index + 1..].iter().filter(|other| other.role != one.role) {
                // Of less weight is no other meaning.
                let is_weight = [one, other].iter().all(|run| matches!(run.role, Role::Plain | Role::Quiet));
                if one.modifier == other.modifier && !is_weight && !one.says_itself() && !other.says_itself() {
                    alike.insert(format!("{:?} {:?} / {:?} {:?}", one.role, one.text, other.role, other.text));
                }
            }
        }
    }
    alike
}

#[test]
fn without_colour_what_means_something_else_still_looks_or_reads_otherwise() {
    for name in ThemeName::ALL {
        let mut found = BTreeSet::new();
        let mut seen = Vec::new();
        let mut look = |screen: &Screen| {
            let rows = rows(screen, named(name));
            found.extend(alike(&rows));
            seen.extend(rows.iter().flatten().map(|run| run.role));
        };
        tour(&mut Screen::built_in(100, 30), &mut look);
        for keys in ["/is:conflict<enter><tab>", "/emergency meeting<enter><tab><enter>n", ":nonsense<enter>", "g"] {
            look(Screen::built_in(100, 30).press(keys));
        }
        assert!(found.is_empty(), "{name:?}: {found:#?}");
        for role in Role::ALL {
            assert!(seen.contains(&role), "{role:?} was not seen");
        }
    }
}
