//! Small copyable views through which a corpus is read.

mod article;
mod assertion;
mod event;
mod name;
mod words;

pub use article::Article;
pub use assertion::Assertion;
pub use event::Event;
pub use name::Name;
