//! Numbers in as many bytes each as the largest of them needs.

/// So many bytes a number can have.
pub const WIDEST: u8 = 8;

/// No number.
pub const NONE: u64 = u64::MAX;

/// What stands for none in so many bytes: all of their bits.
#[inline]
pub fn none(width: u8) -> u64 {
    u64::MAX >> (64 - 8 * u32::from(width))
}

/// The least width in which a number does not stand for none.
pub fn width_of(number: u64) -> u8 {
    (1..WIDEST).find(|width| number < none(*width)).unwrap_or(WIDEST)
}

/// Does something with the width as a constant: what is done with many numbers is much faster so.
macro_rules! by_width {
    ($width:expr, $do:ident ($($with:expr),*)) => {
        match $width {
            1 => $do::<1>($($with),*),
            2 => $do::<2>($($with),*),
            3 => $do::<3>($($with),*),
            4 => $do::<4>($($with),*),
            5 => $do::<5>($($with),*),
            6 => $do::<6>($($with),*),
            7 => $do::<7>($($with),*),
            _ => $do::<8>($($with),*),
        }
    };
}
pub(super) use by_width;

/// The number in these bytes.
#[inline]
pub fn get(bytes: &[u8]) -> u64 {
    // Of the usual widths each is read at once: this is asked for a hundred million times while a corpus is linked.
    let number = match *bytes {
        [a] => a.into(),
        [a, b] => u16::from_le_bytes([a, b]).into(),
        [a, b, c] => u32::from_le_bytes([a, b, c, 0]).into(),
        [a, b, c, d] => u32::from_le_bytes([a, b, c, d]).into(),
        _ => bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    };
    if number == none(bytes.len() as u8) { NONE } else { number }
}

/// The first bytes of a number.
#[inline]
pub fn first<const WIDTH: usize>(number: u64) -> [u8; WIDTH] {
    number.to_le_bytes().first_chunk().copied().unwrap_or([u8::MAX; WIDTH])
}

/// The numbers in so many bytes each.
pub fn get_all<const WIDTH: usize>(bytes: &[u8], numbers: &mut [u64]) {
    for (bytes, number) in bytes.as_chunks::<WIDTH>().0.iter().zip(numbers) {
        let mut all = [0; 8];
        all[..WIDTH].copy_from_slice(bytes);
        *number = u64::from_le_bytes(all);
        if *number == none(WIDTH as u8) {
            *number = NONE;
        }
    }
}

/// Puts numbers into so many bytes each, in which they find room.
pub fn set_all<const WIDTH: usize>(bytes: &mut [u8], numbers: &[u64]) {
    for (bytes, number) in bytes.as_chunks_mut::<WIDTH>().0.iter_mut().zip(numbers) {
        *bytes = first(*number);
    }
}

/// The rows of these places out of blocks of so many rows each; those that are missing have none.
pub fn picked<const WIDTH: usize>(blocks: &[Vec<u8>], rows: usize, places: &[u32]) -> Vec<Vec<u8>> {
    let row = |place: &u32| {
        let place = *place as usize;
        let block = blocks.get(place / rows).map(|block| block.as_chunks::<WIDTH>().0);
        block.and_then(|block| block.get(place % rows)).copied().unwrap_or([u8::MAX; WIDTH])
    };
    places.chunks(rows).map(|some| some.iter().map(row).collect::<Vec<_>>().into_flattened()).collect()
}
