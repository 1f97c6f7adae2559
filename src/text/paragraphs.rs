//! The paragraphs of an article, counted alike by everyone who reads it.

use super::lines::lines;
use std::ops::Range;

/// The byte ranges of the non-blank paragraphs, without the white space around them.
///
/// Paragraphs are blocks of lines divided by blank lines. But where most lines of the text end a sentence, and it is not hard-wrapped, each
/// line is a paragraph of its own: so are texts written whose every paragraph is one long line. A headline or an entry of a list without
/// a full stop is then a paragraph too.
pub fn paragraphs(body: &str) -> Vec<Range<usize>> {
    let blocks = blocks(body);
    if blocks.iter().any(|block| block.len() > 1) && lines_are_paragraphs(body, &blocks) {
        return blocks.into_iter().flatten().collect();
    }
    blocks.iter().filter_map(|block| Some(block.first()?.start..block.last()?.end)).collect()
}

/// The trimmed lines of each block between blank lines.
fn blocks(body: &str) -> Vec<Vec<Range<usize>>> {
    let mut blocks = Vec::new();
    let mut block = Vec::new();
    for line in lines(body) {
        let line = trimmed(body, line);
        if !line.is_empty() {
            block.push(line);
        } else if !block.is_empty() {
            blocks.push(std::mem::take(&mut block));
        }
    }
    if !block.is_empty() {
        blocks.push(block);
    }
    blocks
}

fn trimmed(body: &str, line: Range<usize>) -> Range<usize> {
    // A byte order mark is no text.
    let is_blank = |c: char| c.is_whitespace() || c == '\u{FEFF}';
    let text = body[line.clone()].trim_end_matches(is_blank);
    let end = line.start + text.len();
    end - text.trim_start_matches(is_blank).len()..end
}

fn lines_are_paragraphs(body: &str, blocks: &[Vec<Range<usize>>]) -> bool {
    let all = blocks.iter().map(Vec::len).sum::<usize>();
    let ending = blocks.iter().flatten().filter(|line| ends_sentence(&body[(*line).clone()])).count();
    ending * 2 > all && !is_hard_wrapped(body, blocks)
}

/// The widest line that anyone wraps by hand or by machine.
const WIDEST: usize = 200;

/// Whether the lines were broken for width. Such lines run on: they stop in mid-sentence just where the next word would have been too
/// much, and most go on in lower case, which tells them from headlines.
fn is_hard_wrapped(body: &str, blocks: &[Vec<Range<usize>>]) -> bool {
    let length = |line: &Range<usize>| body[line.clone()].chars().count();
    // A line without a space is an address or a rule, and may be longer than the text was wrapped at.
    let is_text = |line: &&Range<usize>| body[(*line).clone()].contains(' ');
    let widest = blocks.iter().flatten().filter(is_text).map(length).max().unwrap_or(0);
    let (mut followed, mut open, mut running_on, mut in_lower_case) = (0, 0, 0, 0);
    for pair in blocks.iter().flat_map(|block| block.windows(2)) {
        let [line, next] = pair else { continue };
        followed += 1;
        if ends_sentence(&body[line.clone()]) {
            continue;
        }
        open += 1;
        let next = body[next.clone()].split_whitespace().next().unwrap_or_default();
        if length(line) + 1 + next.chars().count() > widest {
            running_on += 1;
            in_lower_case += usize::from(!next.starts_with(char::is_uppercase));
        }
    }
    widest <= WIDEST && running_on * 2 > open && running_on * 5 >= followed && in_lower_case * 2 > running_on
}

