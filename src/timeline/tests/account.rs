use super::corpus;
use crate::model::Status;
use crate::model::record::{EventRecord, SaysRecord};
use crate::model::testing::{event, plain, says, told};
use crate::timeline::{Account, Wording, WordingKind};

/// What the account of one event told so is asked for.
fn account<T>(assertions: Vec<SaysRecord>, ask: impl Fn(Account<'_>) -> T) -> T {
    let corpus = corpus(vec![plain("e", "2025-02-17", assertions)]);
    ask(Account::new(corpus.find_event("e").unwrap()))
}

#[test]
fn support_is_told_where_there_is_more_than_one_article() {
    let support =
        |articles: &[&str]| account(articles.iter().map(|article| told(article)).collect(), |account| account.support);
    assert_eq!(support(&["a"]), None);
    assert_eq!(support(&["a", "a"]), None);
    assert_eq!(support(&["a", "d"]).as_deref(), Some("told by 2 articles, each of its own origin"));
    assert_eq!(support(&["a", "b"]).as_deref(), Some("told by 2 articles of one origin"));
    assert_eq!(support(&["a", "b", "d"]).as_deref(), Some("told by 3 articles of 2 origins"));
}

#[test]
fn standing_is_told_where_nobody_reports() {
    let standing =
        |statuses: &[Status]| account(statuses.iter().map(|status| told("a").as_(*status)).collect(), |a| a.standing);
    assert_eq!(standing(&[Status::Reported, Status::Announced]), None);
    assert_eq!(standing(&[Status::Announced]), Some("announced; no article reports that it took place"));
    assert_eq!(standing(&[Status::Possible]), Some("only spoken of as possible"));
    assert_eq!(standing(&[Status::Announced, Status::Cancelled]), Some("cancelled"));
}

#[test]
fn conflicts_are_spelled_out_with_who_holds_what() {
    use Status::{Announced, Denied, Reported};
    let conflicts = |assertions| account(assertions, |account| account.conflicts);
    let on = |article, date, status| told(article).on(date).as_(status);
    assert_eq!(
        conflicts(vec![
            on("a", "2025-02-17", Reported),
            on("d", "2025-02-18", Reported),
            on("b", "2025-02-17", Reported)
        ]),
        ["the dates differ: Mon 17 Feb 2025 (a, b) against Tue 18 Feb 2025 (d)"]
    );
    assert_eq!(
        conflicts(vec![on("a", "2025-02-17", Announced), on("b", "2025-02-18", Announced)]),
        ["announced for different days (within one origin): Mon 17 Feb 2025 (a) against Tue 18 Feb 2025 (b)"]
    );
    assert_eq!(
        conflicts(vec![on("a", "2025-02-17", Announced), on("a", "2025-02-18~", Announced)]),
        [
            "the dates differ, but are stated as approximate (within one article): Mon 17 Feb 2025 (a) against about Tue 18 Feb 2025 (a)"
        ]
    );
    assert_eq!(
        conflicts(vec![told("a").as_(Reported), told("d").as_(Denied)]),
        ["they differ on whether it happened: reported (a) against denied (d)"]
    );
    assert_eq!(
        conflicts(vec![
            told("a").at_places(&["Oslo"]).people(&["Ada"], &[]),
            told("d").at_places(&["Rome"]).people(&[], &["Ada"])
        ]),
        [
            "the places differ: Oslo (a) against Rome (d)",
            "they differ on who was there: Ada present (a) against Ada absent (d)"
        ]
    );
}

#[test]
fn copies_stand_under_what_they_retell_among_those_that_tell_it() {
    let order = |articles: &[&str]| {
        account(articles.iter().map(|article| told(article)).collect(), |account| {
            let line = |telling: &crate::timeline::Telling<'_>| {
                let sign = if telling.folded { ">" } else { "" };
                let again = if telling.same_article { "=" } else { "" };
                let retells = telling.retells.as_deref().unwrap_or_default();
                format!("{sign}{again}{} {retells}", telling.says.article().key())
            };
            account.tellings.iter().map(line).collect::<Vec<_>>()
        })
    };
    assert_eq!(order(&["a", "a", "d", "c"]), ["a ", "=a ", ">c retells b", "d "]);
    assert_eq!(order(&["d", "c", "b"]), ["b ", ">c retells b", "d "]);
    assert_eq!(order(&["c", "b", "a"]), ["a ", ">b retells a", ">c retells b"], "both under the first of the chain");
    assert_eq!(order(&["c"]), ["c "], "nothing that it retells is told");
}

#[test]
fn a_telling_says_what_is_not_usual() {
    let tellings = |assertion: SaysRecord| {
        account(vec![assertion], |account| {
            let telling = &account.tellings[0];
            (telling.status, telling.dated.clone(), telling.passage)
        })
    };
    let found = says("a", "First words", None);
    assert_eq!(tellings(found.clone()), (None, None, None));
    assert_eq!(tellings(found.clone().undated()), (Some("status not stated"), Some("gives no date".to_string()), None));
    assert_eq!(tellings(found.clone().on("2025-02-17")), (None, None, None));
    assert_eq!(
        tellings(found.clone().on("2025-02-18~").as_(Status::Announced)),
        (Some("announced"), Some("about Tue 18 Feb 2025".to_string()), None)
    );
    let ruled = |rule: &str| SaysRecord { rule: Some(rule.to_string()), ..found.clone().on("2025-02-17") };
    assert_eq!(tellings(ruled("Monday: the latest")).1.as_deref(), Some("Monday → Mon 17 Feb 2025: the latest"));
    assert_eq!(tellings(ruled("of the article")).1.as_deref(), Some("Mon 17 Feb 2025: of the article"));
    let passage = |quote: &str| tellings(says("a", quote, None)).2;
    assert_eq!(passage("words"), Some("the words stand in several places of the article"));
    assert_eq!(passage(""), Some("no words given"));
}

#[test]
fn only_words_of_the_article_are_a_quotation_and_stand_in_a_known_paragraph() {
    let wording = |quote: &str| {
        let hinted = SaysRecord { paragraph: Some(1), ..says("a", quote, None) };
        account(vec![hinted], |account| {
            let wording = Wording::of(account.tellings[0].says)?;
            Some((wording.kind, wording.paragraph))
        })
    };
    assert_eq!(wording("First words"), Some((WordingKind::Quoted, Some(1))));
    assert_eq!(wording("words"), Some((WordingKind::Quoted, None)), "in several places");
    assert_eq!(wording("no such"), Some((WordingKind::Lost, None)));
    assert_eq!(wording(""), None);
}

#[test]
fn the_event_is_told_with_its_day_and_its_whole() {
    let names: [&[&str]; 3] = [&["Ada", "Bo"], &["Oslo"], &["NATO"]];
    let part = EventRecord { says: vec![told("a")], ..event("part", "Part", "other", "2025-02-17", names) };
    let corpus = corpus(vec![part.within("e"), plain("e", "", vec![told("a")])]);
    let part = Account::new(corpus.find_event("part").unwrap());
    assert_eq!((part.when.as_str(), part.part_of.as_deref()), ("Mon 17 Feb 2025", Some("e")));
    assert_eq!(
        (part.people, part.places, part.organisations),
        (vec!["Ada", "Bo"], vec!["Oslo".to_string()], vec!["NATO"])
    );
    assert_eq!(Account::new(corpus.find_event("e").unwrap()).when, "not dated");
}
