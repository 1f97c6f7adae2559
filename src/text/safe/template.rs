//! `safe!`: sentences of our own with safe texts and numbers in their gaps.

use super::Safe;

/// What may stand in a gap of [`safe!`](crate::safe): safe texts and whole numbers.
pub trait SafeArg {
    /// Adds itself at the end of a text.
    fn append_to(&self, text: &mut Safe);
}

impl SafeArg for Safe {
    fn append_to(&self, text: &mut Safe) {
        text.push(self);
    }
}

impl<T: SafeArg + ?Sized> SafeArg for &T {
    fn append_to(&self, text: &mut Safe) {
        (**self).append_to(text);
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl SafeArg for $number {
            fn append_to(&self, text: &mut Safe) {
                text.push(&Safe(self.to_string()));
            }
        }
    )*};
}
numbers!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);

impl Safe {
    /// Fills the gaps `{}` of a sentence in order. Called by [`safe!`](crate::safe).
    #[doc(hidden)]
    pub fn filled(sentence: &'static str, args: &[&dyn SafeArg]) -> Self {
        let mut pieces = sentence.split("{}");
        debug_assert_eq!(sentence.matches("{}").count(), args.len(), "a gap for each argument: {sentence}");
        let mut text = Self::literal(pieces.next().unwrap_or_default());
        for (piece, arg) in pieces.zip(args) {
            arg.append_to(&mut text);
            text.push(&Self::literal(piece));
        }
        text
    }
}

/// A [`Safe`] from a sentence with gaps `{}`, filled by safe texts and whole numbers only.
///
/// The sentence is not one of `format!`: a name inside the braces would let any string in.
///
/// ```
/// use annals::{safe, text::safe::Safe};
/// let outlet = Safe::from_outside("Daily\nB");
/// assert_eq!(safe!("{} says it {} times", outlet, 2).as_str(), "Daily<U+000A>B says it 2 times");
/// ```
///
/// ```compile_fail
/// annals::safe!("{}", "a plain string");
/// ```
#[macro_export]
macro_rules! safe {
    ($sentence:literal $(, $arg:expr)* $(,)?) => {
        $crate::text::safe::Safe::filled($sentence, &[$(&$arg as &dyn $crate::text::safe::SafeArg),*])
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_in_order() {
        let name = Safe::from_outside("Mark\u{202e}");
        assert_eq!(
            safe!("told by {} articles of {} origins: {}", 4_usize, 3_u8, &name).as_str(),
            "told by 4 articles of 3 origins: Mark<U+202E>"
        );
        assert_eq!(safe!("{}{}", name, -1).as_str(), "Mark<U+202E>-1");
        assert_eq!(safe!("nothing").as_str(), "nothing");
    }

    #[test]
    fn braces_in_what_is_filled_in_are_no_gaps() {
        assert_eq!(safe!("{} and {}", Safe::from_outside("{}"), 7).as_str(), "{} and 7");
    }
}
