use super::{corpus, selected};
use crate::model::record::EventRecord;
use crate::model::testing::{plain, told};
use crate::model::{Corpus, EventId};
use crate::query::Selection;
use crate::timeline::{Plan, Row, gap, heading};

fn at(id: &str, date: &str) -> EventRecord {
    plain(id, date, vec![told("a")])
}

/// The rows as they would be read.
fn shown(corpus: &Corpus, plan: &Plan) -> Vec<String> {
    let row = |row: &Row| match row {
        Row::Heading(id) => format!("# {}", heading(corpus.event(*id))),
        Row::Gap(days) => format!("~ {}", gap(*days)),
        Row::Event { id, depth } => format!("{}{}", "  ".repeat(usize::from(*depth)), corpus.event(*id).key()),
    };
    plan.rows().iter().map(row).collect()
}

fn rows(events: Vec<EventRecord>, query: &str) -> Vec<String> {
    let corpus = corpus(events);
    shown(&corpus, &Plan::new(&corpus, &selected(&corpus, query)))
}

#[test]
fn each_day_has_one_heading_and_an_open_start_one_of_its_own() {
    let events = vec![at("x", "../2025-02-17"), at("y", "2025-02-17"), at("z", "2025-02-17"), at("m", "2025-02")];
    assert_eq!(
        rows([events, vec![at("none", ""), at("far", "Y170000002")]].concat(), ""),
        [
            "# February 2025, day not stated",
            "m",
            "# By 17 Feb 2025, day not stated",
            "x",
            "# Mon 17 Feb 2025",
            "y",
            "z",
            "# Not dated",
            "far",
            "none"
        ]
    );
}

#[test]
fn a_month_of_nothing_is_said_and_less_is_not() {
    let between = |dates: [&str; 3]| {
        let rows = rows(dates.iter().enumerate().map(|(n, date)| at(&format!("e{n}"), date)).collect(), "");
        rows.into_iter().filter(|row| row.starts_with('~')).collect::<Vec<_>>()
    };
    assert_eq!(between(["2025-01-01", "2025-02-01", "2025-03-04"]), [""; 0], "thirty days each");
    assert_eq!(between(["2025-01-01", "2025-02-02", ""]), ["~ 31 days, nothing asserted"]);
    assert_eq!(between(["2025-01-01/2025-06-30", "2025-02-02", "2025-07-01"]), [""; 0], "a span reaches over it");
    assert_eq!(
        between(["2024-12-31", "../2025-06-01", "2026-06-02"]),
        ["~ 5 months, nothing asserted", "~ 12 months, nothing asserted"]
    );
}

#[test]
fn a_part_stands_under_its_whole_unless_that_is_absent_or_of_another_time() {
    let events = || {
        vec![
            at("whole", "2025-02-17"),
            at("z-between", "2025-02-17"),
            at("part", "2025-02-17").within("whole"),
            at("part-of-part", "2025-02-17").within("part"),
            at("later", "2025-02-18").within("whole"),
            at("undated", "").within("whole"),
        ]
    };
    assert_eq!(
        rows(events(), ""),
        [
            "# Mon 17 Feb 2025",
            "whole",
            "  part",
            "    part-of-part",
            "z-between",
            "# Tue 18 Feb 2025",
            "later",
            "# Not dated",
            "undated"
        ]
    );
    assert_eq!(rows(events(), "id:part,part-of-part"), ["# Mon 17 Feb 2025", "part", "  part-of-part"]);
    assert_eq!(rows(events(), "id:whole,part-of-part"), ["# Mon 17 Feb 2025", "part-of-part", "whole"]);
}

#[test]
fn a_very_deep_nest_of_parts_is_laid_out() {
    let deep = 30_000;
    let mut events: Vec<_> = (1..deep).map(|n| at(&format!("{n}"), "2025").within(&format!("{}", n - 1))).collect();
    events.push(at("0", "2025"));
    let corpus = corpus(events);
    assert_eq!(Plan::new(&corpus, &Selection::all(&corpus)).len(), deep);
}

#[test]
fn days_are_stepped_through_and_positions_found() {
    let corpus = corpus(vec![
        at("a1", "2025-02-17"),
        at("a2", "2025-02-17"),
        at("b1", "2025-06-18"),
        at("b2", "2025-06-18").within("b1"),
        at("c", ""),
    ]);
    let plan = Plan::new(&corpus, &Selection::all(&corpus));
    assert_eq!(shown(&corpus, &plan).len(), 9, "three headings, a gap, five events");
    let steps = |step: fn(&Plan, usize) -> Option<usize>| (0..5).map(|from| step(&plan, from)).collect::<Vec<_>>();
    assert_eq!(steps(Plan::next_day), [Some(2), Some(2), Some(4), Some(4), None]);
    assert_eq!(steps(Plan::previous_day), [None, Some(0), Some(0), Some(2), Some(2)]);
    assert_eq!(steps(Plan::row_of), [Some(1), Some(2), Some(5), Some(6), Some(8)]);
    let at_rows: Vec<_> = (0..10).map(|row| plan.position_at(row)).collect();
    let expected = [None, Some(0), Some(1), Some(1), Some(1), Some(2), Some(3), Some(3), Some(4), Some(4)];
    assert_eq!(at_rows, expected);
    for (position, id) in plan.events().enumerate() {
        assert_eq!((plan.position_of(id), plan.event(position)), (Some(position), Some(id)));
    }
    assert_eq!((plan.event(5), plan.position_of(EventId::new(9)), plan.next_day(5)), (None, None, None));
    let nothing = Plan::new(&corpus, &Selection::all(&corpus).keep_only(&[]));
    assert!(nothing.is_empty() && nothing.rows().is_empty() && nothing.heading_of(0).is_none());
}
