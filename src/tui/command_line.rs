//! The command line: what can be typed behind the colon, what it means, and how what is begun may go on.

use super::input::Input;
use crate::export::Format;
use crate::keys::Key;
use crate::model::date::Date;
use crate::query::{Query, QueryError};
use crate::store::Existing;
use std::path::{Path, PathBuf};

/// A command as typed, with what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct CommandLine {
    /// What is typed.
    pub input: Input,
    /// Why it could not be done. Text from outside.
    pub refusal: Option<String>,
}

/// What a command asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// To the first event that begins on this date or later.
    GoTo(Date),
    /// A file in a format.
    Export(PathBuf, Format),
    /// The export dialog.
    ExportDialog,
    /// The matrix.
    Matrix,
    /// How two articles differ, as they are named; to be chosen if they are not.
    Diff(Option<(String, String)>),
    /// The conflicts.
    Conflicts,
    /// Another query.
    Query(Query),
    /// The latest events first, or the earliest.
    Sort {
        /// The latest first.
        newest_first: bool,
    },
    /// The files anew.
    Reload,
    /// Which articles tell one story.
    Origins,
    /// A publication date for the selected article.
    Publish(Date),
    /// The dates given so, written down; into a manifest that is there already only if it says so.
    WriteManifest(Existing),
    /// What was not read.
    Unread,
    /// No more reading.
    Stop,
    /// Help.
    Help,
    /// Leave.
    Quit,
}

/// The commands: name, what follows, what it does.
pub const COMMANDS: [(&str, &str, &str); 15] = [
    ("go", "DATE", "to the first event of a date or after it; a date alone does the same"),
    ("query", "QUERY", "leave the events of a query; without one, all"),
    ("export", "FILE", "write what is shown, in the format of the file's ending"),
    ("matrix", "", "events against articles"),
    ("diff", "A B", "how two articles differ: ids, or words of titles; without any, to choose them"),
    ("conflicts", "", "what cannot all be true"),
    ("origins", "", "which articles copy or retell one another, and why"),
    ("sort", "newest|oldest", "the latest or the earliest events first"),
    ("reload", "", "read the files anew"),
    ("published", "DATE", "give the selected article this publication date; the timeline is built anew"),
    (
        "manifest",
        "[add]",
        "write the dates given so into a new articles.csv beside the articles, or add them to the old",
    ),
    ("unread", "", "what was not read, and articles without a publication date"),
    ("stop", "", "stop reading articles; what was read stays"),
    ("help", "", "keys, marks and queries"),
    ("quit", "", "leave"),
];

/// The fields of queries, for completion.
const FIELDS: [&str; 18] = [
    "who:",
    "place:",
    "org:",
    "kind:",
    "after:",
    "before:",
    "on:",
    "status:",
    "is:",
    "article:",
    "outlet:",
    "claimant:",
    "published:",
    "known:",
    "origins:",
    "articles:",
    "id:",
    "-",
];

