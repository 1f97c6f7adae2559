//! The lines of the files in which mistakes stand, looked up again for those that were found after reading.

use super::built_in;
use super::files::read_regular;
use super::source::Source;
use crate::model::{At, Excerpt, Problem};
use crate::text::code_points::CodePoints;
use crate::text::lines::lines;
use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// Gives each problem that has a place but no excerpt the line it stands in. What cannot be read again stays without,
/// and so does what is wrong with a record as a whole.
pub fn add_excerpts(source: &Source, problems: &mut [Problem]) {
    let wanted = |problem: &Problem| problem.excerpt.is_none() && problem.at.line > 0;
    let mut texts: HashMap<Arc<str>, Option<String>> = HashMap::new();
    for problem in problems.iter().filter(|problem| wanted(problem)) {
        texts.entry(problem.at.file.clone()).or_insert_with(|| read_again(source, &problem.at.file));
    }
    let lines: HashMap<&str, Lines<'_>> =
        texts.iter().filter_map(|(file, text)| Some((&**file, Lines::new(text.as_deref()?)))).collect();
    for problem in problems.iter_mut().filter(|problem| wanted(problem)) {
        problem.excerpt = lines.get(&*problem.at.file).and_then(|lines| lines.excerpt(&problem.at));
    }
}

/// A text and where its lines are.
struct Lines<'t> {
    text: &'t str,
    ranges: Vec<Range<usize>>,
    counted: CodePoints<'t>,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Lines<'t> {
        Lines { text, ranges: lines(text), counted: CodePoints::new(text) }
    }

    /// The line of a place, unless it only opens a record: that tells nothing.
    fn excerpt(&self, at: &At) -> Option<Box<Excerpt>> {
        let range = self.ranges.get((at.line as usize).checked_sub(1)?)?.clone();
        let line = self.text.get(range.clone())?;
        let opens = line.trim() == "---" || line.trim_start().starts_with("[[");
        let column = (at.column as usize).saturating_sub(1);
        let byte = self.counted.byte(self.counted.before(range.start) + column).saturating_sub(range.start);
        (!opens).then(|| Excerpt::at_byte(line, byte.min(line.len()), column))
    }
}

fn read_again(source: &Source, file: &str) -> Option<String> {
    let text = match source {
        Source::BuiltIn => built_in::text(file)?,
        Source::StandardInput => return None,
        Source::Path(_) => String::from_utf8_lossy(&read_regular(Path::new(file)).ok()?).into_owned(),
    };
    Some(text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_looked_up_and_the_opening_of_a_record_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("e.toml");
        std::fs::write(&path, "\u{feff}[[event]]\r\ntitle = \"x\"\r\n").unwrap();
        let file: Arc<str> = path.to_str().unwrap().into();
        let problem = |line| Problem::error(At::new(&file, line, 1), "code", "", "");
        let gone = Problem::error(At::new(&"/no/such".into(), 1, 1), "code", "", "");
        let mut problems = [problem(1), problem(2), problem(3), problem(0), gone];
        add_excerpts(&Source::Path(folder.path().into()), &mut problems);
        let excerpts: Vec<Option<&str>> =
            problems.iter().map(|problem| problem.excerpt.as_ref().map(|excerpt| excerpt.text.as_str())).collect();
        assert_eq!(excerpts, [None, Some("title = \"x\""), None, None, None]);
    }
}
