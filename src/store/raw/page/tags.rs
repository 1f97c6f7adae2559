//! What the tags of a page mean to a reader of its text.

use html5ever::Attribute;
use html5ever::tokenizer::Tag;

pub(super) fn value<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attribute: &&Attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

pub(super) fn is_hidden(tag: &Tag) -> bool {
    let squeezed = |style: &str| style.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    matches!(
        &*tag.name,
        "nav"
            | "button"
            | "select"
            | "svg"
            | "math"
            | "object"
            | "audio"
            | "video"
            | "canvas"
            | "template"
            | "figcaption"
            | "dialog"
            | "form"
    ) || value(tag, "hidden").is_some()
        || value(tag, "aria-hidden") == Some("true")
        || value(tag, "style").is_some_and(|style| squeezed(style).to_ascii_lowercase().contains("display:none"))
}

/// Whether an element is one that pages put their article into.
pub(super) fn holds_article(tag: &Tag) -> bool {
    let body = |words: &str| {
        let words = words.to_ascii_lowercase();
        [
            "article-body",
            "articlebody",
            "article__body",
            "story-body",
            "entry-content",
            "post-content",
            "article-content",
        ]
        .iter()
        .any(|name| words.contains(name))
    };
    matches!(&*tag.name, "article" | "main")
        || value(tag, "itemprop").is_some_and(body)
        || value(tag, "role").is_some_and(|role| matches!(role, "main" | "article"))
        || (matches!(&*tag.name, "div" | "section") && value(tag, "class").is_some_and(body))
}

pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
            | "param"
    )
}

pub(super) fn is_block(name: &str) -> bool {
    !matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "mark"
            | "nobr"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "link"
            | "meta"
            | "script"
            | "style"
            | "source"
            | "picture"
            | "svg"
            | "path"
            | "g"
            | "input"
            | "label"
            | "noscript"
    )
}
