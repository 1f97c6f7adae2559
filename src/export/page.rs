//! What a page can hold. The telling is one walk over the selection; a page decides what each thing looks like.

use crate::text::safe::Safe;
use std::io;

/// A page of words, filled from top to bottom.
pub(super) trait Page {
    /// What it is all about.
    fn title(&mut self, text: &Safe) -> io::Result<()>;
    /// Something to know before reading.
    fn remark(&mut self, text: &Safe) -> io::Result<()>;
    /// The date of the events that follow, or the heading of the articles.
    fn heading(&mut self, text: &Safe) -> io::Result<()>;
    /// A stretch of nothing.
    fn gap(&mut self, text: &Safe) -> io::Result<()>;
    /// The title of an event, so many levels below the event it belongs to. What follows is about it.
    fn event(&mut self, depth: usize, title: &Safe) -> io::Result<()>;
    /// A fact of the event.
    fn fact(&mut self, text: &Safe) -> io::Result<()>;
    /// An article that asserts the event, by its number; `folded` where it retells the one above.
    fn voice(&mut self, number: usize, folded: bool, text: &Safe) -> io::Result<()>;
    /// The words in which it does.
    fn words(&mut self, text: &Safe) -> io::Result<()>;
    /// More about these words.
    fn detail(&mut self, text: &Safe) -> io::Result<()>;
    /// An article at the end of the page, by its number, with its web address if it has one.
    fn source(&mut self, number: usize, title: &Safe, facts: &Safe, url: Option<&Safe>) -> io::Result<()>;
}
