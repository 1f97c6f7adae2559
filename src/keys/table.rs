//! The table of keys. Nothing here needs Shift with a digit, brackets or a backslash alone.

use super::action::Action;
use super::key::Key;

/// The views that take keys of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// The list of events and the strip.
    Timeline,
    /// The pane "who says so"; what it has no key for is a key of the timeline.
    Pane,
    /// An article.
    Article,
    /// The search box, where letters are letters.
    Search,
    /// The export dialog, where letters are letters of the path.
    Export,
    /// The command line, where letters are letters.
    Command,
    /// Help.
    Help,
}

impl Context {
    /// All of them, in the order of the help.
    pub const ALL: [Context; 7] = [
        Context::Timeline,
        Context::Pane,
        Context::Search,
        Context::Article,
        Context::Export,
        Context::Command,
        Context::Help,
    ];

    /// The view whose keys count where this one has none of its own.
    fn parent(self) -> Option<Context> {
        (self == Context::Pane).then_some(Context::Timeline)
    }

    /// A heading for it.
    pub fn title(self) -> &'static str {
        match self {
            Context::Timeline => "Timeline",
            Context::Pane => "Who says so",
            Context::Article => "Article",
            Context::Search => "Search box",
            Context::Export => "Export",
            Context::Command => "Command line",
            Context::Help => "Help",
        }
    }
}

/// Keys that do something in a view.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where.
    pub context: Context,
    /// Each of these, in key notation; of several characters, one after the other.
    pub keys: &'static [&'static str],
    /// What.
    pub action: Action,
    /// What it does, in a line.
    pub doc: &'static str,
    /// The words for the footer, for the few that a newcomer needs.
    pub foot: Option<&'static str>,
}

const fn bind(
    context: Context,
    keys: &'static [&'static str],
    action: Action,
    doc: &'static str,
    foot: Option<&'static str>,
) -> Binding {
    Binding { context, keys, action, doc, foot }
}

use Context::{Article, Command, Export, Help, Pane, Search, Timeline};

