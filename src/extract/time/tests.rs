//! How time expressions are read.
