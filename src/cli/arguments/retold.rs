//! What clap says of arguments that it cannot take, made fit for a terminal.

use super::command;
use crate::text::safe::Safe;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// What was typed may be anything: each word of it stands in one line of the message, and no text is named as such.
pub(super) fn retold(mut error: clap::Error, typed: &[OsString]) -> clap::Error {
    if error.kind() == ErrorKind::InvalidUtf8 {
        let wrong = typed.iter().filter(|word| word.to_str().is_none());
        let wrong: Vec<String> =
            wrong.map(|word| format!("\"{}\"", Safe::from_outside(&word.to_string_lossy()))).collect();
        let message = format!("{} is not UTF-8, and only paths may be anything else", wrong.join(", "));
        return command().error(ErrorKind::InvalidUtf8, message);
    }
    let safe = |text: &str| String::from(Safe::from_outside(text));
    let words: Vec<(ContextKind, ContextValue)> = error
        .context()
        .filter_map(|(kind, value)| match value {
            ContextValue::String(word) => Some((kind, ContextValue::String(safe(word)))),
            ContextValue::Strings(words) => {
                Some((kind, ContextValue::Strings(words.iter().map(|word| safe(word)).collect())))
            }
            ContextValue::StyledStrs(tips) => {
                let tips = tips.iter().map(|tip| safe(&tip.to_string()).into());
                Some((kind, ContextValue::StyledStrs(tips.collect())))
            }
            _ => None,
        })
        .collect();
    for (kind, words) in words {
        error.insert(kind, words);
    }
    error
}
