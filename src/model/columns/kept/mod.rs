//! Columns as bytes and back, for a snapshot of a corpus: written and read in one go, in the byte order of the machine.

mod values;

use super::lists::Lists;
use super::shelved::Shelf;
use super::spots::{Places, Spots};
use super::table::Words;
use super::{ArticleData, EventColumns, PassageColumns, SaysColumns, Shared};
use crate::model::{Evidence, Retelling};
use bytemuck::Pod;
use std::io::{self, Read, Write};
use std::sync::Arc;

/// What can be kept.
pub trait Kept: Sized {
    /// Writes it.
    fn keep(&self, out: &mut dyn Write) -> io::Result<()>;
    /// Reads it again. What is no such thing is invalid data.
    fn fetch(input: &mut dyn Input) -> io::Result<Self>;

    /// Writes many.
    fn keep_many(many: &[Self], out: &mut dyn Write) -> io::Result<()> {
        (many.len() as u64).keep(out)?;
        many.iter().try_for_each(|one| one.keep(out))
    }

    /// Reads many again.
    fn fetch_many(input: &mut dyn Input) -> io::Result<Vec<Self>> {
        (0..u64::fetch(input)?).map(|_| Self::fetch(input)).collect()
    }
}

/// What is fetched from.
pub trait Input: Read {
    /// Passes over so many bytes, and gives a shelf on which they lie from its beginning on. Nothing where they have to be
    /// read now.
    fn pass(&mut self, length: u64) -> io::Result<Option<Arc<dyn Shelf>>> {
        let _ = length;
        Ok(None)
    }
}

impl Input for &[u8] {}

/// What was read cannot be what was written.
fn invalid() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

/// How many values are read at a time: a length that is wrong must not ask for more memory than there are bytes.
const AT_ONCE: usize = 1 << 20;

/// Writes plain numbers.
fn keep_all<T: Pod>(values: &[T], out: &mut dyn Write) -> io::Result<()> {
    (values.len() as u64).keep(out)?;
    out.write_all(bytemuck::cast_slice(values))
}

/// Reads plain numbers.
fn fetch_all<T: Pod>(input: &mut dyn Input) -> io::Result<Vec<T>> {
    let length = usize::try_from(u64::fetch(input)?).map_err(|_| invalid())?;
    let mut values = Vec::new();
    while values.len() < length {
        let start = values.len();
        values.resize(length.min(start + AT_ONCE.max(start)), T::zeroed());
        input.read_exact(bytemuck::cast_slice_mut(&mut values[start..]))?;
    }
    Ok(values)
}

macro_rules! plain {
    ($($number:ty),*) => {$(
        impl Kept for $number {
            fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
                out.write_all(bytemuck::bytes_of(self))
            }

            fn fetch(input: &mut dyn Input) -> io::Result<Self> {
                let mut number = <$number>::default();
                input.read_exact(bytemuck::bytes_of_mut(&mut number))?;
                Ok(number)
            }

            fn keep_many(many: &[Self], out: &mut dyn Write) -> io::Result<()> {
                keep_all(many, out)
            }

            fn fetch_many(input: &mut dyn Input) -> io::Result<Vec<Self>> {
                fetch_all(input)
            }
        }
    )*};
}

plain!(u8, u32, u64);

/// A struct is kept field by field; one that is forgotten here is missed by the compiler.
macro_rules! by_field {
    ($($name:ident { $($field:ident),* $(,)? })*) => {$(
        impl $crate::model::columns::Kept for $name {
            fn keep(&self, out: &mut dyn std::io::Write) -> std::io::Result<()> {
                let $name { $($field),* } = self;
                $($crate::model::columns::Kept::keep($field, out)?;)*
                Ok(())
            }

            fn fetch(input: &mut dyn $crate::model::columns::Input) -> std::io::Result<Self> {
                $(let $field = $crate::model::columns::Kept::fetch(input)?;)*
                Ok($name { $($field),* })
            }
        }
    )*};
}

pub(in crate::model) use by_field;

by_field! {
    Lists { flat, ends, rows }
    Retelling { later, earlier, order, basis, evidence }
    Evidence { rule, figures }
    Spots { file, place }
    Places { line, column }
    Words { texts, all }
    Shared { keys, titles, quotes, texts, bodies, words, dates, kinds, files }
    ArticleData { key, title, outlet, published, published_from, url, digest, body, copied, origin, events }
    EventColumns {
        at, key, title, kind, date, date_at, date_is_given, names, part_of, says_end, articles, origins, conflict
    }
    PassageColumns { state, start, end, paragraph }
    SaysColumns {
        at, event, article, quote, quote_at, before, after, passage, status, own_date, date_at, basis, rule, confidence,
        names, attributed_to, note
    }
}

impl Kept for bool {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        u8::from(*self).keep(out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        Ok(u8::fetch(input)? != 0)
    }
}

impl Kept for String {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        keep_all(self.as_bytes(), out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        String::from_utf8(fetch_all(input)?).map_err(|_| invalid())
    }
}

impl Kept for Box<str> {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        keep_all(self.as_bytes(), out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        String::fetch(input).map(Into::into)
    }
}

impl Kept for Arc<str> {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        keep_all(self.as_bytes(), out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        String::fetch(input).map(Into::into)
    }
}

impl<T: Kept> Kept for Box<[T]> {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        T::keep_many(self, out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        T::fetch_many(input).map(Into::into)
    }
}

impl<T: Kept> Kept for Option<T> {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        self.is_some().keep(out)?;
        self.iter().try_for_each(|value| value.keep(out))
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        Ok(if bool::fetch(input)? { Some(T::fetch(input)?) } else { None })
    }
}

impl<T: Kept> Kept for Vec<T> {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        T::keep_many(self, out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        T::fetch_many(input)
    }
}
