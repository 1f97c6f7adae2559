//! What the rules did not read, in few words: `check` tells it in groups, the screen passage by passage.

use crate::export::count;
use crate::extract::Unread;
use crate::model::{At, Problem};
use crate::store::Source;
use std::collections::BTreeMap;

/// So many articles are named where several have the same lack.
const FEW: usize = 4;

/// The problems of articles that were read by rules: those that many articles share are told once.
pub(super) fn grouped(source: &Source, problems: Vec<Problem>, unread: &[Unread]) -> Vec<Problem> {
    let at = At::file(&source.label().into());
    let (shared, mut kept): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|problem| ["no-publication-date", "unread"].contains(&problem.code));
    let files = |code: &str| -> Vec<String> {
        shared.iter().filter(|problem| problem.code == code).map(|problem| name(&problem.at)).collect()
    };
    let undated = files("no-publication-date");
    if !undated.is_empty() {
        let message = format!(
            "{} no publication date, so that \"yesterday\" says nothing there: {}",
            have(undated.len()),
            few(&undated)
        );
        let help = "list them in articles.csv with the columns file,published; or begin the file's name with the day, 2025-02-17-…";
        kept.push(Problem::warning(at.clone(), "no-publication-date", message, help));
    }
    // Of an article without an event the rules themselves say why.
    kept.extend(left_out(&at, unread));
    kept
}

/// A problem for each reason for which something was left out.
fn left_out(at: &At, unread: &[Unread]) -> Vec<Problem> {
    let mut reasons: BTreeMap<(bool, &str), Vec<&str>> = BTreeMap::new();
    for left in unread {
        reasons.entry((left.paragraph.is_some(), left.reason)).or_default().push(&left.article);
    }
    let tell = |((is_passage, reason), mut articles): ((bool, &str), Vec<&str>)| {
        let passages = count(articles.len(), "passage", "passages").to_string();
        articles.sort_unstable();
        articles.dedup();
        let named: Vec<String> = articles.iter().map(|article| (*article).to_string()).collect();
        let what = if is_passage { format!("{passages} not read") } else { "not read".to_string() };
        let message = format!("{what}, {reason}: {}", few(&named));
        Problem::warning(at.clone(), "unread-passages", message, "`u` on the screen lists them one by one")
    };
    reasons.into_iter().map(tell).collect()
}

/// The first of some names, and how many more there are.
fn few(names: &[String]) -> String {
    let first = names.iter().take(FEW).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(FEW) {
        0 => first,
        more => format!("{first} and {more} more"),
    }
}

/// The name of a file, or its line where it holds many articles.
fn name(at: &At) -> String {
    let name = at.file.rsplit('/').next().unwrap_or_default();
    if name.ends_with(".jsonl") { format!("{name}:{}", at.line) } else { name.to_string() }
}

fn have(articles: usize) -> String {
    count(articles, "article has", "articles have").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_many_articles_share_is_told_once() {
        let problem = |code, file: &str| Problem::warning(At::file(&file.into()), code, "m", "h");
        let problems = ["a", "b", "c", "d", "e"].map(|file| problem("no-publication-date", &format!("x/{file}.txt")));
        let problems = problems.into_iter().chain([problem("other", "x"), problem("unread", "x/a.txt")]).collect();
        let left = |article: &str, paragraph| Unread {
            article: article.into(),
            paragraph,
            passage: None,
            reason: "its date is in doubt",
        };
        let unread = [left("a", Some(1)), left("a", Some(2)), left("b", None)];
        let told = grouped(&Source::Path("x".into()), problems, &unread);
        let told: Vec<String> = told.iter().map(|problem| format!("{} {}", problem.code, problem.message)).collect();
        assert_eq!(told[0], "other m");
        assert!(
            told[1].contains("5 articles have") && told[1].ends_with("a.txt, b.txt, c.txt, d.txt and 1 more"),
            "{}",
            told[1]
        );
        assert_eq!(told[2], "unread-passages not read, its date is in doubt: b");
        assert_eq!(told[3], "unread-passages 2 passages not read, its date is in doubt: a");
        assert_eq!(told.len(), 4);
    }
}
