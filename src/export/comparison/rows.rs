//! Rows of a JSON list, made one by one as they are written.

use serde::{Serialize, Serializer};

/// A list whose rows a closure makes.
pub(super) struct Rows<F>(pub F);

impl<F, I> Serialize for Rows<F>
where
    F: Fn() -> I,
    I: IntoIterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}
