//! Snapshots written, opened, damaged and outdated.

use super::*;
use crate::export::{Format, Subject, write};
use crate::query::Selection;
use std::os::unix::fs::FileExt;

const LINES: &str = concat!(
    r#"{"corpus":{"title":"Kept"}}"#,
    "\n",
    r#"{"article":{"id":"a","title":"One","published":"2025-02-18","body":"They met in Oslo."}}"#,
    "\n",
    r#"{"article":{"id":"b","copy_of":"a"}}"#,
    "\n",
    r#"{"person":{"name":"Ada","spellings":["A. L."]}}"#,
    "\n",
    r#"{"place":{"name":"Oslo","in":"Norway"}}"#,
    "\n",
    r#"{"event":{"id":"e","title":"Talks","kind":"séance","date":"2025-02","places":["Oslo"],"people":["Ada"],"says":[{"article":"a","quote":"met in Oslo","date":"2025-02-17"},{"article":"b","absent":["A. L."],"note":"n"}]}}"#,
    "\n",
);

/// A snapshot of a small corpus, all in a folder of its own, and what it is of.
fn kept() -> (tempfile::TempDir, Snapshot, Opened) {
    let folder = tempfile::tempdir().unwrap();
    let opened = crate::store::memory::lines(LINES.as_bytes());
    let snapshot = Snapshot { path: folder.path().join("x.snapshot"), stamp: "of these files".to_string() };
    snapshot.write(folder.path(), &opened.corpus, 3).unwrap();
    (folder, snapshot, opened)
}

fn exported(corpus: &Corpus) -> String {
    let subject = Subject { corpus, query: "", selection: &Selection::all(corpus) };
    let mut out = Vec::new();
    write(Format::Json, &subject, &mut out).unwrap();
    let names = corpus.names().map(|name| format!("{:?}", name.spellings().collect::<Vec<_>>()));
    let at = corpus.assertions().map(|says| says.quote_at().to_string());
    String::from_utf8(out).unwrap() + &names.chain(at).collect::<String>()
}

#[test]
fn what_is_kept_comes_back() {
    let (_folder, snapshot, opened) = kept();
    let kept = snapshot.open().unwrap();
    assert_eq!((exported(&kept.corpus), kept.error_count()), (exported(&opened.corpus), 3));
    assert_eq!(kept.corpus.find_name(crate::model::NameKind::Person, "a. l.").unwrap().text(), "Ada");
    let stale = Snapshot { stamp: "of other files".to_string(), ..snapshot };
    assert!(stale.open().is_none());
}

/// What a snapshot gives of itself as it lies there: the first events, and the whole.
fn given(snapshot: &Snapshot) -> (Option<String>, Option<String>) {
    let first = snapshot.open_first().map(|(first, _)| exported(&first.corpus) + &format!("{:?}", first.outlook));
    (first, snapshot.open().map(|opened| exported(&opened.corpus)))
}

#[test]
fn a_snapshot_that_is_cut_off_or_damaged_anywhere_is_none_and_shows_nothing_but_what_is_sound() {
    let (_folder, snapshot, _) = kept();
    let sound = given(&snapshot).0;
    assert!(sound.is_some());
    let whole = std::fs::read(&snapshot.path).unwrap();
    let file = std::fs::File::options().write(true).open(&snapshot.path).unwrap();
    let mut shown = 0;
    for (at, byte) in (0..).zip(&whole) {
        file.write_all_at(&[byte ^ (1 << (at % 8))], at).unwrap();
        let (first, all) = given(&snapshot);
        assert!(all.is_none() && (first.is_none() || first == sound), "byte {at} flipped");
        shown += usize::from(first.is_some());
        file.write_all_at(&[*byte], at).unwrap();
    }
    for length in (0..whole.len()).rev() {
        file.set_len(length as u64).unwrap();
        assert_eq!(given(&snapshot), (None, None), "cut off after {length} bytes");
    }
    assert!(0 < shown && shown < whole.len(), "the first part does not hang on the other: {shown}");
    std::fs::write(&snapshot.path, [&whole[..], b"x"].concat()).unwrap();
    assert_eq!(given(&snapshot), (None, None), "something behind the end");
}