/// Every key there is.
pub const BINDINGS: &[Binding] = &[
    bind(Timeline, &["j", "<down>"], Action::Down, "next event", Some("move")),
    bind(Timeline, &["k", "<up>"], Action::Up, "event before", Some("move")),
    bind(
        Timeline,
        &["<enter>", "<tab>", "<s-tab>"],
        Action::Open,
        "who says so: to the assertions",
        Some("who says so"),
    ),
    bind(
        Timeline,
        &["/", "<c-f>"],
        Action::Search,
        "search people, places, organisations, events; filter",
        Some("search"),
    ),
    bind(Timeline, &["e"], Action::Export, "export what is shown, or what is marked", Some("export")),
    bind(Timeline, &["?"], Action::Help, "this help", Some("help")),
    bind(Timeline, &["q"], Action::Back, "one step back; leave at the top", Some("leave")),
    bind(Timeline, &["<esc>"], Action::Cancel, "one step back; nothing at the top", None),
    bind(Timeline, &["J"], Action::NextDay, "first event of the next date", Some("date")),
    bind(Timeline, &["K"], Action::PreviousDay, "first event of this date, then of the one before", Some("date")),
    bind(Timeline, &["gg"], Action::First, "first event", None),
    bind(Timeline, &["G", "<end>"], Action::Last, "last event", None),
    bind(Timeline, &["<c-d>", "<pgdn>"], Action::HalfDown, "half a screen down", None),
    bind(Timeline, &["<c-u>", "<pgup>"], Action::HalfUp, "half a screen up", None),
    bind(Timeline, &["<space>"], Action::Mark, "mark the event for export, or unmark it", Some("mark")),
    bind(Timeline, &["y"], Action::Copy, "copy the passage with its citation", None),
    bind(Timeline, &["o"], Action::OpenUrl, "open the article on the web", None),
    bind(Timeline, &["E"], Action::Edit, "edit the event's file at its line, then read it anew", None),
    bind(Timeline, &["R"], Action::Reload, "read the files anew", None),
    bind(Timeline, &[":"], Action::Command, "command line: go to a date, export, query, sort, quit", None),
    bind(Timeline, &["+", "="], Action::ZoomIn, "strip: finer unit", Some("zoom")),
    bind(Timeline, &["-"], Action::ZoomOut, "strip: coarser unit", Some("zoom")),
    bind(Timeline, &["0", "<home>"], Action::Fit, "strip: everything", None),
    bind(Timeline, &["h", "<left>"], Action::PanLeft, "strip: to earlier days", None),
    bind(Timeline, &["l", "<right>"], Action::PanRight, "strip: to later days", None),
    bind(Timeline, &["<c-c>"], Action::Quit, "leave at once, from anywhere", None),
    bind(Timeline, &["<c-z>"], Action::Suspend, "suspend; `fg` comes back", None),
    bind(Timeline, &["<c-l>"], Action::Redraw, "draw the screen anew", None),
    bind(Pane, &["j", "<down>"], Action::Down, "next assertion", Some("move")),
    bind(Pane, &["k", "<up>"], Action::Up, "assertion before", Some("move")),
    bind(Pane, &["<enter>"], Action::Open, "the article at this passage", Some("read the article")),
    bind(Pane, &["<tab>", "<s-tab>"], Action::SwitchPane, "back to the events", None),
    bind(Search, &["<down>", "<c-n>", "<tab>"], Action::Down, "next in the list", Some("choose")),
    bind(Search, &["<up>", "<c-p>", "<s-tab>"], Action::Up, "the one before", Some("choose")),
    bind(
        Search,
        &["<enter>"],
        Action::Accept,
        "take it: a name filters, an event is gone to, words are the query",
        Some("apply"),
    ),
    bind(Search, &["<esc>"], Action::Cancel, "back, with everything as it was", Some("back")),
    bind(Article, &["j", "<down>"], Action::Down, "a line down", Some("scroll")),
    bind(Article, &["k", "<up>"], Action::Up, "a line up", Some("scroll")),
    bind(Article, &["<c-d>", "<pgdn>", "<space>"], Action::HalfDown, "half a screen down", None),
    bind(Article, &["<c-u>", "<pgup>"], Action::HalfUp, "half a screen up", None),
    bind(Article, &["gg", "<home>"], Action::First, "to the top", None),
    bind(Article, &["G", "<end>"], Action::Last, "to the end", None),
    bind(
        Article,
        &["n", "<tab>"],
        Action::NextAssertion,
        "next assertion; the timeline goes with it",
        Some("next, previous assertion"),
    ),
    bind(Article, &["N", "<s-tab>"], Action::PreviousAssertion, "assertion before", Some("next, previous assertion")),
    bind(Article, &["y"], Action::Copy, "copy the passage with its citation", Some("copy")),
    bind(Article, &["o"], Action::OpenUrl, "open the article on the web", None),
    bind(Article, &["?"], Action::Help, "help", Some("help")),
    bind(Article, &["q"], Action::Back, "back to the timeline", Some("back")),
    bind(Article, &["<esc>"], Action::Cancel, "back to the timeline", None),
    bind(Command, &["<tab>"], Action::Complete, "complete what is begun", Some("complete")),
    bind(Command, &["<enter>"], Action::Accept, "do it", Some("do it")),
    bind(Command, &["<esc>"], Action::Cancel, "back", Some("back")),
    bind(Export, &["<tab>", "<down>", "<right>"], Action::NextChoice, "next format", Some("format")),
    bind(Export, &["<s-tab>", "<up>", "<left>"], Action::PreviousChoice, "format before", None),
    bind(Export, &["<enter>"], Action::Accept, "write the file", Some("write")),
    bind(Export, &["<esc>"], Action::Cancel, "back without writing", Some("back")),
    bind(Help, &["j", "<down>"], Action::Down, "a line down", Some("scroll")),
    bind(Help, &["k", "<up>"], Action::Up, "a line up", Some("scroll")),
    bind(Help, &["<c-d>", "<pgdn>", "<space>"], Action::HalfDown, "half a screen down", None),
    bind(Help, &["<c-u>", "<pgup>"], Action::HalfUp, "half a screen up", None),
    bind(Help, &["gg", "<home>"], Action::First, "to the top", None),
    bind(Help, &["G", "<end>"], Action::Last, "to the end", None),
    bind(Help, &["q", "?"], Action::Back, "back", Some("back")),
    bind(Help, &["<esc>"], Action::Cancel, "back", None),
];

