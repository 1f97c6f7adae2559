use super::corpus;
use crate::compare::{Cell, Matrix, Silence, Totals, cells, disputes, is_silent, order, told_since};
use crate::model::testing::{plain, told};
use crate::model::{Article, Corpus, Status};

fn keys(cells: &[Cell<'_>]) -> Vec<String> {
    let told = |cell: &Cell<'_>| match cell.is_copy {
        true => format!("({})", cell.article.key()),
        false => cell.article.key().to_string(),
    };
    cells.iter().map(told).collect()
}

fn totals(corpus: &Corpus) -> Vec<(&str, Totals)> {
    let matrix = Matrix::new(corpus.events());
    matrix.columns().iter().map(|column| (corpus.article(column.article).key(), column.totals)).collect()
}

#[test]
fn a_cell_has_all_that_an_article_says_of_an_event() {
    let says = vec![
        told("a").on("2025-02-19").as_(Status::Announced),
        told("a").on("2025-02-20").as_(Status::Announced),
        told("a").undated().as_(Status::Possible),
        told("c"),
    ];
    let corpus = corpus(vec![plain("e", "2025-02-19", says)]);
    let cells = cells(corpus.find_event("e").unwrap());
    assert_eq!(keys(&cells), ["a", "c"]);
    assert_eq!(cells[0].statuses(), [Some(Status::Announced), Some(Status::Possible)]);
    let dates: Vec<_> = cells[0].dates().into_iter().map(|date| date.map(|date| date.as_edtf())).collect();
    assert_eq!(dates, [Some("2025-02-19"), Some("2025-02-20"), None]);
    let dates: Vec<_> = cells[1].dates().into_iter().map(|date| date.map(|date| date.as_edtf())).collect();
    assert_eq!(dates, [Some("2025-02-19")], "taken over from the event");
    assert!(cells[0].stands.len() == 2 && !cells[0].is_against_others(), "it contradicts itself, and nobody else");
}

#[test]
fn of_one_origin_all_but_one_are_copies() {
    for (tellers, expected) in [
        (&["a", "b", "c"] as &[_], &["a", "(b)", "c"] as &[_]),
        (&["b", "c"], &["b", "c"]),
        (&["a", "b"], &["a", "(b)"]),
    ] {
        let corpus = corpus(vec![plain("e", "", tellers.iter().map(|key| told(key)).collect())]);
        let event = corpus.find_event("e").unwrap();
        let cells = cells(event);
        assert_eq!(keys(&cells), *expected);
        assert_eq!(cells.iter().filter(|cell| !cell.is_copy).count(), event.origin_count());
    }
}

#[test]
fn who_contradicts_whom_is_marked_and_the_approximate_is_not() {
    let says = vec![told("a").on("2025-02-19"), told("b").on("2025-02-20"), told("c").on("2025-02-21~"), told("d")];
    let corpus = corpus(vec![plain("e", "2025-02", says)]);
    let against: Vec<bool> =
        cells(corpus.find_event("e").unwrap()).iter().map(|cell| cell.is_against_others()).collect();
    assert_eq!(against, [true, true, false, false]);
}

#[test]
fn the_first_is_the_one_that_was_out_before_all_other_origins() {
    let first = |tellers: &[&str]| {
        let corpus = corpus(vec![plain("e", "", tellers.iter().map(|key| told(key)).collect())]);
        let order = order(corpus.find_event("e").unwrap());
        let later = order.later.iter().map(|later| (later.article.key().to_string(), later.days)).collect::<Vec<_>>();
        (order.first.map(|article| article.key().to_string()), later)
    };
    let some = |key: &str, days| (key.to_string(), days);
    assert_eq!(first(&["a", "c", "d"]), (Some("a".to_string()), vec![some("c", Some(2)), some("d", Some(2))]));
    assert_eq!(first(&["b", "c"]), (Some("b".to_string()), vec![some("c", Some(1))]));
    for nobody in [&["a"] as &[_], &["a", "b"], &["c", "d"], &["a", "e"]] {
        assert_eq!(first(nobody), (None, Vec::new()), "{nobody:?}");
    }
}

#[test]
fn what_was_known_by_a_day_is_ordered_anew() {
    let corpus = corpus(vec![plain("e", "", vec![told("a"), told("c")])]);
    let known = corpus.event(corpus.find_event("e").unwrap().id()).as_known(Some("2025-02-18".parse().unwrap()));
    assert!(order(known).first.is_none());
    assert_eq!(Matrix::new(std::iter::once(known)).columns().len(), 1);
}

#[test]
fn totals_count_events_once() {
    let corpus = corpus(vec![
        plain("alone", "", vec![told("a"), told("a")]),
        plain("copied", "", vec![told("a"), told("b")]),
        plain("apart", "", vec![told("a").on("2025-02-19"), told("c").on("2025-02-20"), told("c")]),
        plain("same day", "", vec![told("c"), told("d")]),
    ]);
    let of = |asserts, only_here, first, against| Totals { asserts, only_here, first, against };
    assert_eq!(
        totals(&corpus),
        [("a", of(3, 1, 1, 1)), ("b", of(1, 0, 0, 0)), ("c", of(2, 0, 0, 1)), ("d", of(1, 0, 0, 0))]
    );
}

#[test]
fn an_article_is_silent_only_on_what_had_been_told() {
    let corpus = corpus(vec![plain("e", "", vec![told("b")])]);
    let since = told_since(corpus.find_event("e").unwrap());
    let silent: Vec<bool> = corpus.articles().map(|article| is_silent(article, since)).collect();
    assert_eq!(silent, [false, true, true, true, true], "a came out the day before");
}

#[test]
fn certain_conflicts_come_before_approximate_ones() {
    let corpus = corpus(vec![
        plain("1", "2025-01", vec![told("a").on("2025-01-02~"), told("c").on("2025-01-03")]),
        plain("2", "2025-02", vec![told("a").on("2025-02-02"), told("c").on("2025-02-03")]),
        plain("3", "2025-05", vec![told("a").on("2025-05"), told("c").on("2025-05-11")]),
    ]);
    let found: Vec<_> =
        disputes(corpus.events()).iter().map(|found| (found.event.key(), found.conflict.certain)).collect();
    assert_eq!(found, [("2".into(), true), ("1".into(), false)], "May and a day of May are no conflict");
}

#[test]
fn silence_is_counted_as_if_each_article_were_looked_at() {
    let told = |tellers: &str| tellers.chars().map(|teller| told(&teller.to_string())).collect();
    let tellers = ["a", "b", "c", "e", "ac", "bd", "ce", "abcde"];
    let corpus = corpus(tellers.iter().map(|tellers| plain(tellers, "2025-02-19", told(tellers))).collect());
    let silence = Silence::of(corpus.articles());
    for event in corpus.events() {
        let since = told_since(event);
        let tells = |article: Article<'_>| event.key().contains(article.key());
        let one_by_one = corpus.articles().filter(|article| !tells(*article) && is_silent(*article, since)).count();
        assert_eq!(silence.on(event), one_by_one, "{}", event.key());
    }
}
