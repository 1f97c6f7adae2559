//! The words of the grammar, with the type of each.

use super::class::Class;
use super::family::Family;
use super::period::{Season, Unit};

/// Every word with its type.
pub(super) fn all_words() -> Vec<(&'static str, Class)> {
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
    table.extend(
        FAMILIES.iter().flat_map(|(family, words)| words.split_whitespace().map(|word| (word, Class::Word(*family)))),
    );
    table.retain(|(word, _)| !word.is_empty());
    table
}

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

/// Words by their family.
const FAMILIES: &[(Family, &str)] = &[
    (Family::The, "the"),
    (Family::Article, "a an another per"),
    (Family::Which, "this that last past next coming upcoming previous preceding prior following current same"),
    (Family::Owner, "these those its his her their"),
    (Family::Bound, "recent latest final initial closing"),
    (Family::Part, "early late mid earlier later end beginning start middle close opening sometime"),
    (
        Family::Approx,
        "about around nearly almost roughly approximately circa more less fewer over at up no not well just barely as",
    ),
    (Family::Many, "half several few some couple many dozen dozens hundreds thousands tens"),
    (Family::Fiscal, "fiscal financial"),
    (Family::Alike, "comparable corresponding similar"),
    (Family::Every, "each every"),
    (Family::Near, "today yesterday tomorrow tonight overnight"),
    (Family::Vague, "now nowadays currently presently recently lately soon"),
    (
        Family::Often,
        "daily nightly hourly weekly biweekly fortnightly monthly quarterly annual annually yearly biennial",
    ),
    (Family::Feast, "christmas easter thanksgiving halloween valentine new good boxing ash palm armistice veterans"),
    (Family::Midnight, "midnight"),
    (Family::Quarterly, "q1 q2 q3 q4 h1 h2"),
    (Family::Tens, "twenties thirties forties fifties sixties seventies eighties nineties"),
    (
        Family::Link,
        "of to in on than least most very present near foreseeable distant too moment period time term future full \
         calendar trading business working consecutive straight long additional whole solid successive entire short single \
         other ago and or old eve",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_type() {
        let mut words = all_words();
        words.sort_by_key(|(word, _)| *word);
        for pair in words.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} stands in the table twice", pair[1].0);
        }
    }
}
