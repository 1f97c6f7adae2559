//! The conflicts as JSON.

use super::within;
use crate::compare::Dispute;
use crate::export::comparison::json;
use crate::export::json::SaysRow;
use crate::export::outside::{Line, line};
use crate::export::subject::Subject;
use crate::model::Side;
use serde::Serialize;
use std::borrow::Cow;
use std::io::{self, Write};

/// Writes one document, indented.
pub(super) fn write_document(subject: &Subject<'_>, disputes: &[Dispute<'_>], out: &mut dyn Write) -> io::Result<()> {
    json::write_document(subject, Held { conflicts: disputes.iter().map(Row::new).collect() }, out)
}

/// Writes a conflict a line.
pub(super) fn write_lines(disputes: &[Dispute<'_>], out: &mut dyn Write) -> io::Result<()> {
    json::write_lines(disputes.iter().map(Row::new), out)
}

#[derive(Serialize)]
struct Held<'d> {
    conflicts: Vec<Row<'d>>,
}

#[derive(Serialize)]
struct Row<'d> {
    event: Line<Cow<'d, str>>,
    title: Line<Cow<'d, str>>,
    kind: &'static str,
    certain: bool,
    within: &'static str,
    values: Vec<ValueRow<'d>>,
}

impl<'d> Row<'d> {
    fn new(dispute: &'d Dispute<'_>) -> Row<'d> {
        Row {
            event: Line(dispute.event.key()),
            title: Line(dispute.event.title()),
            kind: dispute.conflict.kind.as_str(),
            certain: dispute.conflict.certain,
            within: within(dispute.conflict.within),
            values: dispute.conflict.sides.iter().map(ValueRow::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct ValueRow<'d> {
    value: String,
    articles: Vec<Line<&'d str>>,
    origins: usize,
    says: Vec<SaysRow<'d>>,
}

impl<'d> ValueRow<'d> {
    fn new(side: &'d Side<'_>) -> ValueRow<'d> {
        ValueRow {
            value: line(&side.value).into(),
            articles: side.articles().iter().map(|article| Line(article.key())).collect(),
            origins: side.origin_count(),
            says: side.says.iter().copied().map(SaysRow::new).collect(),
        }
    }
}
