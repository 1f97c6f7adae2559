//! The origins as JSON.

use super::Origins;
use crate::compare::origins::Group;
use crate::export::comparison::json;
use crate::export::outside::{Line, line};
use crate::export::subject::Subject;
use crate::model::{Corpus, Evidence, Retelling};
use serde::Serialize;
use std::io::{self, Write};

/// Writes one document, indented.
pub(super) fn write_document(subject: &Subject<'_>, origins: &Origins<'_>, out: &mut dyn Write) -> io::Result<()> {
    let held = Held {
        articles: origins.articles,
        independent: origins.origins,
        origins: origins.groups().iter().map(|group| Row::new(subject.corpus, group)).collect(),
    };
    json::write_document(subject, held, out)
}

/// Writes a group a line.
pub(super) fn write_lines(subject: &Subject<'_>, origins: &Origins<'_>, out: &mut dyn Write) -> io::Result<()> {
    json::write_lines(origins.groups().iter().map(|group| Row::new(subject.corpus, group)), out)
}

#[derive(Serialize)]
struct Held<'d> {
    /// How many articles are asked about.
    articles: usize,
    /// How many independent origins were found among them, those of a single article included.
    independent: usize,
    origins: Vec<Row<'d>>,
}

#[derive(Serialize)]
struct Row<'d> {
    articles: Vec<Line<&'d str>>,
    earlier: Option<Line<&'d str>>,
    evidence: Vec<EvidenceRow<'d>>,
}

#[derive(Serialize)]
struct EvidenceRow<'d> {
    article: Line<&'d str>,
    copy_of: Line<&'d str>,
    copy_basis: &'static str,
    earlier_because: &'static str,
    guess: bool,
    rule: &'static str,
    figures: String,
}

impl<'d> Row<'d> {
    fn new(corpus: &'d Corpus, group: &'d Group<'_>) -> Row<'d> {
        let evidence = |retelling: &&'d Retelling| {
            let retelling = *retelling;
            retelling.evidence.iter().map(move |evidence| EvidenceRow::new(corpus, retelling, evidence))
        };
        Row {
            articles: group.articles.iter().map(|article| Line(article.key())).collect(),
            earlier: group.earlier.map(|article| Line(article.key())),
            evidence: group.retellings.iter().flat_map(evidence).collect(),
        }
    }
}

impl<'d> EvidenceRow<'d> {
    fn new(corpus: &'d Corpus, retelling: &Retelling, evidence: &Evidence) -> EvidenceRow<'d> {
        EvidenceRow {
            article: Line(corpus.article(retelling.later).key()),
            copy_of: Line(corpus.article(retelling.earlier).key()),
            copy_basis: retelling.basis.as_str(),
            earlier_because: retelling.order.as_str(),
            guess: retelling.order.is_guess(),
            rule: evidence.rule.as_str(),
            figures: line(&evidence.figures).into(),
        }
    }
}
