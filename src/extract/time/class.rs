//! What each token is to the grammar: its type, found in one table.

use super::period::{Season, Unit};
use crate::extract::prose::{Kind, Prose};
use std::sync::LazyLock;

/// The type of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Nothing that an expression begins with.
    Other,
    /// Digits alone, and how many.
    Digits(u32, u8),
    /// Digits with commas or dots.
    Figure,
    /// "one" to "nineteen", "twenty" to "ninety".
    Cardinal(u32),
    /// "hundred", "thousand".
    Scale(u32),
    /// "first" to "thirtieth".
    Ordinal(u32),
    Month(u32),
    /// From Monday, 1.
    Weekday(u32),
    /// One of them: "week".
    Unit(Unit),
    /// Several: "weeks".
    Units(Unit),
    Season(Season),
    /// A part of the day, by the letters of TIMEX3.
    DayPart(&'static str),
    /// Another word that an expression may begin with.
    Opening,
}

/// The types of all tokens.
pub(super) fn classes(prose: &Prose<'_>) -> Vec<Class> {
    prose.tokens().iter().enumerate().map(|(at, token)| class(token.kind, prose.word(at))).collect()
}

fn class(kind: Kind, word: &str) -> Class {
    match kind {
        Kind::Number => match word.parse::<u32>() {
            Ok(value) if word.len() <= 8 => Class::Digits(value, u8::try_from(word.len()).unwrap_or(u8::MAX)),
            _ => Class::Figure,
        },
        Kind::Mark if matches!(word, "'" | "’" | "‘" | "`" | "~") => Class::Opening,
        Kind::Mark => Class::Other,
        Kind::Word => of_word(word),
    }
}

/// The longest word of the table.
const LONGEST: usize = 13;

fn of_word(word: &str) -> Class {
    let mut folded = [0; LONGEST];
    let Some(space) = folded.get_mut(..word.len()) else { return Class::Other };
    space.copy_from_slice(word.as_bytes());
    space.make_ascii_lowercase();
    let key: &[u8] = space;
    let table = &*TABLE;
    table.binary_search_by(|(listed, _)| listed.as_bytes().cmp(key)).map_or(Class::Other, |at| table[at].1)
}

static TABLE: LazyLock<Vec<(&'static str, Class)>> = LazyLock::new(|| {
    let numbered = |lists: &[&'static str], make: fn(u32) -> Class| -> Vec<(&'static str, Class)> {
        let all =
            lists.iter().zip(1..).flat_map(|(list, number)| list.split(' ').map(move |word| (word, make(number))));
        all.collect()
    };
    let mut table = numbered(MONTHS, Class::Month);
    table.extend(numbered(WEEKDAYS, Class::Weekday));
    table.extend(numbered(CARDINALS, Class::Cardinal));
    table.extend(numbered(TENS, |tens| Class::Cardinal(tens * 10)));
    table.extend(numbered(ORDINALS, Class::Ordinal));
    table.extend(OTHERS.iter().flat_map(|(class, words)| words.split(' ').map(|word| (word, *class))));
    table.extend(OPENING.split_whitespace().map(|word| (word, Class::Opening)));
    table.sort_by_key(|(word, _)| *word);
    table
});

const MONTHS: &[&str] = &[
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
];

const WEEKDAYS: &[&str] = &[
    "monday mondays mon",
    "tuesday tuesdays tue tues",
    "wednesday wednesdays wed weds",
    "thursday thursdays thu thur thurs",
    "friday fridays fri",
    "saturday saturdays sat",
    "sunday sundays sun",
];

const CARDINALS: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: &[&str] = &["", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const ORDINALS: &[&str] = &[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

const OTHERS: &[(Class, &str)] = &[
    (Class::Ordinal(30), "thirtieth"),
    (Class::Scale(100), "hundred"),
    (Class::Scale(1000), "thousand"),
    (Class::Unit(Unit::Minute), "minute"),
    (Class::Unit(Unit::Hour), "hour"),
    (Class::Unit(Unit::Day), "day"),
    (Class::Unit(Unit::Week), "week"),
    (Class::Unit(Unit::Weekend), "weekend"),
    (Class::Unit(Unit::Month), "month"),
    (Class::Unit(Unit::Quarter), "quarter"),
    (Class::Unit(Unit::Year), "year"),
    (Class::Unit(Unit::Decade), "decade"),
    (Class::Unit(Unit::Century), "century"),
    (Class::Unit(Unit::Millennium), "millennium"),
    (Class::Units(Unit::Second), "seconds"),
    (Class::Units(Unit::Minute), "minutes"),
    (Class::Units(Unit::Hour), "hours"),
    (Class::Units(Unit::Day), "days"),
    (Class::Units(Unit::Week), "weeks"),
    (Class::Units(Unit::Weekend), "weekends"),
    (Class::Units(Unit::Month), "months"),
    (Class::Units(Unit::Quarter), "quarters"),
    (Class::Units(Unit::Year), "years"),
    (Class::Units(Unit::Decade), "decades"),
    (Class::Units(Unit::Century), "centuries"),
    (Class::Units(Unit::Millennium), "millennia"),
    (Class::Season(Season::Spring), "spring"),
    (Class::Season(Season::Summer), "summer summers"),
    (Class::Season(Season::Autumn), "autumn autumns fall"),
    (Class::Season(Season::Winter), "winter winters"),
    (Class::DayPart("MO"), "morning mornings"),
    (Class::DayPart("AF"), "afternoon afternoons"),
    (Class::DayPart("EV"), "evening evenings"),
    (Class::DayPart("NI"), "night nights"),
    (Class::DayPart("MI"), "noon midday"),
];

/// Words with no type of their own that begin expressions.
const OPENING: &str = "a an the this that these those last next past previous preceding coming upcoming following latest current same each \
    every early late mid earlier later end beginning start middle close about around nearly almost some roughly approximately circa more \
    less fewer over under at up no well just today yesterday tomorrow tonight now nowadays currently presently recently recent lately soon \
    shortly overnight midnight daily nightly hourly weekly biweekly fortnightly monthly bimonthly quarterly annual annually yearly biannual \
    biennial half several few couple many dozen dozens hundreds thousands fiscal financial calendar christmas easter thanksgiving halloween new \
    valentine good boxing ash palm independence labor labour memorial veterans armistice fortnight fortnights q1 q2 q3 q4 1q 2q 3q \
    4q h1 h2 eve twenties thirties forties fifties sixties seventies eighties nineties future its their his our her your my not twice once barely within in \
    on only another any all whole entire full long months' additional";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_type() {
        for pair in TABLE.windows(2) {
            assert!(pair[0].0 < pair[1].0 || pair[0].0.is_empty(), "{} stands in the table twice", pair[1].0);
        }
        assert!(TABLE.iter().all(|(word, _)| word.len() <= LONGEST));
    }

    #[test]
    fn types_of_tokens() {
        let found = classes(&Prose::new("On Friday, 17 MAY, twenty-one Weeks after 1,500"));
        let [_, friday, comma, day, may, _, twenty, _, one, weeks, after, figure] = found[..] else {
            panic!("{found:?}")
        };
        assert_eq!((friday, comma, day, may), (Class::Weekday(5), Class::Other, Class::Digits(17, 2), Class::Month(5)));
        assert_eq!((twenty, one, weeks), (Class::Cardinal(20), Class::Cardinal(1), Class::Units(Unit::Week)));
        assert_eq!((after, figure), (Class::Other, Class::Figure));
    }
}
