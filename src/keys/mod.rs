//! What a user can do, and with which keys: one table from which look-up, help, footer and documents all come.

mod action;
mod key;
mod table;

pub use action::Action;
pub use key::{Code, Key, KeyError};
pub use table::{BINDINGS, Binding, Context, Found, footer, look_up, reference};
