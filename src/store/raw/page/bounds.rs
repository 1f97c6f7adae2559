//! What a page may ask of its reader: a browser's tokeniser compares each attribute of a tag with all before it.

/// No tag of an honest page has more attributes.
const MOST_ATTRIBUTES: usize = 1000;

/// Whether some tag has more attributes than are read. One pass; the insides of scripts, styles and comments aside.
pub fn is_overloaded(html: &str) -> bool {
    let bytes = html.as_bytes();
    let mut at = 0;
    while let Some(skipped) = memchr::memchr(b'<', &bytes[at..]) {
        at += skipped + 1;
        let rest = &bytes[at..];
        if !rest.first().is_some_and(u8::is_ascii_alphabetic) {
            at += if rest.starts_with(b"!--") { end_of(rest, b"-->") } else { 0 };
            continue;
        }
        let (length, attributes) = tag(rest);
        if attributes > MOST_ATTRIBUTES {
            return true;
        }
        at += length;
        for (opening, closing) in [(&b"script"[..], &b"</script"[..]), (b"style", b"</style")] {
            let is_it = rest.len() > opening.len()
                && rest[..opening.len()].eq_ignore_ascii_case(opening)
                && !rest[opening.len()].is_ascii_alphanumeric();
            if is_it {
                at += end_of(&bytes[at..], closing);
            }
        }
    }
    false
}

/// How long a tag is, and how many attributes it has at most.
fn tag(bytes: &[u8]) -> (usize, usize) {
    let (mut at, mut attributes, mut is_between, mut is_value) = (0, 0, false, false);
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'>' => break,
            b'"' | b'\'' if is_value => {
                at += memchr::memchr(*byte, &bytes[at..]).map_or(bytes.len() - at, |end| end + 1);
                (is_between, is_value) = (true, false);
            }
            b'=' => (is_between, is_value) = (false, true),
            b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' | b'/' => is_between |= !is_value,
            _ => {
                attributes += usize::from(is_between);
                (is_between, is_value) = (false, false);
            }
        }
    }
    (at, attributes)
}

/// Where what comes first ends, or the text. Letter case aside.
fn end_of(bytes: &[u8], wanted: &[u8]) -> usize {
    let mut at = 0;
    while let Some(skipped) = memchr::memchr(wanted[0], &bytes[at..]) {
        at += skipped;
        if bytes[at..].len() >= wanted.len() && bytes[at..at + wanted.len()].eq_ignore_ascii_case(wanted) {
            return at + wanted.len();
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_tag_of_nothing_but_attributes_is_refused() {
        let many = |one: &str| format!("<p {}>x", one.repeat(MOST_ATTRIBUTES + 10));
        for hostile in [many("a "), many("a=1 "), many("a='1' "), many("a=\"\"/"), many("a\n")] {
            assert!(is_overloaded(&hostile), "{}", &hostile[..20]);
        }
        for honest in [
            format!("<p title=\"{}\">x", "a ".repeat(5000)),
            format!("<script>if (i<n) {}</script>", "a ".repeat(5000)),
            format!("<!--<p {}-->", "a ".repeat(5000)),
            "<p a=1 b=2>x".repeat(5000),
            "<p a=' ".to_string(),
            "<".repeat(5000),
        ] {
            assert!(!is_overloaded(&honest), "{}", &honest[..7]);
        }
    }
}
