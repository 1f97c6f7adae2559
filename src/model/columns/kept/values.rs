//! The values of the domain as bytes and back: dates, kinds, handles, texts, columns.

use super::{Input, Kept, fetch_all, invalid, keep_all};
use crate::model::columns::column::{Cell, Column, ROWS, WIDEST};
use crate::model::columns::texts::{Text, Texts};
use crate::model::copied::Copied;
use crate::model::date::Date;
use crate::model::ids::{ArticleId, NameId};
use crate::model::{CopyBasis, Earlier, Kind, NameKind, PublishedFrom, Rule};
use std::io::{self, Write};

/// One of a few, kept as its place among them.
macro_rules! by_place {
    ($($name:ident),*) => {$(
        impl Kept for $name {
            fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
                let place = $name::ALL.iter().position(|one| one == self).ok_or_else(invalid)?;
                (place as u8).keep(out)
            }

            fn fetch(input: &mut dyn Input) -> io::Result<Self> {
                $name::ALL.get(usize::from(u8::fetch(input)?)).copied().ok_or_else(invalid)
            }
        }
    )*};
}

by_place!(NameKind, PublishedFrom, CopyBasis, Rule, Earlier);

impl Kept for Date {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        keep_all(self.as_edtf().as_bytes(), out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        Date::parse(&String::fetch(input)?).map_err(|_| invalid())
    }
}

impl Kept for Kind {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        keep_all(self.as_str().as_bytes(), out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        Ok(Kind::from_word(&String::fetch(input)?))
    }
}

impl Kept for NameId {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        (self.index() as u64).keep(out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        Ok(NameId::new(u64::fetch(input)? as usize))
    }
}

impl Kept for ArticleId {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        (self.index() as u64).keep(out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        Ok(ArticleId::new(u64::fetch(input)? as usize))
    }
}

impl Kept for Copied {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        let (is_nobodys, link) = match self {
            Copied::Unknown => (false, None),
            Copied::Nobodys => (true, None),
            Copied::Of(id, basis) => (false, Some((id, basis))),
        };
        is_nobodys.keep(out)?;
        link.is_some().keep(out)?;
        link.iter().try_for_each(|(id, basis)| id.keep(out).and_then(|()| basis.keep(out)))
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        match (bool::fetch(input)?, bool::fetch(input)?) {
            (false, false) => Ok(Copied::Unknown),
            (true, false) => Ok(Copied::Nobodys),
            (_, true) => Ok(Copied::Of(Kept::fetch(input)?, Kept::fetch(input)?)),
        }
    }
}

impl Kept for Text {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        self.bits().keep(out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        u64::fetch(input).map(Text::from_bits)
    }

    fn keep_many(many: &[Self], out: &mut dyn Write) -> io::Result<()> {
        (many.len() as u64).keep(out)?;
        for some in many.chunks(1024) {
            let bits: Vec<u64> = some.iter().map(|text| text.bits()).collect();
            out.write_all(bytemuck::cast_slice(&bits))?;
        }
        Ok(())
    }

    fn fetch_many(input: &mut dyn Input) -> io::Result<Vec<Self>> {
        Ok(fetch_all(input)?.into_iter().map(Text::from_bits).collect())
    }
}

impl Kept for Texts {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        keep_all(self.as_str().as_bytes(), out)
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        String::fetch(input).map(Texts::from)
    }
}

impl<T: Cell> Kept for Column<T> {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        self.width.keep(out)?;
        (self.blocks.len() as u64).keep(out)?;
        self.blocks.iter().try_for_each(|block| keep_all(block, out))
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        let width = u8::fetch(input)?;
        if !(1..=WIDEST).contains(&width) {
            return Err(invalid());
        }
        let blocks = (0..u64::fetch(input)?).map(|_| fetch_all(input)).collect::<io::Result<Vec<Vec<u8>>>>()?;
        let full = ROWS * usize::from(width);
        let are_whole = blocks.split_last().is_none_or(|(last, others)| {
            let is_last = last.len() <= full && last.len() % usize::from(width) == 0;
            is_last && others.iter().all(|block| block.len() == full)
        });
        if are_whole { Ok(Column::of_blocks(blocks, width)) } else { Err(invalid()) }
    }
}
