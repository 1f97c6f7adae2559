//! Raw articles: every form of them, wherever a corpus can be named, and written down as a corpus.

use crate::sandbox::Sandbox;
use serde_json::Value;
use std::io::Write;
use std::process::Stdio;

const PAGE: &str = "<html><head><meta charset=windows-1252><title>Bridge closed | Coast News</title>\
    <meta property='og:site_name' content='Coast News'><meta property='article:published_time' content='2024-03-04T23:30:00-05:00'>\
    </head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><script>document.write('<p>Bomb')</script><article>\
    <h1>Bridge closed</h1><p>The bridge over the Ost was closed on Monday after a storm had torn away part of its railing, \
    the harbour office said.<p>It is to open again in April, if the weather allows.</article></body></html>";

fn raw() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "raw/2024-03-05-ferry.txt",
        "Ferry to sail again\n\nThe council of Ostmere agreed to let the ferry sail.\n",
    );
    sandbox.write("raw/bridge.html", PAGE);
    sandbox.write("raw/bridge_files/script.js", "x");
    sandbox.write("raw/talks.md", "---\npublished: 2024-03-01\n---\nThe mayor met the engineers.\n");
    sandbox.write("raw/wire.txt", "OSTMERE, March 6, 2024 (Agency) - The bridge stays closed, the mayor said.\n");
    sandbox.write("raw/listed.txt", "The mayor resigned yesterday.\n");
    sandbox.write("raw/undated.txt", "The mayor came back yesterday.\n");
    sandbox.write(
        "raw/feed.jsonl",
        "{\"headline\":\"Talks\",\"text\":\"They met.\",\"date\":\"2024-03-08\",\"source\":\"Radio\"}\n",
    );
    sandbox.write("raw/articles.csv", "file,published,outlet\nlisted.txt,2024-03-07,Daily\n");
    sandbox.write("raw/scan.pdf", "%PDF");
    sandbox
}

fn articles(sandbox: &Sandbox, corpus: &str) -> Vec<(String, Option<String>, Option<String>)> {
    let rows: Vec<Value> = serde_json::from_str(&sandbox.stdout(&["articles", corpus, "--json"])).unwrap();
    let text = |row: &Value, key: &str| row[key].as_str().map(str::to_string);
    rows.iter().map(|row| (text(row, "id").unwrap(), text(row, "published"), text(row, "published_from"))).collect()
}

#[test]
fn every_form_of_article_is_read_and_dated_from_where_it_says() {
    let sandbox = raw();
    let rows = articles(&sandbox, "raw");
    let rows: Vec<_> =
        rows.iter().map(|(id, published, from)| (id.as_str(), published.as_deref(), from.as_deref())).collect();
    assert_eq!(
        rows,
        [
            ("talks", Some("2024-03-01"), Some("record")),
            ("bridge", Some("2024-03-04"), Some("page")),
            ("2024-03-05-ferry", Some("2024-03-05"), Some("file name")),
            ("wire", Some("2024-03-06"), Some("text")),
            ("listed", Some("2024-03-07"), Some("manifest")),
            ("feed-000001", Some("2024-03-08"), Some("record")),
            ("undated", None, None),
        ]
    );
    let listing = sandbox.stdout(&["articles", "raw"]);
    assert!(listing.contains("5 Mar 2024 from the file name") && listing.contains("Ferry to sail again"), "{listing}");
    assert!(listing.contains("Coast News") && listing.contains("Bridge closed"), "{listing}");
}

#[test]
fn what_is_not_read_is_told_in_few_words() {
    let sandbox = raw();
    let told: Vec<Value> = serde_json::from_str(&sandbox.stdout(&["check", "raw", "--json"])).unwrap();
    let of = |code: &str| told.iter().filter(|problem| problem["code"] == code).collect::<Vec<_>>();
    assert!(of("not-read")[0]["message"].as_str().unwrap().ends_with("scan.pdf"), "{told:?}");
    assert_eq!(of("no-publication-date").len(), 1, "{told:?}");
    assert!(of("no-publication-date")[0]["message"].as_str().unwrap().ends_with("undated.txt"), "{told:?}");
}

