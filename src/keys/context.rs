//! The views that take keys, and which view's keys count where another has none of its own.

/// A view that takes keys, or all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// The list of events and the strip.
    Timeline,
    /// The pane "who says so"; what it has no key for is a key of the timeline.
    Pane,
    /// The search box, where letters are letters.
    Search,
    /// An article.
    Article,
    /// The matrix.
    Matrix,
    /// The passages about one event.
    Passages,
    /// The list of how two articles differ, or of conflicts.
    Comparison,
    /// The page of origins.
    Origins,
    /// The choice of two articles, where letters are letters.
    Choice,
    /// The export dialog, where letters are letters of the path.
    Export,
    /// The command line, where letters are letters.
    Command,
    /// The list of what was not read.
    Unread,
    /// Help.
    Help,
    /// Every view that has no other meaning for the key. No view of its own.
    Everywhere,
}

impl Context {
    /// All of them, in the order of the help.
    pub const ALL: [Context; 14] = [
        Context::Timeline,
        Context::Pane,
        Context::Search,
        Context::Article,
        Context::Matrix,
        Context::Passages,
        Context::Comparison,
        Context::Origins,
        Context::Choice,
        Context::Export,
        Context::Command,
        Context::Unread,
        Context::Help,
        Context::Everywhere,
    ];

    /// It, the view whose keys count where this one has none of its own, and so on.
    pub fn chain(self) -> impl Iterator<Item = Context> + Clone {
        std::iter::successors(Some(self), |context| match context {
            Context::Everywhere => None,
            Context::Pane => Some(Context::Timeline),
            _ => Some(Context::Everywhere),
        })
    }

    /// Whether letters are typed there, so that they cannot be keys.
    pub fn takes_text(self) -> bool {
        matches!(self, Context::Search | Context::Choice | Context::Export | Context::Command | Context::Everywhere)
    }

    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Context::Timeline => "timeline",
            Context::Pane => "pane",
            Context::Search => "search",
            Context::Article => "article",
            Context::Matrix => "matrix",
            Context::Passages => "passages",
            Context::Comparison => "comparison",
            Context::Origins => "origins",
            Context::Choice => "choice",
            Context::Export => "export",
            Context::Command => "command",
            Context::Unread => "unread",
            Context::Help => "help",
            Context::Everywhere => "everywhere",
        }
    }

    /// A heading for it.
    pub fn title(self) -> &'static str {
        match self {
            Context::Timeline => "Timeline",
            Context::Pane => "Who says so",
            Context::Search => "Search box",
            Context::Article => "Article",
            Context::Matrix => "Matrix",
            Context::Passages => "Passages about an event",
            Context::Comparison => "Difference of two articles, conflicts",
            Context::Origins => "Origins",
            Context::Choice => "Choice of two articles",
            Context::Export => "Export",
            Context::Command => "Command line",
            Context::Unread => "Not read",
            Context::Help => "Help",
            Context::Everywhere => "Everywhere",
        }
    }
}