#[test]
fn a_large_corpus_is_opened_by_the_first_rows_of_its_list_and_what_is_known_of_all() {
    let event = |day: usize| {
        format!(
            r#"{{"event":{{"id":"e{day}","title":"Day {day}","date":"{}","part_of":"e999","people":["P{}"],"says":[{{"article":"c","quote":"met"}}]}}}}"#,
            crate::model::date::Day::from_num_days_from_ce_opt(730_000 + day as i32).unwrap(),
            day % 7
        ) + "\n"
    };
    let articles = r#"{"article":{"id":"a","title":"One","body":"They met.","outlet":"A"}}
{"article":{"id":"b","title":"Two","copy_of":"a"}}
{"article":{"id":"c","title":"Three","copy_of":"b"}}
{"person":{"name":"P3","spellings":["Pea"]}}
"#;
    let lines = articles.to_string() + &(0..1000).map(event).collect::<String>();
    let opened = crate::store::memory::lines(lines.as_bytes());
    let folder = tempfile::tempdir().unwrap();
    let snapshot = Snapshot { path: folder.path().join("x.snapshot"), stamp: String::new() };
    snapshot.write(folder.path(), &opened.corpus, 0).unwrap();
    let (first, kept) = snapshot.open_first().unwrap();
    let outlook = first.outlook.unwrap();
    assert_eq!((outlook.totals.events, outlook.totals.articles, outlook.totals.origins), (1000, 1, 1));
    let all = kept.whole(&Watch::default()).unwrap();
    assert_eq!(exported(&all), exported(&opened.corpus));
    // A heading above each event, so half of the rows; and what all of them are part of.
    let part: Vec<_> = first.corpus.events().collect();
    assert_eq!(part.len(), 128 + 1);
    for (event, same) in part[..128].iter().zip(all.events()) {
        assert_eq!((event.key(), event.title(), event.date()), (same.key(), same.title(), same.date()));
        assert_eq!((event.article_count(), event.origin_count()), (same.article_count(), same.origin_count()));
        let people =
            |event: crate::model::Event<'_>| event.people().map(|name| name.spellings().count()).sum::<usize>();
        assert_eq!((people(*event), event.at()), (people(same), same.at()));
        assert_eq!(event.part_of().map(|whole| whole.key()).as_deref(), Some("e999"));
    }
    let says = part[3].says().next().unwrap();
    assert_eq!((says.article().key(), says.event().key(), says.quote().as_deref()), ("c", part[3].key(), Some("met")));
    assert_eq!(says.article().copy_of().and_then(|of| of.copy_of()).map(|of| of.outlet()), Some(Some("A")));
}

#[test]
fn only_a_large_corpus_of_lines_has_one_and_only_of_its_files_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("c.jsonl");
    let source = Source::Path(path.clone());
    let later = SystemTime::now() + Duration::from_secs(3600);
    let of = |now| Snapshot::within(folder.path(), &source, now);
    std::fs::write(&path, LINES).unwrap();
    assert_eq!(of(later), None, "too small");
    std::fs::write(&path, LINES.repeat(20_000)).unwrap();
    assert_eq!(of(SystemTime::UNIX_EPOCH), None, "just written");
    let first = of(later).unwrap();
    assert_eq!(of(later), Some(first.clone()));
    std::fs::write(&path, LINES.repeat(20_001)).unwrap();
    let second = of(later).unwrap();
    assert_eq!((second.path == first.path, second.stamp == first.stamp), (true, false));
    let opened = crate::store::memory::lines(LINES.as_bytes());
    first.save_at(later, &source, &opened.corpus, 0);
    assert!(!first.path.exists(), "of files that have changed since");
    second.save_at(later, &source, &opened.corpus, 0);
    assert!(second.open().is_some() && first.open().is_none());
}
