//! A file of events cut between its events, so that each is taken apart by itself: of a large file the tree of all its
//! values would take sixty times as much memory as the text.

/// The text in pieces of so many bytes at least, each but the first beginning with the line `[[event]]`; nothing where
/// anything but events stands in it, or where it cannot be told for certain: then it is to be read as a whole.
pub(super) fn pieces(text: &str, least: usize) -> Option<Vec<&str>> {
    let mut cuts = vec![0];
    let mut has_event = false;
    let mut at = 0;
    while at < text.len() {
        let line = &text[at..];
        let start = line.len() - line.trim_start_matches([' ', '\t']).len();
        let rest = &line[start..];
        let end = match rest.as_bytes().first()? {
            b'\n' | b'\r' | b'#' => line_end(rest),
            b'[' => {
                let end = line_end(rest);
                let is_event = header(&rest[..end])?;
                if is_event && at - cuts.last()? >= least {
                    cuts.push(at);
                }
                has_event |= is_event;
                Some(end).filter(|_| has_event)?
            }
            _ => Some(entry_end(rest)?).filter(|_| has_event)?,
        };
        at += start + end;
    }
    cuts.push(text.len());
    Some(cuts.windows(2).map(|ends| &text[ends[0]..ends[1]]).collect())
}

/// Whether a line opens an event, rather than something within one; nothing where it does neither.
fn header(line: &str) -> Option<bool> {
    let bare = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte));
    let (inside, after) = match line.strip_prefix("[[") {
        Some(inside) => inside.split_once("]]")?,
        None => line.strip_prefix('[')?.split_once(']')?,
    };
    let after = after.trim();
    let is_within = inside.strip_prefix("event.").is_some_and(bare);
    let is_event = inside == "event" && line.starts_with("[[");
    Some(is_event).filter(|_| (is_event || is_within) && (after.is_empty() || after.starts_with('#')))
}

/// Where the line of an entry ends, or the last of its lines; nothing where a text or a list is left open.
fn entry_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at < bytes.len() {
        match bytes[at] {
            b'\n' if depth == 0 => return Some(at + 1),
            b'#' => at += line_end(&text[at..]) - 1,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.checked_sub(1)?,
            quote @ (b'"' | b'\'') => at += text_length(&bytes[at..], quote)? - 1,
            _ => {}
        }
        // What ends a comment ends the line too.
        at += usize::from(bytes.get(at) != Some(&b'\n') || depth > 0);
    }
    (depth == 0).then_some(at)
}

/// How long a text is that begins here, its quotes included.
fn text_length(bytes: &[u8], quote: u8) -> Option<usize> {
    let is_long = bytes.starts_with(&[quote; 3]);
    let mut at = if is_long { 3 } else { 1 };
    loop {
        match *bytes.get(at)? {
            b'\\' if quote == b'"' => at += 1,
            b'\n' if !is_long => return None,
            byte if byte == quote && !is_long => return Some(at + 1),
            byte if byte == quote && bytes[at..].starts_with(&[quote; 3]) => {
                // Up to two quotes more belong to the text.
                let more = bytes[at + 3..].iter().take(2).take_while(|byte| **byte == quote).count();
                return Some(at + 3 + more);
            }
            _ => {}
        }
        at += 1;
    }
}

fn line_end(text: &str) -> usize {
    memchr::memchr(b'\n', text.as_bytes()).map_or(text.len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_cut_apart_where_they_begin() {
        let texts = [
            "# Events\n\n",
            "[[event]]\ntitle = \"a \\\"[[event]]\" # [[event]]\n[[event.says]] # x\nquote = \"\"\"\n[[event]]\n\"\"\"\"\"\n",
            "[[event]] # y\r\nplaces = [ # ]\n[[event]]\n, 'x\"', {a = [1]}]\n[event.more]\nx = '''\n[[event]]''' ",
            "\n  [[event]]\nx = [\n]\n[[event.says]]",
        ];
        let whole = texts.concat();
        assert_eq!(pieces(&whole, 1).unwrap().len(), 4);
        assert_eq!(pieces(&whole, 1).unwrap().concat(), whole);
        assert_eq!(pieces(&whole, 10_000).unwrap(), [whole.as_str()]);
    }

    #[test]
    fn what_is_not_told_for_certain_is_not_cut() {
        for text in [
            "x = 1\n[[event]]\n",
            "[[event]]\n[other]\n[[event]]\n",
            "[[event]\n",
            "[event.says]\n[[event]]\n",
            "[[ event ]]\n",
            "[[event]]\nx = \"open\n[[event]]\n",
            "[[event]]\nx = [1\n[[event]]\n",
            "[[event]]\nx = ]\n",
            "[[event]]\nx = '''\n[[event]]\n",
            "[[event]] y\n",
            "[[\"event\"]]\n",
        ] {
            assert_eq!(pieces(text, 1), None, "{text}");
        }
    }
}
