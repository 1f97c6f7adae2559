//! Why something could not be done at all: what, where, why, and what to do.

use crate::text::safe::Safe;
use rustix::io::Errno;
use std::fmt;
use std::path::Path;

/// An operation that could not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What could not be done, and why.
    pub message: Safe,
    /// What to do about it; may be empty.
    pub hint: Safe,
}

impl Failure {
    /// A failure in our own words about things from outside.
    pub fn new(message: impl AsRef<str>, hint: impl AsRef<str>) -> Failure {
        Failure { message: Safe::from_outside(message.as_ref()), hint: Safe::from_outside(hint.as_ref()) }
    }

    /// What the operating system said about a path.
    pub fn io(doing: &str, path: &Path, error: &std::io::Error) -> Failure {
        use std::io::ErrorKind;
        let hint = match error.kind() {
            ErrorKind::NotFound => "check the path",
            ErrorKind::PermissionDenied => "check who may read and write there",
            ErrorKind::StorageFull => "make room on that disk, or choose another place",
            ErrorKind::ReadOnlyFilesystem => "choose a place that can be written to",
            _ if error.raw_os_error() == Some(Errno::LOOP.raw_os_error()) => {
                "a link there leads back to itself; remove it"
            }
            _ => "look at what stands there: ls -l",
        };
        Failure::new(format!("cannot {doing} {}: {}", path.display(), plain(error)), hint)
    }
}

/// The system's words without the number that Rust appends.
fn plain(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_string(),
        None => text,
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", &*self.message)?;
        if !self.hint.is_empty() {
            write!(out, "\n{}", &*self.hint)?;
        }
        Ok(())
    }
}
