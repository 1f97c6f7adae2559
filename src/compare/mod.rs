//! How the accounts of a corpus differ, and which of them are one account told again.

pub mod origins;