/// What a sequence of keys means so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// This.
    Action(Action),
    /// It begins something; more keys decide.
    Begun,
    /// Nothing.
    Nothing,
}

/// Looks a sequence up. Leaving, suspending and redrawing work in every view.
pub fn look_up(context: Context, pressed: &[Key]) -> Found {
    let everywhere = |binding: &&Binding| matches!(binding.action, Action::Quit | Action::Suspend | Action::Redraw);
    let own = |context: Context| BINDINGS.iter().filter(move |binding| binding.context == context);
    let inherited = context.parent().into_iter().flat_map(own);
    let mut begun = false;
    for binding in own(context).chain(inherited).chain(BINDINGS.iter().filter(everywhere)) {
        for notation in binding.keys {
            let Ok(keys) = Key::parse_all(notation) else { continue };
            if keys == pressed {
                return Found::Action(binding.action);
            }
            begun |= keys.starts_with(pressed);
        }
    }
    if begun { Found::Begun } else { Found::Nothing }
}

/// Keys and words for the footer of a view, the most wanted first: keys that do the same stand together, a view's own
/// before those of the view it stands in.
pub fn footer(context: Context) -> Vec<(Action, String, &'static str)> {
    let own = BINDINGS.iter().filter(|binding| binding.context == context);
    let inherited = BINDINGS.iter().filter(|binding| Some(binding.context) == context.parent());
    let mut groups: Vec<(Action, String, &'static str)> = Vec::new();
    for binding in own {
        add(&mut groups, binding);
    }
    let own_count = groups.len();
    for binding in inherited {
        let shadowed = groups[..own_count]
            .iter()
            .any(|(action, _, words)| *action == binding.action || Some(*words) == binding.foot);
        if !shadowed {
            add(&mut groups, binding);
        }
    }
    groups
}

fn add(groups: &mut Vec<(Action, String, &'static str)>, binding: &Binding) {
    let Some(words) = binding.foot else { return };
    let keys = binding.keys.first().and_then(|notation| Key::parse_all(notation).ok()).unwrap_or_default();
    let shown: String = keys.iter().map(Key::to_string).collect();
    match groups.iter_mut().find(|(_, _, other)| *other == words) {
        Some((_, keys, _)) => *keys = format!("{keys} {shown}"),
        None => groups.push((binding.action, shown, words)),
    }
}

/// The keys of a binding as a person reads them: "j, Down".
pub fn reference(binding: &Binding) -> String {
    let one = |notation: &&str| -> String {
        Key::parse_all(notation).unwrap_or_default().iter().map(Key::to_string).collect::<Vec<_>>().join("")
    };
    binding.keys.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_does_what_the_table_says() {
        for binding in BINDINGS {
            for notation in binding.keys {
                let keys = Key::parse_all(notation).unwrap();
                assert_eq!(look_up(binding.context, &keys), Found::Action(binding.action), "{notation}");
                for length in 1..keys.len() {
                    assert_eq!(look_up(binding.context, &keys[..length]), Found::Begun, "{notation}");
                }
            }
        }
    }

    #[test]
    fn letters_are_letters_where_text_is_typed() {
        for context in [Context::Search, Context::Export, Context::Command] {
            for letter in "qj?en".chars() {
                let key = Key::plain(super::super::Code::Char(letter));
                assert_eq!(look_up(context, &[key]), Found::Nothing, "{letter} in {context:?}");
            }
        }
    }
}
