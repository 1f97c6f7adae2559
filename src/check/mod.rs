//! Mistakes that only the linked corpus shows, where each file by itself is sound.

mod absent;
mod articles;
mod dates;
mod english;
mod passages;
mod slips;
mod spoken;
#[cfg(test)]
mod tests;
mod twice;

use crate::model::{At, Corpus, Problem};

/// Every such mistake, in the order of files and lines.
pub fn check(corpus: &Corpus) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut bodies = passages::Bodies::default();
    for article in corpus.articles() {
        problems.extend(articles::problems(article));
    }
    for event in corpus.events() {
        problems.extend(event.date().and_then(|date| dates::beyond_calendar(&event.date_at(), date)));
        problems.extend(absent::listed(event));
        let slips = slips::within(event);
        for says in event.says() {
            problems.extend(passages::problem(says, &mut bodies));
            problems.extend(dates::problems(says));
            // One word on a date is enough, of those that know what was meant.
            let slip = slips.get(&says.id()).cloned();
            match spoken::contradicted(says).or(slip).or_else(|| slips::year_of_publication(says)) {
                Some(slip) => problems.push(slip),
                None => {
                    problems.extend(dates::reported_ahead(says));
                    problems.extend(spoken::weekday(says).or_else(|| dates::apart(says)));
                }
            }
        }
    }
    problems.extend(twice::problems(corpus));
    problems.sort_by(|a, b| a.at.cmp(&b.at).then(a.code.cmp(b.code)));
    problems
}

/// A text that a person can put into the file at `at`: a line of TOML, a field of JSON, a line of an article's head.
fn line(at: &At, key: &str, value: &str) -> String {
    let quoted = serde_json::to_string(value).unwrap_or_default();
    match at.file.rsplit('.').next() {
        Some("toml") => format!("{key} = {quoted}"),
        Some("md" | "txt") => format!("{key}: {value}"),
        _ => format!("\"{key}\": {quoted}"),
    }
}

/// The same for a number.
fn number(at: &At, key: &str, value: u32) -> String {
    if at.file.ends_with(".toml") { format!("{key} = {value}") } else { format!("\"{key}\": {value}") }
}
