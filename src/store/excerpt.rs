//! The lines of the files in which mistakes stand, looked up again for those that were found after reading.

use super::files::read_regular;
use super::folder::built_in_text;
use super::source::Source;
use crate::model::{Excerpt, Problem};
use crate::text::lines::lines;
use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// Gives each problem that has a place but no excerpt the line it stands in. What cannot be read again stays without,
/// and so does what is wrong with a record as a whole.
pub fn add_excerpts(source: &Source, problems: &mut [Problem]) {
    let mut texts: HashMap<Arc<str>, Option<Lines>> = HashMap::new();
    for problem in problems.iter_mut().filter(|problem| problem.excerpt.is_none()) {
        let Some(line) = problem.at.line.checked_sub(1) else { continue };
        let text = texts.entry(problem.at.file.clone()).or_insert_with(|| read_again(source, &problem.at.file));
        let line = text.as_ref().and_then(|text| text.line(line as usize));
        problem.excerpt = line.map(|line| Excerpt::new(line, (problem.at.column as usize).saturating_sub(1)));
    }
}

/// A text and where its lines are.
struct Lines {
    text: String,
    ranges: Vec<Range<usize>>,
}

impl Lines {
    /// A line, unless it only opens a record: that tells nothing.
    fn line(&self, index: usize) -> Option<&str> {
        let line = self.text.get(self.ranges.get(index)?.clone())?;
        let opens = line.trim() == "---" || line.trim_start().starts_with("[[");
        (!opens).then_some(line)
    }
}

fn read_again(source: &Source, file: &str) -> Option<Lines> {
    let text = match source {
        Source::BuiltIn => built_in_text(file)?,
        Source::StandardInput => return None,
        Source::Path(_) => String::from_utf8_lossy(&read_regular(Path::new(file)).ok()?).into_owned(),
    };
    let text = text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or(text);
    Some(Lines { ranges: lines(&text), text })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::At;

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
