//! The values of arguments that are more than a text.

use crate::compare::RowOrder;
use crate::export::Format;
use crate::keys::Key;
use crate::settings::ThemeName;
use crate::text::safe::Safe;
use clap::builder::PossibleValuesParser;

/// Wrapped, since clap takes a bare `Vec` for an option given several times.
#[derive(Clone)]
pub(super) struct Keys(pub Vec<Key>);

pub(super) fn format_words() -> PossibleValuesParser {
    Format::ALL.map(Format::as_str).into()
}

pub(super) fn order_words() -> PossibleValuesParser {
    RowOrder::ALL.map(RowOrder::as_str).into()
}

pub(super) fn theme_words() -> PossibleValuesParser {
    ThemeName::ALL.map(ThemeName::word).into()
}

pub(super) fn keys(text: &str) -> Result<Keys, String> {
    Key::parse_all(text).map(Keys).map_err(|error| Safe::from_outside(&error.to_string()).into())
}

pub(super) fn size(text: &str) -> Result<(u16, u16), String> {
    let sides =
        text.split_once(['x', 'X']).and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    sides
        .filter(|(width, height)| *width > 0 && *height > 0)
        .ok_or_else(|| "write it as 100x30: columns and rows".to_string())
}
