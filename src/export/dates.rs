//! The time expressions of a text: marked in it with what they mean, or a line of JSON each.

use super::outside::{Paragraph, line, paragraph};
use super::paper::{COLUMNS, Paper};
use crate::extract::prose::Prose;
use crate::extract::time::{Expression, rules};
use crate::safe;
use crate::text::code_points::CodePoints;
use crate::text::paragraphs::paragraphs;
use crate::text::safe::Safe;
use crate::text::width::width;
use serde::Serialize;
use std::io::{self, Write};
use std::ops::Range;

/// Where what is found under an expression's paragraph begins.
const INDENT: usize = 4;

/// The room for the name of a rule.
const NAME: usize = 20;

/// Writes the paragraphs that hold expressions, each expression between «», and below each what it resolves to and by which rule.
///
/// # Errors
/// Whatever the writer says.
pub fn dates_as_text(prose: &Prose<'_>, expressions: &[Expression], out: &mut dyn Write) -> io::Result<()> {
    if expressions.is_empty() {
        return writeln!(out, "No time expressions found.");
    }
    let mut paper = Paper::new(out);
    let mut rest = expressions;
    for (number, at) in (1..).zip(paragraphs(prose.text())) {
        let (here, others) = rest.split_at(rest.partition_point(|expression| expression.bytes.start < at.end));
        rest = others;
        if here.is_empty() {
            continue;
        }
        paper.paragraph(&safe!("§{} ", number), 3, &marked(prose.text(), &at, here))?;
        for expression in here {
            let modifier = expression
                .modifier
                .map_or_else(Safe::default, |modifier| safe!(" {}", Safe::literal(modifier.as_str())));
            let told = paragraph(&expression.sentence(prose.text()));
            let facts = safe!(
                "({}: {} {}{})",
                Safe::literal(expression.rule.name),
                Safe::literal(expression.timex.as_str()),
                line(&expression.value),
                modifier
            );
            // No value is broken at its hyphens.
            if INDENT + width(&told) + 1 + width(&facts) <= COLUMNS {
                paper.paragraph(&Safe::default(), INDENT, &safe!("{} {}", told, facts))?;
            } else {
                paper.paragraph(&Safe::default(), INDENT, &told)?;
                paper.paragraph(&Safe::default(), INDENT + 2, &facts)?;
            }
        }
        paper.blank();
    }
    Ok(())
}

/// A paragraph with its expressions between «».
fn marked(text: &str, at: &Range<usize>, expressions: &[Expression]) -> Safe {
    let mut raw = String::new();
    let mut start = at.start;
    for expression in expressions {
        let (before, words) = (text.get(start..expression.bytes.start), text.get(expression.bytes.clone()));
        raw.extend([before.unwrap_or_default(), "«", words.unwrap_or_default(), "»"]);
        start = expression.bytes.end;
    }
    raw.push_str(text.get(start..at.end).unwrap_or_default());
    paragraph(&raw)
}

/// Writes an expression a line as JSON; `before` is how many code points of the file stand before the text.
///
/// # Errors
/// Whatever the writer says.
pub fn dates_as_json(
    prose: &Prose<'_>,
    before: usize,
    expressions: &[Expression],
    out: &mut dyn Write,
) -> io::Result<()> {
    let points = CodePoints::new(prose.text());
    for expression in expressions {
        let row = Row {
            start: before + points.before(expression.bytes.start),
            end: before + points.before(expression.bytes.end),
            text: Paragraph(prose.text().get(expression.bytes.clone()).unwrap_or_default()),
            timex: expression.timex.as_str(),
            value: &expression.value,
            modifier: expression.modifier.map(|modifier| modifier.as_str()),
            rule: expression.rule.name,
        };
        serde_json::to_writer(&mut *out, &row)?;
        writeln!(out)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Row<'a> {
    start: usize,
    end: usize,
    text: Paragraph<&'a str>,
    #[serde(rename = "type")]
    timex: &'static str,
    value: &'a str,
    #[serde(rename = "mod")]
    modifier: Option<&'static str>,
    rule: &'static str,
}

/// Writes the rules that time expressions are read by.
///
/// # Errors
/// Whatever the writer says.
pub fn rules_as_text(out: &mut dyn Write) -> io::Result<()> {
    let mut paper = Paper::new(out);
    for rule in rules() {
        paper.paragraph(&Safe::literal(rule.name), NAME, &Safe::literal(rule.doc))?;
    }
    Ok(())
}