#[test]
fn one_article_a_file_of_them_or_standard_input_is_a_corpus_too() {
    let sandbox = raw();
    assert_eq!(articles(&sandbox, "raw/bridge.html")[0].1.as_deref(), Some("2024-03-04"));
    assert_eq!(
        articles(&sandbox, "raw/listed.txt")[0].1.as_deref(),
        Some("2024-03-07"),
        "the manifest beside it counts"
    );
    assert_eq!(articles(&sandbox, "raw/feed.jsonl")[0].0, "feed-000001");
    let mut child =
        sandbox.command(&["articles", "-", "--json"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(sandbox.read("raw/feed.jsonl").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).contains("2024-03-08"));
}

#[test]
fn hostile_pages_are_refused_one_by_one() {
    let sandbox = raw();
    sandbox.write("raw/empty.html", "");
    sandbox.write("raw/tag.html", &format!("<p {}>", "a ".repeat(3000)));
    sandbox.write("raw/nul.html", &PAGE.replace("The bridge", "The\0 \u{202e}bridge"));
    let huge = std::fs::File::create(sandbox.path("raw/huge.html")).unwrap();
    huge.set_len(200 * 1024 * 1024).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(sandbox.path("raw/pipe.html")).status().unwrap().success());
    std::os::unix::fs::symlink("/etc/hostname", sandbox.path("raw/out.html")).unwrap();
    let ran = sandbox.run(&["check", "raw", "--json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let told: Vec<Value> = serde_json::from_str(&ran.stdout).unwrap();
    let unread: Vec<_> = told.iter().filter(|problem| problem["code"] == "unreadable").collect();
    assert_eq!(unread.len(), 5, "{unread:?}");
    let listed = sandbox.run(&["articles", "raw", "--json"]).stdout;
    assert_eq!(serde_json::from_str::<Vec<Value>>(&listed).unwrap().len(), 8, "the sound ones, and the one with a NUL");
}

#[test]
fn articles_are_written_down_and_only_what_is_new_is_added() {
    let sandbox = raw();
    let ran = sandbox.run(&["ingest", "raw", "-o", "c"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stderr.starts_with("wrote 7 articles and "), "{ran:?}");
    assert!(ran.stderr.contains("1 article has no publication date"), "{ran:?}");
    assert!(sandbox.read("c/articles/bridge.md").contains("published_from: page"));
    assert_eq!(articles(&sandbox, "c"), articles(&sandbox, "raw"));

    // Somebody deletes an article and changes another.
    std::fs::remove_file(sandbox.path("c/articles/talks.md")).unwrap();
    sandbox.write("c/articles/wire.md", "---\nid: wire\npublished: 2024-03-06\n---\nMine.\n");
    sandbox.write("raw/new.txt", "The ferry sank yesterday.\n");
    let ran = sandbox.run(&["ingest", "raw", "-o", "c"]);
    assert!(ran.stderr.starts_with("added 1 article and "), "{ran:?}");
    assert!(ran.stderr.contains("7 articles are known to it already"), "{ran:?}");
    assert!(!sandbox.path("c/articles/talks.md").exists());
    assert!(sandbox.read("c/articles/wire.md").ends_with("Mine.\n") && sandbox.path("c/articles/new.md").exists());
    assert!(sandbox.run(&["ingest", "raw", "-o", "c"]).stderr.starts_with("nothing new for c\n"));
}

#[test]
fn the_articles_of_a_corpus_that_has_events_are_read_too() {
    let sandbox = raw();
    let article = r#"{"article":{"id":"a","title":"One","published":"2025-02-18","body":"They met in Oslo."}}"#;
    let event = r#"{"event":{"title":"Talks","date":"2025-02","says":[{"article":"a"}]}}"#;
    sandbox.write("lines.jsonl", &format!("{article}\n{event}\n"));
    assert_eq!(sandbox.run(&["ingest", "lines.jsonl", "-o", "c"]).code, 0);
    assert_eq!(articles(&sandbox, "c").len(), 1);
}

#[test]
fn ingest_makes_its_last_component_and_replaces_nothing_but_a_corpus() {
    let sandbox = raw();
    assert_eq!(sandbox.run(&["ingest", "raw", "-o", "no/c"]).code, 2);
    sandbox.write("mine/notes.md", "Mine.");
    let ran = sandbox.run(&["ingest", "raw", "-o", "mine"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert_eq!(sandbox.run(&["ingest", "raw", "-o", "mine", "--force"]).code, 2);
    assert_eq!(sandbox.read("mine/notes.md"), "Mine.");
    assert_eq!(sandbox.run(&["ingest", "raw", "-o", "c"]).code, 0);
    assert_eq!(sandbox.run(&["ingest", "raw/wire.txt", "-o", "c", "--force"]).code, 0);
    assert_eq!(articles(&sandbox, "c").len(), 1);
}

#[test]
fn a_date_given_on_the_screen_is_written_into_the_manifest_when_asked() {
    let sandbox = raw();
    let before = sandbox.read("raw/articles.csv");
    let keys = "u<enter>2024-03-09<enter>:manifest<enter>";
    let refused = sandbox.stdout(&["raw", "--print", "--size", "100x24", "--keys", keys]);
    assert!(refused.contains("raw/articles.csv is there already"), "{refused}");
    assert_eq!(sandbox.read("raw/articles.csv"), before);
    let keys = "u<enter>2024-03-09<enter>:manifest add<enter>";
    let frame = sandbox.stdout(&["raw", "--print", "--size", "100x24", "--keys", keys]);
    assert!(frame.contains("wrote the publication dates to raw/articles.csv"), "{frame}");
    assert_eq!(
        sandbox.read("raw/articles.csv"),
        "file,published,outlet\nlisted.txt,2024-03-07,Daily\nundated.txt,2024-03-09,\n"
    );
    let list = sandbox.stdout(&["raw", "--print", "--size", "80x24", "--keys", "u"]);
    assert!(!list.contains("Without a publication date"), "{list}");
}
