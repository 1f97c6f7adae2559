//! Targets of raw articles: saved pages and manifests.

use crate::store::memory;
use crate::text::paragraphs::paragraphs;

/// A saved web page.
pub fn page(data: &[u8]) {
    let (article, _) = memory::one_page(data);
    assert_eq!(format!("{article:?}"), format!("{:?}", memory::one_page(data).0), "read twice, the same comes of it");
    let Some(article) = article else { return };
    let body = article.body.as_deref().expect("a page that is an article has a text");
    assert!(!paragraphs(body).is_empty() && body.len() <= 8 * data.len() + 64, "no more than stands there");
    assert!(!article.title.is_empty() && !article.title.contains(['\n', '\r']));
    let is_web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
    assert!(article.url.as_ref().is_none_or(is_web), "{:?}", article.url);
}

/// The manifest of a folder.
pub fn manifest(data: &[u8]) {
    let (text, article, problems) = memory::manifest(data);
    let lines = u32::try_from(text.matches('\n').count() + text.matches('\r').count() + 1).unwrap_or(u32::MAX);
    for problem in &problems {
        assert!(problem.at.line <= lines, "{problem:?} in {lines} lines");
        assert!(!problem.message.is_empty() && !problem.help.is_empty(), "{problem:?}");
    }
    assert_eq!(article.body.as_deref(), Some("Text."), "a manifest changes no text");
}
