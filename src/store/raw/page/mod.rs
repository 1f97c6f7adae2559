//! A saved web page: its main text, and what it says of itself. Whatever a page holds, it is read in time and memory in
//! proportion to its length, without recursion: tokens go by once, and no tree is built.

mod block;
mod bounds;
mod facts;
mod linked_data;
mod main_text;
mod sink;
mod tags;

pub use facts::Facts;

use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use sink::Sink;

/// What was read of a page.
#[derive(Debug)]
pub struct Page {
    /// The paragraphs of the article, divided by blank lines.
    pub text: String,
    /// What the page says of it.
    pub facts: Facts,
}

/// Reads a page.
///
/// # Errors
/// Why there is no article to be had from it.
pub fn read(html: &str) -> Result<Page, &'static str> {
    if bounds::is_overloaded(html) {
        return Err("a tag of this page has more attributes than any honest one; it is not read");
    }
    let queue = BufferQueue::default();
    queue.push_back(html.into());
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let seen = tokenizer.sink.finish();
    let text = main_text::of(&seen.blocks).ok_or("no article was found in this page")?;
    Ok(Page { text, facts: Facts::new(&seen) })
}

#[cfg(test)]
mod tests;
