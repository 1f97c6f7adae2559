//! Where records are written to, and in which format.

use super::folder::{Inside, write_folder};
use super::{files, json};
use crate::model::record::Records;
use crate::store::{Existing, Failure, Watch, write_whole};
use serde_json::Value;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Where to, and in which format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A corpus folder, for hands.
    Folder(PathBuf),
    /// A folder of records as lines.
    Bulk(PathBuf),
    /// One file of tagged records as lines.
    Lines(PathBuf),
}

impl Target {
    /// Where it is.
    pub fn path(&self) -> &Path {
        match self {
            Target::Folder(path) | Target::Bulk(path) | Target::Lines(path) => path,
        }
    }

    /// Writes the records, whole or not at all, counting them for the watch.
    pub fn write(&self, records: Records, existing: Existing, watch: &Watch) -> Result<(), Failure> {
        self.write_with(records, existing, watch, |_, _| Ok(()))
    }

    /// The same; before a folder takes its place, `also` may put more into it.
    pub fn write_with(
        &self,
        mut records: Records,
        existing: Existing,
        watch: &Watch,
        also: impl FnOnce(&Inside<'_>, &Records) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        files::in_order(&mut records);
        match self {
            Target::Lines(path) => write_whole(path, existing, |out| tagged(&records, watch, out)),
            Target::Folder(path) => write_folder(path, existing, |folder| {
                files::of_folder(&records).try_for_each(|(name, text, records)| {
                    watch.add(records as u64);
                    folder.put(&name, |out| out.write_all(text.as_bytes()))
                })?;
                also(folder, &records)
            }),
            Target::Bulk(path) => write_folder(path, existing, |folder| {
                folder.put("corpus.toml", |out| out.write_all(files::corpus(&records).as_bytes()))?;
                folder.put("names.jsonl", |out| lines(&records.names, json::name, watch, out))?;
                folder.put("articles.jsonl", |out| lines(&records.articles, json::article, watch, out))?;
                folder.put("events.jsonl", |out| lines(&records.events, json::event, watch, out))
            }),
        }
    }
}

/// Writes tagged records as lines.
pub fn write_lines(mut records: Records, watch: &Watch, out: &mut dyn Write) -> io::Result<()> {
    files::in_order(&mut records);
    tagged(&records, watch, out)
}

fn tagged(records: &Records, watch: &Watch, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(json::line(&json::tagged("corpus", json::corpus(records))).as_bytes())?;
    lines(&records.names, json::name, watch, out)?;
    lines(&records.articles, |article| json::tagged("article", json::article(article)), watch, out)?;
    lines(&records.events, |event| json::tagged("event", json::event(event)), watch, out)
}

fn lines<R>(records: &[R], line: impl Fn(&R) -> Value, watch: &Watch, out: &mut dyn Write) -> io::Result<()> {
    records.iter().try_for_each(|record| {
        watch.add(1);
        out.write_all(json::line(&line(record)).as_bytes())
    })
}
