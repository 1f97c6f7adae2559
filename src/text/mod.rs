//! The words of strings.
