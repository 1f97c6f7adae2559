//! What the sentences of an article assert: words told apart, clauses, who did what to whom, when, and who says so.
//!
//! From the bottom: word lists and forms (`words`), what each word is in its sentence (`tag`), verb groups (`group`, read by `verbs`), clauses
//! (`clause`) with their subjects (`subject`) and with who says them (`saying`), then what a clause (`tell`) or a noun (`gather`, from
//! `noun`) tells.

mod agent;
mod around;
mod aside;
mod asserts;
mod called;
mod class;
mod clause;
mod closed;
mod dateline;
mod doer;
mod doubt;
mod doubts;
mod draft;
mod drawn;
mod ending;
mod focus;
mod forms;
mod frame;
mod gap;
mod gather;
mod group;
mod headline;
mod heads;
mod label;
mod lacking;
mod leads;
mod marks;
mod meant;
mod mishap;
mod noun;
mod object;
mod office;
mod owned;
mod page;
mod part;
mod pronouns;
mod reach;
mod reader;
mod refer;
mod retell;
mod said;
mod saying;
mod sense;
mod shorten;
mod statement;
mod stems;
mod stranger;
mod subject;
mod tag;
mod tell;
mod title;
mod told;
mod verbal;
mod verbs;
mod voice;
mod when;
mod who;
mod within;
mod words;
mod writer;

pub(super) use class::Class;
pub(super) use draft::Draft;
pub(super) use page::{Dated, Figure, Page};
pub(super) use reader::{Doubt, Reading, read};
