//! What a page says of itself to machines: JSON-LD first, then meta tags, then what a reader sees.

use super::linked_data;
use super::sink::Seen;

/// Title, outlet, publication and address of an article, as its page gives them. Text from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The headline.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, as written. Never when it was changed.
    pub published: Option<String>,
    /// Where on the web.
    pub url: Option<String>,
}

/// The names under which pages give the moment of publication.
const PUBLISHED: [&str; 12] = [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
];

impl Facts {
    /// The facts of a page.
    pub fn new(seen: &Seen) -> Facts {
        let data = linked_data::article(&seen.linked_data);
        let meta = |names: &[&str]| names.iter().find_map(|name| seen.metas.get(*name)).cloned();
        let outlet = data.publisher.or_else(|| meta(&["og:site_name", "application-name"]));
        let title = data.headline.or_else(|| meta(&["og:title", "twitter:title"]));
        let title = title.or_else(|| line(&seen.heading)).or_else(|| from_title(&seen.title, outlet.as_deref()));
        let urls = [data.url, seen.canonical.clone(), meta(&["og:url"]), seen.saved_from.clone()];
        let is_web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
        Facts {
            title: title.as_deref().and_then(line),
            outlet: outlet.as_deref().and_then(line),
            published: data.published.or_else(|| meta(&PUBLISHED)).or_else(|| seen.times.first().cloned()),
            url: urls.into_iter().flatten().find(is_web),
        }
    }
}

/// The text on one line, of a bounded length.
fn line(text: &str) -> Option<String> {
    const LONGEST: usize = 300;
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.truncate(line.floor_char_boundary(LONGEST));
    Some(line).filter(|line| !line.is_empty())
}

/// The title of a window, without the outlet behind it.
fn from_title(title: &str, outlet: Option<&str>) -> Option<String> {
    let title = line(title)?;
    let cut = [" | ", " – ", " — ", " - "].iter().find_map(|mark| {
        let (before, after) = title.rsplit_once(mark)?;
        outlet.is_some_and(|outlet| after.eq_ignore_ascii_case(outlet)).then(|| before.to_string())
    });
    Some(cut.unwrap_or(title))
}
