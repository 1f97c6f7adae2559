//! What a page says of its article as JSON-LD, in the words of schema.org.

use serde_json::Value;

/// What is of use here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkedData {
    pub headline: Option<String>,
    pub publisher: Option<String>,
    pub published: Option<String>,
    pub url: Option<String>,
}

/// The first article that the scripts of a page describe.
pub fn article(scripts: &[String]) -> LinkedData {
    let values = scripts.iter().filter_map(|script| serde_json::from_str::<Value>(script.trim()).ok());
    values.into_iter().find_map(|value| objects(&value).find(|object| is_article(object)).map(read)).unwrap_or_default()
}

/// The objects of a script: itself, its members, or those of its graph.
fn objects(value: &Value) -> impl Iterator<Item = &Value> {
    let listed = value.as_array().into_iter().flatten();
    let graphs = std::iter::once(value).chain(value.as_array().into_iter().flatten());
    let graphs = graphs.filter_map(|value| value.get("@graph")?.as_array()).flatten();
    std::iter::once(value).chain(listed).chain(graphs)
}

fn is_article(object: &Value) -> bool {
    let is = |kind: &Value| {
        let known =
            |kind: &str| kind.ends_with("Article") || matches!(kind, "LiveBlogPosting" | "BlogPosting" | "Report");
        kind.as_str().is_some_and(known)
    };
    object.get("@type").is_some_and(|kind| is(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(is)))
}

fn read(object: &Value) -> LinkedData {
    let text = |value: Option<&Value>| {
        let value = value?;
        let value = value.as_array().and_then(|members| members.first()).unwrap_or(value);
        let text = value.as_str().or_else(|| ["name", "@id", "url"].iter().find_map(|key| value.get(key)?.as_str()));
        text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_string)
    };
    LinkedData {
        headline: text(object.get("headline")),
        publisher: text(object.get("publisher")),
        published: text(object.get("datePublished")),
        url: text(object.get("url")).or_else(|| text(object.get("mainEntityOfPage"))),
    }
}
