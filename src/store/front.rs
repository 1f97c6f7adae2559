//! Values in the front matter of an article. A value stands there as it is; one that cannot, because a line would not
//! hold it, stands as a string of JSON. A title in quotation marks is not one of these, and keeps them.

use std::borrow::Cow;

/// The value that a text after `key:` means.
pub(super) fn read(text: &str) -> Cow<'_, str> {
    match decode(text).filter(|value| needs_quotes(value)) {
        Some(value) => Cow::Owned(value),
        None => Cow::Borrowed(text),
    }
}

/// What to write after `key: ` for a value.
pub(super) fn write(value: &str) -> Cow<'_, str> {
    if needs_quotes(value) {
        return Cow::Owned(serde_json::Value::from(value).to_string());
    }
    Cow::Borrowed(value)
}

/// Whether a value would come back as another one if it stood there as it is.
fn needs_quotes(value: &str) -> bool {
    let plain = !value.is_empty() && value.trim() == value && !value.contains(['\n', '\r']);
    !plain || decode(value).is_some_and(|inner| needs_quotes(&inner))
}

fn decode(text: &str) -> Option<String> {
    text.starts_with('"').then(|| serde_json::from_str(text).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strange::strange;
    use proptest::prelude::*;

    #[test]
    fn a_title_keeps_its_quotation_marks_and_a_line_break_comes_back() {
        for plain in ["\"We will win\"", "\"a\\\\b\"", "It's", "\"half", "a: b", "# x"] {
            assert_eq!((read(plain), write(plain)), (plain.into(), plain.into()));
        }
        assert_eq!(read("\"two\\nlines\""), "two\nlines");
        assert_eq!(write("two\nlines"), "\"two\\nlines\"");
        assert_eq!(write(" x"), "\" x\"");
    }

    proptest! {
        #[test]
        fn every_value_comes_back(value in strange(), wraps in 0..4) {
            let quoted = |value: String, _| serde_json::Value::from(value).to_string();
            let value = (0..wraps).fold(value, quoted);
            let written = write(&value);
            prop_assert!(!written.contains(['\n', '\r']));
            prop_assert_eq!(written.trim(), written.as_ref());
            prop_assert_eq!(read(&written).into_owned(), value);
        }
    }
}
