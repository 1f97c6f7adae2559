//! Dates as EDTF.
