//! Lengths of time, what comes again, and what is vague.

use super::{assert_read, expressions};
use crate::extract::prose::Prose;

#[test]
fn lengths_in_digits_and_words() {
    assert_read(&[
        ("It took two years, 18 months, 2 1/2 years.", "two years=P2Y | 18 months=P18M | 2 1/2 years=P2Y6M"),
        (
            "A 10-year plan, a three-day visit, an eight-month-old truce.",
            "10-year=P10Y | three-day=P3D | eight-month-old=P8M",
        ),
        ("Half an hour, a minute and a half.", "Half an hour=PT30M | a minute and a half=PT1M30S"),
        (
            "For several days, a few weeks, a couple of months.",
            "several days=PXD | a few weeks=PXW | a couple of months=P2M",
        ),
        (
            "The past two months, the next few days, the first nine months.",
            "The past two months=P2M | the next few days=PXD | the first nine months=P9M",
        ),
        (
            "Twenty-one days, a hundred years, two decades.",
            "Twenty-one days=P21D | a hundred years=P100Y | two decades=P20Y",
        ),
        ("In a week or two, in the weeks ahead.", "a week or two=PXW | the weeks ahead=PXW"),
        ("For years and within weeks.", "years=PXY | weeks=PXW"),
        ("In recent months, a decades-long war.", "recent months=PXM | decades-long=PXY"),
    ]);
}

#[test]
fn what_comes_again() {
    assert_read(&[
        (
            "Every Monday, each year, every other week.",
            "Every Monday=XXXX-WXX-1 | each year=P1Y | every other week=P2W",
        ),
        (
            "The weekly call, the annual report, Tuesday nights.",
            "weekly=P1W | annual=P1Y | Tuesday nights=XXXX-WXX-2TNI",
        ),
        ("They meet twice a week.", "a week=P1W"),
    ]);
}

#[test]
fn what_has_no_measure() {
    assert_read(&[
        ("It is now clear; he recently left.", "now=PRESENT_REF | recently=PAST_REF"),
        ("Just now, these days.", "Just now=PRESENT_REF | these days=PRESENT_REF"),
        ("It was more recently seen; until recently it hid.", "more recently=PAST_REF | recently=PAST_REF"),
        ("In the near future, soon.", "the near future=FUTURE_REF | soon=FUTURE_REF"),
        ("As soon as he came, now that he is here.", ""),
    ]);
}

#[test]
fn modifiers_are_told() {
    for (text, modifier) in [
        ("In early May it rained.", Some("START")),
        ("In mid-May it rained.", Some("MID")),
        ("At the end of May it rained.", Some("END")),
        ("It took about two years.", Some("APPROX")),
        ("It took more than two years.", Some("MORE_THAN")),
        ("It took at least two years.", Some("EQUAL_OR_MORE")),
        ("It took two years.", None),
    ] {
        let found = expressions(&Prose::new(text), None);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].modifier.map(|modifier| modifier.as_str()), modifier, "{text}");
    }
}
