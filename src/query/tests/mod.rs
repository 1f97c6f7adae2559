//! Queries: what they leave of a small corpus, how they are refused, and what always holds.

mod properties;
mod refusing;
mod selecting;
