//! Doing what follows from a message.

use super::Reopen;
use super::comparing;
use super::explorer::Explorer;
use super::exporting::export;
use super::threads::{Arrival, spawn};
use crate::model::date::Date;
use crate::store::{Failure, Source, Watch, catch};
use crate::tui::editor;
use crate::tui::message::{Effect, Message, Reopened};
use crate::tui::perform::{Job, open_url, write_manifest};
use crate::tui::question::Question;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::mpsc::Receiver;

impl Explorer {
    /// Does what follows, one after the other; the exit code where the explorer leaves.
    pub(super) fn perform(
        &mut self,
        effects: Vec<Effect>,
        receiver: &Receiver<Arrival>,
    ) -> Result<Option<u8>, Failure> {
        for effect in effects {
            match effect {
                Effect::Quit => {
                    self.wait_for_exports(receiver);
                    return Ok(Some(0));
                }
                Effect::Suspend => self.terminal.suspend_job(),
                Effect::Redraw => self.terminal.forget(self.state.size)?,
                Effect::Answer(question) => self.answer(question)?,
                Effect::Export(order) => {
                    let job = Job::new(&self.state, order);
                    self.exporting += 1;
                    self.export = Some(job.watch());
                    export(&self.sender, job, self.parts.export)?;
                }
                Effect::StopExport => self.export.iter().for_each(Watch::stop),
                Effect::Reload => {
                    let (reopen, source) = (self.parts.reopen, self.state.library.source.clone());
                    let dates = self.state.given.clone();
                    self.work(move || Message::Reloaded(read_anew(&source, &dates, reopen)))?;
                }
                Effect::Compare => comparing::compare(&self.sender, self.state.library.clone(), self.keep.take())?,
                Effect::Stop => self.reading.iter().for_each(Watch::stop),
                Effect::WriteManifest(old) => {
                    let message = write_manifest(&self.state, old);
                    self.update(message);
                }
                Effect::Copy(text) => {
                    self.terminal.copy(&text)?;
                    self.state.say("copied, if the terminal allows it");
                }
                Effect::OpenUrl(url) => match open_url(&url) {
                    Ok(()) => self.state.say(format!("opening {url}")),
                    Err(failure) => self.state.fail(&failure),
                },
                Effect::Edit { file, line } => {
                    let edited = self.edit(&file, line);
                    let reopen = self.parts.reopen;
                    let (source, dates) = (self.state.library.source.clone(), self.state.given.clone());
                    let anew = |()| Message::Reloaded(read_anew(&source, &dates, reopen));
                    self.update(edited.map_or_else(Message::Failed, anew));
                }
            }
        }
        Ok(None)
    }

    /// Does something on a thread of its own, and sends what came of it.
    fn work(&self, job: impl FnOnce() -> Message + Send + 'static) -> Result<(), Failure> {
        let sender = self.sender.clone();
        spawn("working", &self.sender, move || {
            // Nobody is left to tell when the explorer has gone.
            let _ = sender.send(Arrival::Done(job()));
        })
    }

    /// Answers a question on a thread of its own, as long as it is open.
    fn answer(&self, question: Question) -> Result<(), Failure> {
        let (sender, library, open) = (self.sender.clone(), self.state.library.clone(), self.open.clone());
        open.store(question.number, Ordering::Relaxed);
        spawn("answering what is typed", &self.sender, move || {
            let is_open = || open.load(Ordering::Relaxed) == question.number;
            let answered = catch("answering what is typed", || question.answer(&library, &is_open));
            let message =
                answered.map_or_else(|failure| Some(Message::Failed(failure)), |it| it.map(Message::Answered));
            message.into_iter().for_each(|message| drop(sender.send(Arrival::Done(message))));
        })
    }

    /// Lends the terminal to the user's editor.
    fn edit(&mut self, file: &Path, line: u32) -> Result<(), Failure> {
        let command = editor::command(&self.editor, file, line);
        let mut command =
            command.ok_or_else(|| Failure::new("no editor is known", "set EDITOR, for example to nano"))?;
        self.terminal.lend(&mut command)
    }
}

/// Reads the corpus anew. A fault in that too is a failure, and the corpus that is open stays.
fn read_anew(source: &Source, dates: &BTreeMap<String, Date>, reopen: Reopen) -> Result<Reopened, Failure> {
    catch("reading the corpus anew", || reopen(source, dates)).and_then(|read| read)
}
