//! Saved pages as sites make them, and as nobody should.

use super::*;

const FIRST: &str =
    "The town council of Ostmere agreed on Tuesday evening to let the old ferry sail again, the mayor said.";
const SECOND: &str = "Repairs are to begin in March and will cost about two million, according to the harbour office.";

fn page(body: &str) -> String {
    format!("<!doctype html><html><head><title>Ferry to sail | Coast News</title></head><body>{body}</body></html>")
}

fn text(html: &str) -> String {
    read(html).unwrap().text
}

#[test]
fn the_article_is_kept_and_the_furniture_is_not() {
    let body = format!(
        "<nav><a href=/>Home</a> <a href=/w>World</a></nav><div class='cookie-bar'>We use cookies to make this long sentence \
         about cookies as long as any paragraph of an article could ever be, dear reader.</div>\
         <article><h1>Ferry to sail</h1><p>{FIRST}<p>{SECOND}<figure><img><figcaption>A ferry, seen from the pier last \
         summer by our photographer.</figcaption></figure><h2>What it costs</h2><p>{SECOND}</article>\
         <aside><h3>Related</h3><ul><li><a href=1>Bridge closed after the storm of last week again</a></ul></aside>\
         <script>var x = '<p>{FIRST}</p>'</script><style>p {{}}</style><footer><p>Coast News is a paper. All rights \
         reserved, wherever you read it, by whatever means.</footer>"
    );
    assert_eq!(text(&page(&body)), [FIRST, SECOND, "What it costs", SECOND].join("\n\n"));
}

#[test]
fn a_page_without_any_structure_is_read_too() {
    let body =
        format!("<div><a href=/>Home</a><br><br>{FIRST}<br><br><b>{SECOND}</b><br><br><a>Next</a> <a>Top</a></div>");
    assert_eq!(text(&page(&body)), [FIRST, SECOND].join("\n\n"));
}

#[test]
fn a_teaser_of_another_article_is_not_taken_in() {
    let teaser =
        "<article><a href=x>Bridge closed</a><p>The bridge over the Ost was closed on Monday after a storm.</article>";
    let body = format!("<main><article><p>{FIRST}<p>{SECOND}</article>{}</main>", teaser.repeat(3));
    assert_eq!(text(&page(&body)), [FIRST, SECOND].join("\n\n"));
}

#[test]
fn a_page_says_of_itself_what_it_is() {
    let data = r#"<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
        {"@type":["NewsArticle"],"headline":"Ferry  to sail","publisher":{"name":"Coast News"},"datePublished":"2024-03-05T22:10:00Z",
        "dateModified":"2024-03-09","mainEntityOfPage":{"@id":"https://example.org/ferry"}}]}</script>"#;
    let metas = "<meta property=og:title content='Other title'><meta property='article:published_time' content=2024-03-06>\
        <meta property=og:site_name content='Coast'><link rel=canonical href=https://example.org/c>";
    let body = format!("<h1>Third <i>title</i></h1><p>{FIRST}<p>{SECOND}");
    let facts = |head: &str| read(&page(&format!("{head}{body}"))).unwrap().facts;
    let some = |text: &str| Some(text.to_string());
    let expected = |title: &str, outlet: &str, published: &str, url: &str| Facts {
        title: some(title),
        outlet: some(outlet),
        published: some(published),
        url: some(url),
    };
    let full = expected("Ferry to sail", "Coast News", "2024-03-05T22:10:00Z", "https://example.org/ferry");
    assert_eq!(facts(&format!("{data}{metas}")), full);
    assert_eq!(facts(metas), expected("Other title", "Coast", "2024-03-06", "https://example.org/c"));
    let bare = facts(
        "<!-- saved from url=(0023)https://example.org/saved --><time datetime=2024-03-01></time>\
        <time itemprop=datePublished datetime=2024-03-05T08:00>x</time>",
    );
    assert_eq!((bare.title, bare.outlet), (some("Third title"), None));
    assert_eq!((bare.published, bare.url), (some("2024-03-05T08:00"), some("https://example.org/saved")));
    assert_eq!(facts("<script type='application/ld+json'>{broken</script>").published, None);
}

#[test]
fn entities_and_hidden_words_are_what_they_are_to_a_reader() {
    let body = format!(
        "<p>{FIRST} Caf&eacute; &amp; &lt;b&gt; &#x202e;x&nbsp;y.<p hidden>{SECOND}<p>{SECOND}<div style='display : none'><p>no no no</div>"
    );
    let text = text(&page(&body));
    assert!(text.contains("Café & <b> \u{202e}x y."), "{text}");
    assert!(!text.contains("no no"), "{text}");
}

#[test]
fn hostile_pages_are_read_in_one_pass_or_refused() {
    let deep = |tag: &str, n| format!("{}<p>{FIRST}<p>{SECOND}", tag.repeat(n));
    for page in [
        deep("<div>", 20_000),
        deep("<b><i><p>", 10_000),
        deep("<table><tr><td>", 10_000),
        deep("<a href=x>", 20_000),
        deep("</div></p>", 20_000),
        deep("<svg><title>", 10),
        deep("<div></x>", 20_000),
        deep("&amp;", 20_000),
        deep("<!--", 20_000),
        deep("<script>", 20_000),
        deep("\0<p>\0", 10_000),
    ] {
        let _ = read(&page);
    }
    assert!(text(&deep("<div>", 20_000)).ends_with(SECOND));
    assert!(read(&format!("<p {}>{FIRST}<p>{SECOND}", "a ".repeat(2000))).is_err());
    for nothing in ["", "<html></html>", "\0", "<p>Short.", "<script>"] {
        assert!(read(nothing).is_err(), "{nothing:?}");
    }
}
