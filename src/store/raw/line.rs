//! An article as a line of JSON, under the field names that scrapers and feeds use.

use super::moment;
use crate::model::record::{ArticleRecord, Located};
use crate::model::{At, Extra, Problem, PublishedFrom};
use serde_json::{Map, Value};

const ID: [&str; 5] = ["id", "_id", "uuid", "guid", "article_id"];
const TITLE: [&str; 4] = ["title", "headline", "heading", "name"];
const TEXT: [&str; 11] = [
    "body",
    "text",
    "content",
    "article",
    "article_text",
    "articlebody",
    "article_body",
    "maintext",
    "full_text",
    "fulltext",
    "content_text",
];
const PUBLISHED: [&str; 12] = [
    "published",
    "date",
    "publish_date",
    "published_date",
    "publication_date",
    "date_published",
    "datepublished",
    "published_at",
    "publishedat",
    "date_publish",
    "pub_date",
    "pubdate",
];
const URL: [&str; 6] = ["url", "link", "href", "canonical_url", "source_url", "permalink"];
const OUTLET: [&str; 10] = [
    "outlet",
    "source",
    "publisher",
    "site",
    "site_name",
    "sitename",
    "source_name",
    "publication",
    "source_domain",
    "domain",
];

/// Whether a line is an article of somebody else's making: a text under one of the usual names. A line with `id` and
/// `body` alone is one of ours.
pub fn is_article(fields: &Map<String, Value>) -> bool {
    let ours = fields.get("id").is_some_and(Value::is_string) && fields.get("body").is_none_or(Value::is_string);
    let text = TEXT.iter().any(|key| get(fields, key).is_some_and(Value::is_string));
    text && !(ours && TEXT[1..].iter().all(|key| get(fields, key).is_none()))
}

/// Reads one. `name` is what to call it where it has no id.
///
/// # Errors
/// Why it is none.
pub fn read(
    fields: &Map<String, Value>,
    name: &str,
    at: &At,
    problems: &mut Vec<Problem>,
) -> Result<ArticleRecord, Problem> {
    let Some(body) = text(fields, &TEXT) else {
        let help = format!("its text stands under one of: {}", TEXT.join(", "));
        return Err(Problem::error(at.clone(), "missing-key", "an article without text; it is left out", help));
    };
    let id = ID.iter().find_map(|key| match get(fields, key)? {
        Value::String(id) => Some(id.trim().to_string()).filter(|id| !id.is_empty()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    });
    let written = PUBLISHED.iter().find_map(|key| get(fields, key).filter(|value| is_filled(value)));
    let published = written.and_then(moment::of_json);
    if let (Some(written), None) = (written, &published) {
        let message = format!("{written} cannot be read as a day; the article counts as undated");
        problems.push(Problem::warning(at.clone(), "date", message, "write the date as 2025-02-17"));
    }
    let id = id.unwrap_or_else(|| name.to_string());
    Ok(ArticleRecord {
        at: at.clone(),
        title: text(fields, &TITLE).unwrap_or_else(|| id.clone()),
        id: Located { value: id, at: at.clone() },
        outlet: text(fields, &OUTLET),
        published,
        published_from: PublishedFrom::Record,
        url: text(fields, &URL),
        copy_of: None,
        digest: false,
        body: Some(body),
        extra: Extra::default(),
    })
}

/// The first of some fields that holds a text, or an object with a name.
fn text(fields: &Map<String, Value>, keys: &[&str]) -> Option<String> {
    keys.iter().find_map(|key| {
        let value = get(fields, key)?;
        let text = value.as_str().or_else(|| ["name", "title"].iter().find_map(|key| value.get(key)?.as_str()))?;
        Some(text.to_string()).filter(|text| !text.trim().is_empty())
    })
}

/// A field, whatever the case of its name's letters.
fn get<'f>(fields: &'f Map<String, Value>, key: &str) -> Option<&'f Value> {
    fields.get(key).or_else(|| fields.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value))
}

fn is_filled(value: &Value) -> bool {
    !value.is_null() && value.as_str().is_none_or(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fields(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn the_usual_names_are_understood() {
        for line in [
            json!({"id": 7, "headline": "T", "text": "Body.", "date": "2025-02-17T10:00:00Z", "link": "u", "source": "S"}),
            json!({"_id": "7", "title": "T", "content": "Body.", "publishedAt": 1739779200, "url": "u", "source": {"name": "S"}}),
            json!({"uuid": "7", "Title": "T", "maintext": "Body.", "date_publish": "2025-02-17 10:00:00", "url": "u", "source_domain": "S"}),
        ] {
            let line = fields(line);
            assert!(is_article(&line));
            let article = read(&line, "x", &At::file(&"f".into()), &mut Vec::new()).unwrap();
            assert_eq!((article.id.value.as_str(), article.title.as_str()), ("7", "T"));
            assert_eq!((article.outlet.as_deref(), article.url.as_deref()), (Some("S"), Some("u")));
            assert_eq!(article.published.unwrap().as_edtf(), "2025-02-17");
            assert_eq!(article.body.as_deref(), Some("Body."));
        }
    }

    #[test]
    fn a_line_of_ours_is_told_apart() {
        for ours in [
            json!({"id": "a", "title": "T", "body": "B"}),
            json!({"article": {"id": "a"}}),
            json!({"id": "a"}),
            json!({}),
        ] {
            assert!(!is_article(&fields(ours.clone())), "{ours}");
        }
        assert!(is_article(&fields(json!({"title": "T", "body": "B"}))));
    }

    #[test]
    fn what_is_amiss_is_told() {
        let at = At::file(&"f".into());
        let mut told = Vec::new();
        let article = read(&fields(json!({"text": "B", "date": "02/03/2025"})), "f-000001", &at, &mut told).unwrap();
        assert_eq!((article.published, article.id.value.as_str(), told.len()), (None, "f-000001", 1));
        assert!(read(&fields(json!({"text": " ", "title": "T"})), "x", &at, &mut told).is_err());
    }
}
