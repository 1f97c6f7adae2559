//! The letters of a saved page, which need not be UTF-8.

use crate::model::{At, Problem};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::sync::Arc;

/// A page says how it is encoded within so many bytes: the WHATWG asks for 1024, and pages are late.
const HEAD: usize = 4096;

/// The text of a page: by its byte order mark; as UTF-8 if it is that; else as the page declares; else, as browsers do,
/// as windows-1252.
pub fn decode(bytes: &[u8], file: &Arc<str>, problems: &mut Vec<Problem>) -> String {
    if Encoding::for_bom(bytes).is_none()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return text.to_string();
    }
    let declared = declared(&bytes[..bytes.len().min(HEAD)]).filter(|encoding| *encoding != UTF_8);
    let (text, used, is_broken) = declared.unwrap_or(WINDOWS_1252).decode(bytes);
    let message = match declared {
        _ if is_broken => format!("some of the page is not {}; those bytes are shown as U+FFFD", used.name()),
        None if used == WINDOWS_1252 => {
            "the page does not say how it is encoded; it is read as windows-1252".to_string()
        }
        _ => return text.into_owned(),
    };
    problems.push(Problem::warning(At::file(file), "not-utf8", message, "save the page anew, as UTF-8"));
    text.into_owned()
}

/// The encoding that `charset=…` names.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = head.to_ascii_lowercase();
    let at = memchr::memmem::find(&head, b"charset")?;
    let rest = head[at + b"charset".len()..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or(rest.strip_prefix(b"'")).unwrap_or(rest);
    let end = rest.iter().position(|byte| !(byte.is_ascii_alphanumeric() || b"-_:".contains(byte)));
    Encoding::for_label(&rest[..end.unwrap_or(rest.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, usize) {
        let mut problems = Vec::new();
        (decode(bytes, &"page.html".into(), &mut problems), problems.len())
    }

    #[test]
    fn pages_in_any_encoding_are_read() {
        assert_eq!(read("Élysée".as_bytes()), ("Élysée".to_string(), 0));
        assert_eq!(read(b"\xef\xbb\xbfx"), ("x".to_string(), 0));
        let declared = b"<meta http-equiv=x content=\"text/html; charset=windows-1251\">\xca\xe8\xe5\xe2";
        assert!(read(declared).0.ends_with("Киев"));
        assert_eq!(read(b"<meta charset='ISO-8859-1'>\x93x\x94").0, "<meta charset='ISO-8859-1'>“x”");
        assert_eq!(read(b"\xff\xfex\0y\0"), ("xy".to_string(), 0));
        assert_eq!(read(b"\xc9lys\xe9e"), ("Élysée".to_string(), 1));
        assert_eq!(read(b"<meta charset=nonsense>\xe9").1, 1);
    }
}
