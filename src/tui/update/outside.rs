//! Passages and pages handed to the world outside.

use crate::export::cite;
use crate::model::{Article, Assertion};
use crate::tui::message::Effect;

/// Puts a passage with its citation into the clipboard.
///
/// # Errors
/// Why there is nothing to copy.
pub(super) fn copy(says: Assertion<'_>) -> Result<Vec<Effect>, &'static str> {
    cite(says).map(|text| vec![Effect::Copy(text)]).ok_or(match says.words() {
        Some(_) => "the words were not found in the article: there is nothing to cite",
        None => "this assertion comes without words",
    })
}

/// Opens an article's page.
///
/// # Errors
/// Why it cannot be opened.
pub(super) fn open_url(article: Article<'_>) -> Result<Vec<Effect>, &'static str> {
    let url = article.url().ok_or("this article comes without a url")?;
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let is_plain = url.chars().all(|letter| letter.is_ascii_graphic());
    // A corpus is somebody else's: nothing but a web address leaves it, and nothing that a shell could misread.
    if is_web && is_plain {
        Ok(vec![Effect::OpenUrl(url.to_string())])
    } else {
        Err("the url of this article is no plain web address")
    }
}
