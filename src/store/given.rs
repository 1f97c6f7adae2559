//! Publication dates that somebody gave on the screen, written into the manifest `articles.csv`.

use super::failure::Failure;
use super::files::read_regular;
use super::raw::{COLUMNS, MANIFEST, delimiter};
use super::write::{Existing, write_whole};
use crate::model::date::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Writes dates, by the names of their files or the ids of their articles, into the manifest of a folder, and gives its
/// path. Where one may be replaced, its rows and columns stay; a row gets its date, an article without a row a row.
///
/// # Errors
/// A manifest that is there already and must be kept, is no CSV, or has no columns `file` and `published`; what the file
/// system says.
pub fn write_manifest(folder: &Path, dates: &BTreeMap<String, Date>, old: Existing) -> Result<PathBuf, Failure> {
    let articles = folder.join("articles");
    let path = if articles.is_dir() { articles.join(MANIFEST) } else { folder.join(MANIFEST) };
    let text = match path.symlink_metadata() {
        Ok(_) if old == Existing::Keep => {
            let hint = "`:manifest add` writes the dates into it, and leaves its other rows as they are";
            return Err(Failure::new(format!("{} is there already", path.display()), hint));
        }
        Ok(_) => String::from_utf8_lossy(&read_regular(&path)?).into_owned(),
        Err(_) => COLUMNS.join(",") + "\n",
    };
    let new = with_dates(&text, dates).ok_or_else(|| {
        let message = format!("{} is no manifest that can be added to", path.display());
        Failure::new(message, "it needs a first row with the columns file and published; `annals check` tells more")
    })?;
    write_whole(&path, old, |out| out.write_all(new.as_bytes()))?;
    Ok(path)
}

fn with_dates(old: &str, dates: &BTreeMap<String, Date>) -> Option<String> {
    let mark = delimiter(old);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(mark).flexible(true).has_headers(false).from_reader(old.as_bytes());
    let rows: Result<Vec<csv::StringRecord>, csv::Error> = reader.records().collect();
    let mut rows: Vec<Vec<String>> = rows.ok()?.iter().map(|row| row.iter().map(str::to_string).collect()).collect();
    let header = rows.first()?;
    let column = |name: &str| {
        header.iter().position(|title| title.trim().trim_start_matches('\u{feff}').eq_ignore_ascii_case(name))
    };
    let (file, published, width) = (column("file")?, column("published")?, header.len());
    for (name, date) in dates {
        let known = rows.iter().skip(1).position(|row| row.get(file).is_some_and(|value| value.trim() == name));
        let index = known.map_or_else(
            || {
                rows.push(vec![String::new(); width]);
                rows.len() - 1
            },
            |index| index + 1,
        );
        let row = &mut rows[index];
        if row.len() < width {
            row.resize(width, String::new());
        }
        row[file].clone_from(name);
        row[published] = date.as_edtf().to_string();
    }
    let mut writer = csv::WriterBuilder::new().delimiter(mark).flexible(true).from_writer(Vec::new());
    rows.iter().try_for_each(|row| writer.write_record(row)).ok()?;
    String::from_utf8(writer.into_inner().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_added_and_everything_else_stays() {
        let dates: BTreeMap<String, Date> = [("a.txt", "2025-02-17"), ("b.txt", "2025-02")]
            .map(|(name, date)| (name.into(), Date::parse(date).unwrap()))
            .into();
        let new = with_dates("mine;File;published\nx, y;a.txt;\n;c.txt;2024\n", &dates).unwrap();
        assert_eq!(new, "mine;File;published\nx, y;a.txt;2025-02-17\n;c.txt;2024\n;b.txt;2025-02\n");
        assert_eq!(with_dates("title\nx\n", &dates), None);
        let folder = tempfile::tempdir().unwrap();
        let write = |old| write_manifest(folder.path(), &dates, old);
        let path = write(Existing::Keep).unwrap();
        let text = || std::fs::read_to_string(&path).unwrap();
        assert_eq!(text(), "file,published,outlet,title,url\na.txt,2025-02-17,,,\nb.txt,2025-02,,,\n");
        std::fs::write(&path, "file,published\nc.txt,2024\n").unwrap();
        assert!(write(Existing::Keep).unwrap_err().message.contains("is there already"));
        assert_eq!(text(), "file,published\nc.txt,2024\n");
        write(Existing::Replace).unwrap();
        assert_eq!(text(), "file,published\nc.txt,2024\na.txt,2025-02-17\nb.txt,2025-02\n");
    }
}