/// Whether a line ends with the mark that ends a sentence, quotation marks, brackets and numbers of footnotes in brackets aside.
fn ends_sentence(line: &str) -> bool {
    let is_closing = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\''
                    | '”'
                    | '’'
                    | '“'
                    | '‘'
                    | '»'
                    | '«'
                    | '›'
                    | '‹'
                    | ')'
                    | ']'
                    | '」'
                    | '』'
                    | '）'
                    | '*'
                    | '_'
            )
    };
    let text = line.trim_end_matches(is_closing);
    let note = text.rfind(['[', '(']).filter(|_| line.ends_with([']', ')']));
    let text = match note {
        Some(at) if text[at + 1..].chars().all(|c| c.is_ascii_digit()) => text[..at].trim_end_matches(is_closing),
        _ => text,
    };
    text.ends_with(['.', '!', '?', '…', '。', '！', '？', '｡', '।', '॥', '؟', '۔', '։', '።', '‽', '။', '។'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strange::strange;
    use proptest::prelude::*;

    fn found(body: &str) -> Vec<&str> {
        paragraphs(body).into_iter().map(|paragraph| &body[paragraph]).collect()
    }

    #[test]
    fn blocks_between_blank_lines() {
        assert_eq!(found("One.\n\nTwo.\n \t\nThree"), ["One.", "Two.", "Three"]);
        assert_eq!(found("\u{feff}\r\n  One.\r\n\r\n\r\nTwo.\r\n"), ["One.", "Two."]);
        assert_eq!(found("One.\r\rTwo."), ["One.", "Two."]);
        assert!(found(" \n\n\u{feff}").is_empty());
    }

    #[test]
    fn a_line_each() {
        assert_eq!(
            found("He came.\nShe \"left.\"\nThey stayed [3].\n"),
            ["He came.", "She \"left.\"", "They stayed [3]."]
        );
        let headed = "Leaders meet in Paris\nMacron called them on Monday for an emergency meeting, which lasted four hours.\nRutte agreed to it.\nWhat comes next\nNobody knows.";
        assert_eq!(found(headed).len(), 5);
        assert_eq!(found("Er kam.\r\nSie ging.\r\n\r\nEnde.").len(), 3);
        assert_eq!(found("彼は来た。\n彼女は「行く。」\n終わり。").len(), 3);
    }

    #[test]
    fn a_headline_that_is_the_longest_line_is_no_wrapped_line() {
        assert_eq!(found("Leaders of seven countries gather in Paris for urgent talks\nMacron called the meeting on Monday.\nRutte agreed.").len(), 3);
    }

    #[test]
    fn one_unfinished_long_line_among_many_wraps_nothing() {
        let body = format!(
            "{}The longest line of them all, which has no end at all and is followed\nby this one.\n",
            "A short sentence.\n".repeat(12)
        );
        assert_eq!(found(&body).len(), 14);
    }

    #[test]
    fn hard_wrapped_mail() {
        let mail = "The leaders of seven European countries met in Paris on Monday to\ntalk about the war.\n\n\
                    Nobody had expected that the talks would last for four hours, said\nan official.\n\n\
                    > He did not want to be named, because he was not allowed to speak\n> about it.\n";
        assert_eq!(found(mail).len(), 3);
        let prose = "The leaders of seven European countries met in Paris on Monday. They\ntalked about the war. Then they left. Nobody had expected that the\n\
                     talks would last for four hours, said an official.\n\nThe end.\n";
        assert_eq!(found(prose).len(), 2);
    }

    #[test]
    fn a_list_without_full_stops_is_one_block() {
        assert_eq!(found("What was said:\n- money\n- troops\n- time\n\nThat is all.").len(), 2);
    }

    #[test]
    fn ends_of_sentences() {
        for line in ["Yes.", "Yes!”", "Yes? [12]", "Yes.)", "Да…", "はい。」", "نعم؟", "Yes. *"] {
            assert!(ends_sentence(line), "{line}");
        }
        for line in ["Yes", "Yes,", "Yes:", "Yes (3)", "", "\"", "[1]", "Yes. No (really)"] {
            assert!(!ends_sentence(line), "{line}");
        }
    }

    proptest! {
        #[test]
        fn paragraphs_hold_all_the_text_in_order(body in strange()) {
            let mut last = 0;
            let mut kept = String::new();
            for paragraph in paragraphs(&body) {
                prop_assert!(paragraph.start >= last && !body[paragraph.clone()].trim().is_empty());
                last = paragraph.end;
                kept.push_str(&body[paragraph]);
            }
            let bare = |text: &str| text.chars().filter(|&c| !c.is_whitespace() && c != '\u{feff}').collect::<String>();
            prop_assert_eq!(bare(&kept), bare(&body));
        }

        #[test]
        fn the_kind_of_line_end_does_not_matter(body in "([A-Z][a-z ]{0,20}[a-z][.,]?\n{1,2}){0,9}") {
            let count = paragraphs(&body).len();
            prop_assert_eq!(paragraphs(&body.replace('\n', "\r\n")).len(), count);
            prop_assert_eq!(paragraphs(&body.replace('\n', "\r")).len(), count);
        }
    }
}