impl CommandLine {
    /// Takes a key that edits the text.
    pub fn press(&mut self, key: Key) {
        if self.input.press(key) {
            self.refusal = None;
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.input.insert(text);
        self.refusal = None;
    }

    /// What may stand in place of the last word: every continuation, in order.
    pub fn continuations(&self) -> Vec<String> {
        let text = self.input.text().trim_start();
        let (command, rest) = text.split_once(' ').map_or((text, None), |(command, rest)| (command, Some(rest)));
        let begun = |word: &str, all: &[&str]| -> Vec<String> {
            all.iter().filter(|other| other.starts_with(word)).map(|other| (*other).to_string()).collect()
        };
        match (command, rest) {
            (command, None) => begun(command, &COMMANDS.map(|(name, _, _)| name)),
            ("query", Some(rest)) => begun(rest.rsplit(' ').next().unwrap_or_default(), &FIELDS),
            ("manifest", Some(rest)) => begun(rest, &["add"]),
            ("sort", Some(rest)) => begun(rest, &["newest", "oldest"]),
            _ => Vec::new(),
        }
    }

    /// Completes the last word as far as all continuations agree.
    pub fn complete(&mut self) {
        let all = self.continuations();
        let Some(first) = all.first() else { return };
        let agreed = all.iter().fold(first.as_str(), |agreed, other| common_beginning(agreed, other));
        let text = self.input.text();
        let start = text.rfind(' ').map_or(0, |space| space + 1);
        let end = if all.len() == 1 && !agreed.ends_with([':', '-']) { " " } else { "" };
        self.input = Input::new(&format!("{}{agreed}{end}", &text[..start]));
    }

    /// What is typed as an order.
    ///
    /// # Errors
    /// What is wrong with it, and what could stand there.
    pub fn order(&self) -> Result<Order, String> {
        let text = self.input.text().trim();
        let (command, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let rest = rest.trim();
        let names: Vec<&str> =
            COMMANDS.iter().map(|(name, _, _)| *name).filter(|name| name.starts_with(command)).collect();
        match names.as_slice() {
            // What every such program understands.
            _ if command == "q" => Ok(Order::Quit),
            _ if command.is_empty() => Err(format!("nothing is typed; a date, or one of {}", all_names())),
            [name] => order(name, rest),
            [] => Date::parse(text)
                .map_err(|_| format!("\"{command}\" is neither a date nor a command; they are {}", all_names()))
                .and_then(go_to),
            several => Err(format!("\"{command}\" may be {}", several.join(" or "))),
        }
    }
}

fn order(name: &str, rest: &str) -> Result<Order, String> {
    match name {
        "go" => Date::parse(rest).map_err(|error| error.to_string()).and_then(go_to),
        "query" => Query::parse(rest)
            .map(Order::Query)
            .map_err(|QueryError { message, help, .. }| format!("{message}; {help}")),
        "export" if rest.is_empty() => Ok(Order::ExportDialog),
        "export" => {
            let path = Path::new(rest);
            Ok(Order::Export(path.to_path_buf(), Format::from_path(path).unwrap_or_default()))
        }
        "matrix" => Ok(Order::Matrix),
        "conflicts" => Ok(Order::Conflicts),
        "diff" => diff(rest),
        "sort" if !rest.is_empty() && "newest".starts_with(rest) => Ok(Order::Sort { newest_first: true }),
        "sort" if !rest.is_empty() && "oldest".starts_with(rest) => Ok(Order::Sort { newest_first: false }),
        "sort" => Err("sort newest, or sort oldest".to_string()),
        "reload" => Ok(Order::Reload),
        "origins" => Ok(Order::Origins),
        "published" => Date::parse(rest).map(Order::Publish).map_err(|error| error.to_string()),
        "manifest" if rest.is_empty() => Ok(Order::WriteManifest(Existing::Keep)),
        "manifest" if rest == "add" => Ok(Order::WriteManifest(Existing::Replace)),
        "manifest" => Err("manifest, or manifest add where there is one already".to_string()),
        "unread" => Ok(Order::Unread),
        "stop" => Ok(Order::Stop),
        "help" => Ok(Order::Help),
        _ => Ok(Order::Quit),
    }
}

/// Two articles, each a word or several in quotation marks, as a shell takes them.
fn diff(rest: &str) -> Result<Order, String> {
    let words = shell_words::split(rest).map_err(|_| "a quotation mark is not closed".to_string())?;
    match <[String; 2]>::try_from(words) {
        Ok([a, b]) => Ok(Order::Diff(Some((a, b)))),
        Err(words) if words.is_empty() => Ok(Order::Diff(None)),
        Err(_) => Err("name two articles, words that belong together in quotation marks; or none".to_string()),
    }
}

fn go_to(date: Date) -> Result<Order, String> {
    if date.is_placed() { Ok(Order::GoTo(date)) } else { Err("this date has no place on the calendar".to_string()) }
}

fn all_names() -> String {
    COMMANDS.map(|(name, _, _)| name).join(", ")
}

fn common_beginning<'t>(one: &'t str, other: &str) -> &'t str {
    let length = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum();
    &one[..length]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> CommandLine {
        CommandLine { input: Input::new(text), refusal: None }
    }

    #[test]
    fn what_is_typed_is_an_order_or_is_told_why_not() {
        let date = |text: &str| Date::parse(text).unwrap();
        for (text, expected) in [
            ("2025-02-17", Order::GoTo(date("2025-02-17"))),
            ("go 2025", Order::GoTo(date("2025"))),
            ("query place:paris", Order::Query(Query::parse("place:paris").unwrap())),
            ("quit", Order::Quit),
            ("e a b.csv", Order::Export("a b.csv".into(), Format::Csv)),
            ("export", Order::ExportDialog),
            ("sort new", Order::Sort { newest_first: true }),
            (" reload ", Order::Reload),
        ] {
            assert_eq!(line(text).order(), Ok(expected), "{text}");
        }
        assert_eq!(line("q").order(), Ok(Order::Quit), "as everywhere");
        for (text, told) in [
            ("", "nothing is typed"),
            ("frobnicate", "neither a date nor a command"),
            ("go 2025-02-30", "28 days"),
            ("query sttus:x", "status"),
            ("sort", "sort newest"),
            ("manifest anew", "manifest add"),
        ] {
            let refusal = line(text).order().unwrap_err();
            assert!(refusal.contains(told), "{text}: {refusal}");
        }
    }

    #[test]
    fn what_is_begun_is_completed_as_far_as_it_is_clear() {
        for (text, completed) in [
            ("exp", "export "),
            ("qu", "qu"),
            ("query pl", "query place:"),
            ("query rutte wh", "query rutte who:"),
            ("sort n", "sort newest "),
            ("manifest a", "manifest add "),
            ("zzz", "zzz"),
        ] {
            let mut line = line(text);
            line.complete();
            assert_eq!(line.input.text(), completed, "{text}");
        }
    }
}
