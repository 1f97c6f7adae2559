//! The difference of two articles as JSON: four lists of events, each with the points of difference and all assertions.

use super::{Item, Part, items};
use crate::compare::{Difference, Point, Value};
use crate::export::comparison::json;
use crate::export::json::SaysRow;
use crate::export::outside::{Line, line};
use crate::export::subject::Subject;
use crate::model::Article;
use crate::model::date::Date;
use serde::Serialize;
use std::borrow::Cow;
use std::io::{self, Write};

/// Writes one document, indented.
pub(super) fn write_document(
    subject: &Subject<'_>,
    difference: &Difference<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let rows = |part| items(difference, part).iter().map(|item| ItemRow::new(item, part)).collect();
    let held = Held {
        a: ArticleRow::new(difference.a),
        b: ArticleRow::new(difference.b),
        only_a: rows(Part::OnlyA),
        only_b: rows(Part::OnlyB),
        differ: rows(Part::Differ),
        alike: rows(Part::Alike),
    };
    json::write_document(subject, held, out)
}

/// Writes an event a line.
pub(super) fn write_lines(difference: &Difference<'_>, out: &mut dyn Write) -> io::Result<()> {
    for part in Part::ALL {
        json::write_lines(items(difference, part).iter().map(|item| ItemRow::new(item, part)), out)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Held<'d> {
    a: ArticleRow<'d>,
    b: ArticleRow<'d>,
    only_a: Vec<ItemRow<'d>>,
    only_b: Vec<ItemRow<'d>>,
    differ: Vec<ItemRow<'d>>,
    alike: Vec<ItemRow<'d>>,
}

#[derive(Serialize)]
struct ArticleRow<'d> {
    article: Line<&'d str>,
    title: Line<&'d str>,
    outlet: Option<Line<&'d str>>,
    published: Option<Line<&'d str>>,
}

impl<'d> ArticleRow<'d> {
    fn new(article: Article<'d>) -> ArticleRow<'d> {
        ArticleRow {
            article: Line(article.key()),
            title: Line(article.title()),
            outlet: article.outlet().map(Line),
            published: article.published().map(Date::as_edtf).map(Line),
        }
    }
}

#[derive(Serialize)]
struct ItemRow<'d> {
    event: Line<Cow<'d, str>>,
    title: Line<Cow<'d, str>>,
    kind: Line<&'d str>,
    date: Option<Line<&'d str>>,
    part: &'static str,
    points: Vec<PointRow>,
    a: Vec<SaysRow<'d>>,
    b: Vec<SaysRow<'d>>,
}

impl<'c> ItemRow<'c> {
    fn new(item: &Item<'_, 'c>, part: Part) -> ItemRow<'c> {
        ItemRow {
            event: Line(item.event.key()),
            title: Line(item.event.title()),
            kind: Line(item.event.kind().as_str()),
            date: item.event.date().map(Date::as_edtf).map(Line),
            part: part.as_str(),
            points: item.points.iter().map(PointRow::new).collect(),
            a: item.a.iter().copied().map(SaysRow::new).collect(),
            b: item.b.iter().copied().map(SaysRow::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct PointRow {
    aspect: &'static str,
    relation: &'static str,
    a: Vec<String>,
    b: Vec<String>,
}

impl PointRow {
    fn new(point: &Point<'_>) -> PointRow {
        let values = |values: &[Value<'_>]| values.iter().map(value).collect();
        PointRow {
            aspect: point.aspect.as_str(),
            relation: point.relation.as_str(),
            a: values(&point.a),
            b: values(&point.b),
        }
    }
}

/// A value as the files of a corpus write it.
fn value(value: &Value<'_>) -> String {
    String::from(match value {
        Value::Date(date) => line(date.as_edtf()),
        Value::Place(name) => line(name.text()),
        Value::Person(name, true) => line(&format!("{} present", name.text())),
        Value::Person(name, false) => line(&format!("{} absent", name.text())),
        Value::Status(status) => line(status.as_str()),
        Value::Claimant(claimant) => line(claimant),
    })
}
