//! What lies over the timeline.

use super::accounts::AccountsView;
use super::article::ArticleView;
use super::choice::ChoiceBox;
use super::command_line::CommandLine;
use super::export_box::ExportBox;
use super::matrix::MatrixView;
use super::origins::OriginsPage;
use super::passages::PassagesView;
use super::search_box::SearchBox;
use super::unread::UnreadView;
use crate::keys::Context;

/// What lies over the timeline.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The search box.
    Search(SearchBox),
    /// An article.
    Article(ArticleView),
    /// The matrix.
    Matrix(MatrixView),
    /// The passages about one event.
    Passages(PassagesView),
    /// How two articles differ, or the conflicts.
    Accounts(AccountsView),
    /// The choice of two articles.
    Choice(ChoiceBox),
    /// The export dialog.
    Export(ExportBox),
    /// The command line.
    Command(CommandLine),
    /// What was not read.
    Unread(UnreadView),
    /// Help, from this line on.
    Help(usize),
    /// Which articles tell one story.
    Origins(OriginsPage),
}

impl Overlay {
    /// The keys it has while it is the uppermost.
    pub fn context(&self) -> Context {
        match self {
            Overlay::Search(_) => Context::Search,
            Overlay::Article(_) => Context::Article,
            Overlay::Matrix(_) => Context::Matrix,
            Overlay::Passages(_) => Context::Passages,
            Overlay::Accounts(_) => Context::Comparison,
            Overlay::Choice(_) => Context::Choice,
            Overlay::Export(_) => Context::Export,
            Overlay::Command(_) => Context::Command,
            Overlay::Unread(_) => Context::Unread,
            Overlay::Origins(_) => Context::Origins,
            Overlay::Help(_) => Context::Help,
        }
    }
}
