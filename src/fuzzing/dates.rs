//! The target of texts: tokens, sentences and time expressions.

use super::harmless::assert_harmless;
use crate::export::{dates_as_json, dates_as_text};
use crate::extract::prose::Prose;
use crate::extract::time::expressions;
use crate::model::date::Date;

/// A date of publication on the first line, a text after it.
pub fn dates(data: &[u8]) {
    let all = String::from_utf8_lossy(data);
    let (published, text) = all.split_once('\n').unwrap_or(("", &all));
    let published = Date::parse(published).ok();
    let prose = Prose::new(text);
    let found = expressions(&prose, published.as_ref());
    let mut end = 0;
    for expression in &found {
        assert!(expression.bytes.start >= end && !expression.bytes.is_empty(), "{expression:?} overlaps");
        assert_eq!(prose.bytes(expression.tokens.clone()), expression.bytes);
        assert!(
            text.get(expression.bytes.clone()).is_some_and(|words| words.contains(char::is_alphanumeric)),
            "{expression:?}"
        );
        assert!(expression.value.bytes().all(|byte| byte.is_ascii_graphic()) && !expression.value.is_empty());
        assert!(!expression.sentence(text).is_empty());
        end = expression.bytes.end;
    }
    assert_eq!(format!("{found:?}"), format!("{:?}", expressions(&prose, published.as_ref())), "the same twice");
    let (mut shown, mut lines) = (Vec::new(), Vec::new());
    dates_as_text(&prose, &found, &mut shown).expect("writing into memory");
    dates_as_json(&prose, 0, &found, &mut lines).expect("writing into memory");
    String::from_utf8_lossy(&shown).lines().for_each(assert_harmless);
    assert_eq!(lines.iter().filter(|byte| **byte == b'\n').count(), found.len(), "a line each");
}
