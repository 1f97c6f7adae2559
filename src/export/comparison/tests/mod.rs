//! What comparisons say is what the export of the same events says, line by line.

mod agreement;
mod corpora;
mod written;

use super::Comparison;
use crate::export::{Format, Subject, write};
use crate::model::Corpus;
use crate::query::Selection;
use serde_json::Value;

fn subject<'c>(corpus: &'c Corpus, selection: &'c Selection, query: &'c str) -> Subject<'c> {
    Subject { corpus, query, selection }
}

fn text(comparison: Comparison, subject: &Subject<'_>, format: Format) -> String {
    let mut out = Vec::new();
    comparison.of(subject).write(format, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn json(comparison: Comparison, subject: &Subject<'_>) -> Value {
    serde_json::from_str(&text(comparison, subject, Format::Json)).unwrap()
}

/// The events of `export -f json`.
fn exported(subject: &Subject<'_>) -> Vec<Value> {
    let mut out = Vec::new();
    write(Format::Json, subject, &mut out).unwrap();
    let document: Value = serde_json::from_slice(&out).unwrap();
    document["events"].as_array().unwrap().clone()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}
