//! What one article says of an event: a line about the article, then its words and what there is to know about them.

use super::outside;
use super::sentences;
use crate::model::{Article, Assertion, Basis, Name};
use crate::safe;
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::timeline::{Account, Telling, Wording};

/// The columns for an article's name above its words; it stands in full at the end.
const LABEL: usize = 40;

/// The tellings of an account by article.
pub(super) fn voices<'a, 'c>(account: &'a Account<'c>) -> impl Iterator<Item = Voice<'a, 'c>> {
    let standing_tells = account.standing.is_some() && alike(&account.tellings);
    account.tellings.chunk_by(|_, next| next.same_article).filter_map(move |tellings| {
        let first = tellings.first()?;
        let status = if standing_tells { Told::Nowhere } else { told(tellings) };
        Some(Voice { article: first.says.article(), folded: first.folded, tellings, status })
    })
}

/// One article and its passages about one event.
pub(super) struct Voice<'a, 'c> {
    pub article: Article<'c>,
    pub folded: bool,
    pub tellings: &'a [Telling<'c>],
    status: Told,
}

/// Where the status of an article's passages is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// The event's own facts tell it.
    Nowhere,
    /// All passages agree: beside the article.
    Once,
    /// Beside each passage.
    Each,
}

fn alike(tellings: &[Telling<'_>]) -> bool {
    tellings.windows(2).all(|pair| pair[0].says.status() == pair[1].says.status())
}

fn told(tellings: &[Telling<'_>]) -> Told {
    if alike(tellings) { Told::Once } else { Told::Each }
}

impl Voice<'_, '_> {
    /// The line about the article: its name, its date, and what deviates.
    pub fn head(&self) -> Safe {
        let mut parts = vec![shortened(&outside::line(self.article.label()))];
        parts.push(sentences::published(self.article).unwrap_or(Safe::literal("day of publication not stated")));
        if self.status == Told::Once {
            parts.extend(self.tellings.first().and_then(|telling| telling.status).map(Safe::literal));
        }
        parts.extend(sentences::retells(self.article).filter(|_| self.folded));
        Safe::join(&parts, " · ")
    }

    /// What there is to know about the words of one of its tellings.
    pub fn details(&self, telling: &Telling<'_>) -> Vec<Safe> {
        let mut details = Vec::new();
        if self.status == Told::Each {
            details.push(sentences::status(telling.says.status()));
        }
        details.extend(telling.says.attributed_to().map(|who| safe!("according to {}", outside::line(who))));
        details.extend(dated(telling));
        details.extend(elsewhere(telling.says));
        if !telling.absent.is_empty() {
            details.push(safe!("says who was not there: {}", list(telling.absent.iter().copied())));
        }
        details.extend(
            telling
                .strange
                .iter()
                .map(|(spelling, name)| safe!("name: {} → {}", outside::line(spelling), outside::line(name))),
        );
        details.extend(telling.passage.map(Safe::literal));
        details.extend(telling.says.note().map(|note| safe!("note: {}", outside::paragraph(note))));
        details
    }
}

/// The words of an assertion and the paragraph in which they stand. Only the article's own stand in quotation marks.
pub(super) fn words(says: Assertion<'_>) -> Option<Safe> {
    let wording = Wording::of(says)?;
    let words = marked(&wording);
    Some(match wording.paragraph {
        Some(paragraph) => safe!("{} (§{})", words, paragraph),
        None => words,
    })
}

/// Words between what tells what they are.
pub(super) fn marked(wording: &Wording<'_>) -> Safe {
    let (opening, closing) = wording.around();
    safe!("{}{}{}", Safe::literal(opening), outside::paragraph(&wording.words), Safe::literal(closing))
}

fn dated(telling: &Telling<'_>) -> Option<Safe> {
    let dated = outside::line(telling.dated.as_deref()?);
    Some(if telling.says.basis() == Some(Basis::None) { dated } else { safe!("date: {}", dated) })
}

/// Where it says the event was, if that is not simply where the event is said to be.
fn elsewhere(says: Assertion<'_>) -> Option<Safe> {
    let mut places = says.places().peekable();
    places.peek()?;
    let known = |name: &Name<'_>| says.event().places().any(|place| place.id() == name.id());
    let others: Vec<&str> = places.filter(|name| !known(name)).map(Name::text).collect();
    (!others.is_empty()).then(|| safe!("place: {}", list(others)))
}

/// As many whole words as there is room for.
fn shortened(label: &Safe) -> Safe {
    match wrap(label, LABEL).as_slice() {
        [first, _, ..] => label.slice(first.clone()) + &Safe::literal("…"),
        _ => label.clone(),
    }
}

/// Names in a row.
pub(super) fn list<'t>(names: impl IntoIterator<Item = &'t str>) -> Safe {
    let names: Vec<Safe> = names.into_iter().map(outside::line).collect();
    Safe::join(&names, ", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_label_ends_with_a_whole_word() {
        let label = Safe::literal("Article 4: what was offered before the meeting in Paris");
        assert_eq!(shortened(&label).as_str(), "Article 4: what was offered before the…");
        assert_eq!(shortened(&Safe::literal("CNN")).as_str(), "CNN");
    }
}
