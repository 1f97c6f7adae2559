//! Values as TOML writes them, for hands: as few escapes as will do, texts of several lines as several lines.

use crate::text::safe::is_hidden;
use serde_json::Value;
use std::fmt::Write;

/// A list that would make a longer line has a line for each of its members.
const LONG: usize = 100;

/// A key.
pub fn key(key: &str) -> String {
    let bare = |letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter);
    if !key.is_empty() && key.chars().all(bare) { key.to_string() } else { quoted(key) }
}

/// A value after `key = `; nothing where TOML has none like it.
pub fn value(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if text.contains('\n') => Some(lines(text)),
        Value::Array(list) => {
            let members: Option<Vec<String>> = list.iter().map(inline).collect();
            let members = members?;
            let line = format!("[{}]", members.join(", "));
            if line.chars().count() <= LONG || members.len() < 2 {
                return Some(line);
            }
            Some(members.iter().fold("[\n".to_string(), |text, member| text + "    " + member + ",\n") + "]")
        }
        _ => inline(value),
    }
}

/// A value on one line.
fn inline(value: &Value) -> Option<String> {
    Some(match value {
        Value::Null => return None,
        Value::Bool(value) => value.to_string(),
        Value::Number(number) if number.is_f64() => number.to_string(),
        Value::Number(number) => number.as_i64()?.to_string(),
        Value::String(text) => line(text),
        Value::Array(list) => format!("[{}]", list.iter().map(inline).collect::<Option<Vec<_>>>()?.join(", ")),
        Value::Object(table) => {
            let pair = |(name, value): (&String, &Value)| Some(format!("{} = {}", key(name), inline(value)?));
            let pairs: Vec<String> = table.iter().map(pair).collect::<Option<_>>()?;
            if pairs.is_empty() { "{}".to_string() } else { format!("{{ {} }}", pairs.join(", ")) }
        }
    })
}

/// A text on one line, in the quotation marks that need fewer escapes.
fn line(text: &str) -> String {
    let plain = |letter: char| letter == '\t' || !is_hidden(letter);
    match text.contains(['"', '\\']) && !text.contains('\'') && text.chars().all(plain) {
        true => format!("'{text}'"),
        false => quoted(text),
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    let mut rest = text;
    loop {
        // Most of a text stands as it is.
        let is_plain = |byte: &u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\');
        let (plain, more) = rest.split_at(rest.bytes().take_while(|byte| is_plain(byte)).count());
        out.push_str(plain);
        let mut letters = more.chars();
        match letters.next() {
            None => break,
            Some('"') => out.push_str("\\\""),
            Some('\n') => out.push_str("\\n"),
            Some(letter) => push(&mut out, letter),
        }
        rest = letters.as_str();
    }
    out.push('"');
    out
}

/// A text of several lines between three quotation marks.
fn lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    out.push_str("\"\"\"\n");
    let mut letters = text.chars().peekable();
    let mut before = '\n';
    while let Some(letter) = letters.next() {
        match letter {
            '\n' => out.push('\n'),
            '"' if before == '"' || letters.peek().is_none_or(|next| *next == '"') => out.push_str("\\\""),
            '"' => out.push('"'),
            // Editors take away spaces at the end of a line.
            ' ' if letters.peek() == Some(&'\n') => out.push_str("\\u0020"),
            _ => push(&mut out, letter),
        }
        before = letter;
    }
    out.push_str("\"\"\"");
    out
}

fn push(out: &mut String, letter: char) {
    match letter {
        '\\' => out.push_str("\\\\"),
        '\t' => out.push_str("\\t"),
        '\r' => out.push_str("\\r"),
        _ if is_hidden(letter) && u32::from(letter) > 0xffff => {
            let _ = write!(out, "\\U{:08X}", u32::from(letter));
        }
        _ if is_hidden(letter) => {
            let _ = write!(out, "\\u{:04X}", u32::from(letter));
        }
        _ => out.push(letter),
    }
}
