//! A query divided into words, phrases, and fields with their values.

use super::error::QueryError;
use super::field::Field;
use std::ops::Range;

/// A term as written.
#[derive(Debug)]
pub(super) struct Piece {
    pub leave_out: bool,
    pub body: Body,
}

#[derive(Debug)]
pub(super) enum Body {
    Word(Value),
    Phrase(Value),
    /// A field and what stands between the commas; one value at least.
    Field(Field, Vec<Value>),
}

/// A text without its quotation marks and escapes, and where it was written.
#[derive(Debug)]
pub(super) struct Value {
    pub text: String,
    pub at: Range<usize>,
}

/// A text in quotation marks that is read back as it is.
pub(super) fn quoted(text: &str) -> String {
    let escaped = text.chars().flat_map(|c| (is_quote(c) || c == '\\').then_some('\\').into_iter().chain([c]));
    format!("\"{}\"", escaped.collect::<String>())
}

/// Straight ones, and what a word processor makes of them.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„')
}

/// The terms of a text in order.
pub(super) fn pieces(text: &str) -> Result<Vec<Piece>, QueryError> {
    let mut reader = Reader { text, at: 0 };
    let mut pieces = Vec::new();
    loop {
        reader.take_while(char::is_whitespace);
        if reader.peek().is_none() {
            return Ok(pieces);
        }
        pieces.push(reader.piece()?);
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn at_gap(&self) -> bool {
        self.peek().is_none_or(char::is_whitespace)
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'t str {
        let rest = &self.text[self.at..];
        let length = rest.find(|c| !wanted(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        let next = self.peek().filter(|c| wanted(*c));
        self.at += next.map_or(0, char::len_utf8);
        next.is_some()
    }

    fn piece(&mut self) -> Result<Piece, QueryError> {
        let start = self.at;
        let leave_out = self.take(|c| c == '-');
        if leave_out && (self.at_gap() || self.peek() == Some('-')) {
            let help = "write it right before what is to be left out: -kind:statement, -paris";
            return Err(QueryError::new(start..self.at, "`-` leaves out what follows it, and nothing does", help));
        }
        Ok(Piece { leave_out, body: self.body()? })
    }

    fn body(&mut self) -> Result<Body, QueryError> {
        if self.peek().is_some_and(is_quote) {
            return Ok(Body::Phrase(self.in_quotes(false)?));
        }
        let start = self.at;
        let name = self.take_while(|c| c != ':' && !c.is_whitespace() && !is_quote(c));
        if self.take(|c| c == ':') {
            return match Field::from_word(name) {
                Some(field) => self.values(field, start).map(|values| Body::Field(field, values)),
                None => Err(self.unknown_field(start..self.at, name)),
            };
        }
        self.take_while(|c| !c.is_whitespace());
        self.plain(start).map(Body::Word)
    }

    fn values(&mut self, field: Field, start: usize) -> Result<Vec<Value>, QueryError> {
        let mut values = Vec::new();
        loop {
            values.push(match self.peek() {
                Some(c) if is_quote(c) => self.in_quotes(true)?,
                _ => self.value(field)?,
            });
            if values.iter().any(|value| value.text.trim().is_empty()) {
                let at = if values.len() == 1 { start..self.at } else { self.at..self.at };
                return Err(self.no_value(field, at));
            }
            if !self.take(|c| c == ',') {
                return Ok(values);
            }
        }
    }

    /// A value without quotation marks: up to a comma or a gap.
    fn value(&mut self, field: Field) -> Result<Value, QueryError> {
        let start = self.at;
        let mut depth = 0;
        while let Some(c) = self.peek().filter(|c| !c.is_whitespace()) {
            match c {
                '[' | '{' if field.is_date() => depth += 1,
                ']' | '}' if field.is_date() => depth -= 1,
                ',' if depth <= 0 => break,
                _ => {}
            }
            self.at += c.len_utf8();
        }
        self.plain(start)
    }

    /// What was read since `start`, if no quotation mark or parenthesis in it wants to mean something.
    fn plain(&self, start: usize) -> Result<Value, QueryError> {
        let text = &self.text[start..self.at];
        for (at, c) in text.char_indices() {
            let here = start + at..start + at + c.len_utf8();
            if matches!(c, '(' | ')') {
                let help = "terms are ANDed; a comma is OR (who:trump,putin), `-` leaves out; quote a parenthesis to search for it";
                return Err(QueryError::new(here, "there are no parentheses in a query", help));
            }
            // A mark between two letters is part of a word: צה"ל.
            let ends_word = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
            if is_quote(c)
                && (ends_word(text[..at].chars().next_back()) || ends_word(text[at + c.len_utf8()..].chars().next()))
            {
                let help =
                    "quotation marks stand around a whole phrase or value: \"security guarantees\", who:\"Mark Rutte\"";
                return Err(QueryError::new(here, "this quotation mark has no partner", help));
            }
        }
        Ok(Value { text: text.to_string(), at: start..self.at })
    }

    /// A text in quotation marks; `\` before a mark or another `\` takes it as it is.
    fn in_quotes(&mut self, is_value: bool) -> Result<Value, QueryError> {
        let open = self.at;
        self.take(is_quote);
        let start = self.at;
        let mut text = String::new();
        while let Some(c) = self.peek() {
            self.at += c.len_utf8();
            if is_quote(c) {
                let at = start..self.at - c.len_utf8();
                return self.end_of_quotes(is_value).map(|()| Value { text, at });
            }
            let escaped = self.peek().filter(|next| c == '\\' && (is_quote(*next) || *next == '\\'));
            self.at += escaped.map_or(0, char::len_utf8);
            text.push(escaped.unwrap_or(c));
        }
        let message = "this quotation mark is opened and never closed";
        Err(QueryError::new(open..start, message, "put another one after the last word of the phrase or value"))
    }

    fn end_of_quotes(&self, is_value: bool) -> Result<(), QueryError> {
        if self.at_gap() || is_value && self.peek() == Some(',') {
            return Ok(());
        }
        let next = self.peek().map_or(0, char::len_utf8);
        let help = "put a space after the closing quotation mark; a mark inside quotation marks is written \\\"";
        Err(QueryError::new(self.at..self.at + next, "something follows right after the quotation mark", help))
    }

    fn no_value(&self, field: Field, at: Range<usize>) -> QueryError {
        let (name, rest) = (field.as_str(), self.text[self.at..].trim_start());
        let next: String = rest.chars().take_while(|c| !c.is_whitespace()).take(30).collect();
        let help = match next.chars().next() {
            Some(c) if c.is_alphanumeric() => format!("without a space: {name}:{next}"),
            _ => format!("write what to look for after it: {name}:{}", field.example()),
        };
        QueryError::new(at, format!("`{name}:` has an empty value"), help)
    }

    fn unknown_field(&self, at: Range<usize>, name: &str) -> QueryError {
        let word: String = self.text[at.start..].chars().take_while(|c| !c.is_whitespace()).take(60).collect();
        let quote = format!("to search for it as words, quote it: {}", quoted(word.trim_end_matches([':', '"'])));
        let help = match Field::meant_by(name) {
            Some(field) => format!("did you mean `{}:`? Else, {quote}", field.as_str()),
            None => format!("the fields are {}; {quote}", Field::ALL.map(Field::as_str).join(", ")),
        };
        QueryError::new(at, format!("there is no field `{name}:`"), help)
    }
}
