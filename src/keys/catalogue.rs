//! What can be done in each view, and how that is told: the catalogue behind help, footer and `annals keys`.

use super::action::Action;
use super::context::Context;

/// Something that can be done in a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where.
    pub context: Context,
    /// What.
    pub action: Action,
    /// What it does, in a line.
    pub doc: &'static str,
    /// The words for the footer, for the few that a newcomer needs.
    pub foot: Option<&'static str>,
}

const fn can(context: Context, action: Action, doc: &'static str, foot: Option<&'static str>) -> Entry {
    Entry { context, action, doc, foot }
}

use Context::{
    Article, Choice, Command, Comparison, Everywhere, Export, Help, Matrix, Origins, Pane, Passages, Search, Timeline,
    Unread,
};

/// All of it; each view in the order of its importance.
#[rustfmt::skip]
pub const CATALOGUE: &[Entry] = &[
    can(Timeline, Action::Down, "next event", Some("move")),
    can(Timeline, Action::Up, "event before", Some("move")),
    can(Timeline, Action::Open, "who says so: to the assertions", Some("who says so")),
    can(Timeline, Action::Search, "search people, places, organisations, events; filter", Some("search")),
    can(Timeline, Action::Export, "export what is shown, or what is marked", Some("export")),
    can(Timeline, Action::Help, "this help", Some("help")),
    can(Timeline, Action::Back, "one step back; leave at the top", Some("leave")),
    can(Timeline, Action::Cancel, "one step back; at the top, stops reading", None),
    can(Timeline, Action::NextDay, "first event of the next date", Some("date")),
    can(Timeline, Action::PreviousDay, "first event of this date, then of the one before", Some("date")),
    can(Timeline, Action::Matrix, "matrix: events against articles", Some("matrix")),
    can(Timeline, Action::Diff, "how two articles differ", Some("difference")),
    can(Timeline, Action::Conflicts, "conflicts: what cannot all be true", Some("conflicts")),
    can(Timeline, Action::Origins, "origins: which articles tell one story", Some("origins")),
    can(Timeline, Action::First, "first event", None),
    can(Timeline, Action::Last, "last event", None),
    can(Timeline, Action::HalfDown, "half a screen down", None),
    can(Timeline, Action::HalfUp, "half a screen up", None),
    can(Timeline, Action::Mark, "mark the event for export, or unmark it", Some("mark")),
    can(Timeline, Action::Copy, "copy the passage with its citation", None),
    can(Timeline, Action::OpenUrl, "open the article on the web", None),
    can(Timeline, Action::Edit, "edit the event's file at its line, then read it anew", None),
    can(Timeline, Action::Reload, "read the files anew", None),
    can(Timeline, Action::Unread, "what was not read, and articles without a publication date", None),
    can(Timeline, Action::Command, "command line: go to a date, export, query, sort, compare, quit", None),
    can(Timeline, Action::ZoomIn, "strip: finer unit", Some("zoom")),
    can(Timeline, Action::ZoomOut, "strip: coarser unit", Some("zoom")),
    can(Timeline, Action::Fit, "strip: everything", None),
    can(Timeline, Action::PanLeft, "strip: to earlier days", None),
    can(Timeline, Action::PanRight, "strip: to later days", None),
    can(Pane, Action::Down, "next assertion", Some("move")),
    can(Pane, Action::Up, "assertion before", Some("move")),
    can(Pane, Action::Open, "the article at this passage", Some("read the article")),
    can(Pane, Action::SwitchPane, "back to the events", None),
    can(Search, Action::Down, "next in the list", Some("choose")),
    can(Search, Action::Up, "the one before", Some("choose")),
    can(Search, Action::Accept, "take it: a name filters, an event is gone to, words are the query", Some("apply")),
    can(Search, Action::Cancel, "back, with everything as it was", Some("back")),
    can(Article, Action::Down, "a line down", Some("scroll")),
    can(Article, Action::Up, "a line up", Some("scroll")),
    can(Article, Action::HalfDown, "half a screen down", None),
    can(Article, Action::HalfUp, "half a screen up", None),
    can(Article, Action::First, "to the top", None),
    can(Article, Action::Last, "to the end", None),
    can(Article, Action::NextAssertion, "next assertion; the timeline goes with it", Some("next, previous assertion")),
    can(Article, Action::PreviousAssertion, "assertion before", Some("next, previous assertion")),
    can(Article, Action::Copy, "copy the passage with its citation", Some("copy")),
    can(Article, Action::OpenUrl, "open the article on the web", None),
    can(Article, Action::Help, "help", Some("help")),
    can(Article, Action::Back, "back to the timeline", Some("back")),
    can(Article, Action::Cancel, "back to the timeline", None),
    can(Matrix, Action::Down, "next event", Some("event")),
    can(Matrix, Action::Up, "event before", Some("event")),
    can(Matrix, Action::PreviousArticle, "article before", Some("article")),
    can(Matrix, Action::NextArticle, "next article", Some("article")),
    can(Matrix, Action::Open, "the passages about this event, beside one another", Some("passages")),
    can(Matrix, Action::Order, "order of the events: by time, or what most origins assert first", Some("order")),
    can(Matrix, Action::Rows, "events: all, those of several origins, those in conflict", Some("which events")),
    can(Matrix, Action::Export, "export the matrix", Some("export")),
    can(Matrix, Action::Diff, "how this article differs from another", Some("difference")),
    can(Matrix, Action::Help, "help", Some("help")),
    can(Matrix, Action::Back, "back", Some("back")),
    can(Matrix, Action::Cancel, "back", None),
    can(Matrix, Action::Search, "search; filter", Some("search")),
    can(Matrix, Action::NextDay, "first event of the next date", None),
    can(Matrix, Action::PreviousDay, "first event of this date, then of the one before", None),
    can(Matrix, Action::HalfDown, "half a screen down", None),
    can(Matrix, Action::HalfUp, "half a screen up", None),
    can(Matrix, Action::First, "first event", None),
    can(Matrix, Action::Last, "last event", None),
    can(Matrix, Action::FirstArticle, "first article", None),
    can(Matrix, Action::LastArticle, "last article", None),
    can(Matrix, Action::Copy, "copy the passage with its citation", None),
    can(Matrix, Action::Command, "command line", None),
    can(Passages, Action::Down, "next assertion", Some("assertion")),
    can(Passages, Action::Up, "assertion before", Some("assertion")),
    can(Passages, Action::PreviousArticle, "article before", Some("article")),
    can(Passages, Action::NextArticle, "next article", Some("article")),
    can(Passages, Action::Open, "the article at this passage", Some("read the article")),
    can(Passages, Action::First, "first assertion", None),
    can(Passages, Action::Last, "last assertion", None),
    can(Passages, Action::Copy, "copy the passage with its citation", Some("copy")),
    can(Passages, Action::OpenUrl, "open the article on the web", None),
    can(Passages, Action::Help, "help", Some("help")),
    can(Passages, Action::Back, "back", Some("back")),
    can(Passages, Action::Cancel, "back", None),
    can(Comparison, Action::Down, "next event", Some("move")),
    can(Comparison, Action::Up, "event before", Some("move")),
    can(Comparison, Action::Open, "the passages, beside one another", Some("passages")),
    can(Comparison, Action::Export, "export what is listed", Some("export")),
    can(Comparison, Action::Diff, "compare two other articles", None),
    can(Comparison, Action::Help, "help", Some("help")),
    can(Comparison, Action::Back, "back", Some("back")),
    can(Comparison, Action::Cancel, "back", None),
    can(Comparison, Action::Search, "search; filter", Some("search")),
    can(Comparison, Action::NextDay, "next section", Some("section")),
    can(Comparison, Action::PreviousDay, "section before", Some("section")),
    can(Comparison, Action::HalfDown, "half a screen down", None),
    can(Comparison, Action::HalfUp, "half a screen up", None),
    can(Comparison, Action::First, "first event", None),
    can(Comparison, Action::Last, "last event", None),
    can(Comparison, Action::Command, "command line", None),
    can(Origins, Action::Down, "a line down", Some("scroll")),
    can(Origins, Action::Up, "a line up", Some("scroll")),
    can(Origins, Action::Export, "export the origins", Some("export")),
    can(Origins, Action::Help, "help", Some("help")),
    can(Origins, Action::Back, "back", Some("back")),
    can(Origins, Action::Cancel, "back", None),
    can(Origins, Action::Search, "search; filter", Some("search")),
    can(Origins, Action::HalfDown, "half a screen down", None),
    can(Origins, Action::HalfUp, "half a screen up", None),
    can(Origins, Action::First, "to the top", None),
    can(Origins, Action::Last, "to the end", None),
    can(Origins, Action::Command, "command line", None),
    can(Choice, Action::Down, "next article", Some("choose")),
    can(Choice, Action::Up, "article before", Some("choose")),
    can(Choice, Action::Accept, "take it", Some("take it")),
    can(Choice, Action::Cancel, "one step back", Some("back")),
    can(Export, Action::NextChoice, "next format", Some("format")),
    can(Export, Action::PreviousChoice, "format before", None),
    can(Export, Action::Accept, "write the file", Some("write")),
    can(Export, Action::Cancel, "back without writing", Some("back")),
    can(Command, Action::Complete, "complete what is begun", Some("complete")),
    can(Command, Action::Accept, "do it", Some("do it")),
    can(Command, Action::Cancel, "back", Some("back")),
    can(Unread, Action::Down, "a line down", Some("move")),
    can(Unread, Action::Up, "a line up", Some("move")),
    can(Unread, Action::Open, "give the article a publication date", Some("give a date")),
    can(Unread, Action::HalfDown, "half a screen down", None),
    can(Unread, Action::HalfUp, "half a screen up", None),
    can(Unread, Action::First, "to the top", None),
    can(Unread, Action::Last, "to the end", None),
    can(Unread, Action::Command, "command line", None),
    can(Unread, Action::Back, "back", Some("back")),
    can(Unread, Action::Cancel, "back", None),
    can(Help, Action::Down, "a line down", Some("scroll")),
    can(Help, Action::Up, "a line up", Some("scroll")),
    can(Help, Action::HalfDown, "half a screen down", None),
    can(Help, Action::HalfUp, "half a screen up", None),
    can(Help, Action::First, "to the top", None),
    can(Help, Action::Last, "to the end", None),
    can(Help, Action::Back, "back", Some("back")),
    can(Help, Action::Cancel, "back", None),
    can(Everywhere, Action::Quit, "leave at once", None),
    can(Everywhere, Action::Suspend, "suspend; `fg` comes back", None),
    can(Everywhere, Action::Redraw, "draw the screen anew", None),
];

/// What can be done in a view, what comes from the views behind it last.
pub fn within(context: Context) -> impl Iterator<Item = &'static Entry> + Clone {
    context.chain().flat_map(|context| CATALOGUE.iter().filter(move |entry| entry.context == context))
}

/// What an action does in a view, if anything.
pub fn entry(context: Context, action: Action) -> Option<&'static Entry> {
    within(context).find(|entry| entry.action == action)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_there_twice() {
        for (index, entry) in CATALOGUE.iter().enumerate() {
            let again = CATALOGUE[index + 1..]
                .iter()
                .find(|other| (other.context, other.action) == (entry.context, entry.action));
            assert_eq!(again, None);
        }
    }
}
