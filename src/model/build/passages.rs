//! Finding the passages of all assertions again, article by article, on all cores.

use super::articles::Articles;
use super::intake::Intake;
use crate::model::columns::SaysColumns;
use crate::model::cores::in_pieces;
use crate::model::passage::{Passage, PassageState, Searched, Wanted, locate};
use crate::text::find::Haystack;
use crate::text::paragraphs::paragraphs;

/// Finds the words of these assertions, whose articles are linked. An article without a text costs nothing.
pub fn find(intake: &mut Intake, says: &[u32], articles: &Articles) {
    let mut to_look_up: Vec<(u32, u32)> = Vec::new();
    for row in says {
        let article = intake.says.article.get(*row as usize).unwrap_or(0);
        let has_words = intake.says.passage.state(*row as usize) != PassageState::None;
        if has_words && articles.data[article as usize].body.is_some() {
            to_look_up.push((article, *row));
        }
    }
    // Stable, so that an article's assertions are looked up in the order in which they were read.
    to_look_up.sort_by_key(|(article, _)| *article);
    let by_article: Vec<&[(u32, u32)]> = to_look_up.chunk_by(|a, b| a.0 == b.0).collect();
    let found = in_pieces(by_article.len(), |piece| {
        let mut found = Vec::new();
        for rows in &by_article[piece] {
            look_up(intake, rows, articles, &mut found);
        }
        found
    });
    for (row, passage) in found.into_iter().flatten() {
        set(&mut intake.says, row as usize, passage);
    }
}

/// Looks up the assertions of one article.
fn look_up(intake: &Intake, rows: &[(u32, u32)], articles: &Articles, found: &mut Vec<(u32, Passage)>) {
    let body = rows.first().and_then(|(article, _)| articles.data[*article as usize].body);
    let Some(body) = body.map(|body| intake.shared.bodies.get(body)) else { return };
    let paragraphs = paragraphs(body);
    let text = Searched { haystack: Haystack::new(body), paragraphs: &paragraphs };
    for (_, row) in rows {
        let (says, at) = (&intake.says, *row as usize);
        let word = |word: Option<u32>| word.map(|word| intake.words.list.get(word));
        let quote = says.quote.get(at).map(|quote| intake.shared.quotes.get(quote));
        let wanted = Wanted {
            quote: quote.as_deref(),
            before: word(says.before.get(at)),
            after: word(says.after.get(at)),
            paragraph: says.passage.paragraph.get(at),
        };
        found.push((*row, locate(Some(&text), &wanted)));
    }
}

fn set(says: &mut SaysColumns, row: usize, passage: Passage) {
    let number = |byte: usize| u32::try_from(byte).ok();
    says.passage.set_state(row, passage.state);
    says.passage.start.set(row, passage.range.as_ref().and_then(|range| number(range.start)));
    says.passage.end.set(row, passage.range.as_ref().and_then(|range| number(range.end)));
    says.passage.paragraph.set(row, passage.paragraph);
}
