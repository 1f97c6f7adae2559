//! Everything a user can do with a key.

/// Something to do. What it means depends on the view that has the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// One down.
    Down,
    /// One up.
    Up,
    /// The first event of the next date.
    NextDay,
    /// The first event of this date, then of the one before.
    PreviousDay,
    /// The first.
    First,
    /// The last.
    Last,
    /// Half a screen down.
    HalfDown,
    /// Half a screen up.
    HalfUp,
    /// From the list to the assertions and back.
    SwitchPane,
    /// What is selected, in more detail.
    Open,
    /// Mark or unmark the event for export.
    Mark,
    /// The search box.
    Search,
    /// The next assertion of the article.
    NextAssertion,
    /// The one before.
    PreviousAssertion,
    /// A finer unit of the strip.
    ZoomIn,
    /// A coarser one.
    ZoomOut,
    /// The whole strip.
    Fit,
    /// The strip to the left.
    PanLeft,
    /// The strip to the right.
    PanRight,
    /// The export dialog.
    Export,
    /// The passage with its citation, to the clipboard.
    Copy,
    /// The article's page on the web.
    OpenUrl,
    /// The event's file in an editor.
    Edit,
    /// The matrix: events against articles.
    Matrix,
    /// How two articles differ.
    Diff,
    /// What cannot all be true.
    Conflicts,
    /// Which articles tell one story.
    Origins,
    /// The next article.
    NextArticle,
    /// The one before.
    PreviousArticle,
    /// The first article.
    FirstArticle,
    /// The last article.
    LastArticle,
    /// Another order of the rows.
    Order,
    /// Other rows.
    Rows,
    /// The files read anew.
    Reload,
    /// The command line.
    Command,
    /// What is begun, completed.
    Complete,
    /// The next choice of a dialog.
    NextChoice,
    /// The one before.
    PreviousChoice,
    /// Do what the dialog says.
    Accept,
    /// The list of what was not read.
    Unread,
    /// Help.
    Help,
    /// One step back; leave at the top.
    Back,
    /// One step back; nothing at the top.
    Cancel,
    /// Leave at once.
    Quit,
    /// Stop until `fg`.
    Suspend,
    /// Draw everything anew.
    Redraw,
}

impl Action {
    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Action::Down => "down",
            Action::Up => "up",
            Action::NextDay => "next_day",
            Action::PreviousDay => "previous_day",
            Action::First => "first",
            Action::Last => "last",
            Action::HalfDown => "half_down",
            Action::HalfUp => "half_up",
            Action::SwitchPane => "switch_pane",
            Action::Open => "open",
            Action::Mark => "mark",
            Action::Search => "search",
            Action::NextAssertion => "next_assertion",
            Action::PreviousAssertion => "previous_assertion",
            Action::ZoomIn => "zoom_in",
            Action::ZoomOut => "zoom_out",
            Action::Fit => "fit",
            Action::PanLeft => "pan_left",
            Action::PanRight => "pan_right",
            Action::Export => "export",
            Action::Copy => "copy",
            Action::OpenUrl => "open_url",
            Action::Edit => "edit",
            Action::Matrix => "matrix",
            Action::Diff => "diff",
            Action::Conflicts => "conflicts",
            Action::Origins => "origins",
            Action::NextArticle => "next_article",
            Action::PreviousArticle => "previous_article",
            Action::FirstArticle => "first_article",
            Action::LastArticle => "last_article",
            Action::Order => "order",
            Action::Rows => "rows",
            Action::Reload => "reload",
            Action::Command => "command",
            Action::Complete => "complete",
            Action::NextChoice => "next_choice",
            Action::PreviousChoice => "previous_choice",
            Action::Accept => "accept",
            Action::Unread => "unread",
            Action::Help => "help",
            Action::Back => "back",
            Action::Cancel => "cancel",
            Action::Quit => "quit",
            Action::Suspend => "suspend",
            Action::Redraw => "redraw",
        }
    }
}
