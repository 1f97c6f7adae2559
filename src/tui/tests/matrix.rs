//! The matrix: heads that stay, rows and columns that move, and the chosen cell in words.

use super::Screen;
use super::moving::small;
use crate::tui::matrix::MatrixView;
use crate::tui::overlay::Overlay;

fn view(screen: &Screen) -> &MatrixView {
    let found = screen.state.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Matrix(view) => Some(view),
        _ => None,
    });
    found.expect("the matrix is open")
}

/// The chosen event and article.
fn place(screen: &Screen) -> [String; 2] {
    let (view, corpus) = (view(screen), screen.state.corpus());
    [corpus.event(view.event().unwrap()).title().into(), view.article(corpus).unwrap().key().into()]
}

/// Forty articles and as many events; each article tells the events of its own number and of the one before.
pub(super) fn forty(width: u16, height: u16) -> Screen {
    let mut files = vec![("corpus.toml".to_string(), "title = \"Forty\"\nformat = 1\n".to_string())];
    let mut events = String::new();
    for number in 0..40 {
        let day = format!("2025-{:02}-{:02}", 1 + number / 14, 1 + number % 14 * 2);
        let head = format!("---\ntitle: Report {number}\noutlet: Paper {}\npublished: {day}\n---\n", number % 7);
        files.push((format!("articles/a{number:02}.md"), format!("{head}The crowd of day {number} went home.\n")));
        events.push_str(&format!("[[event]]\nid = \"e{number}\"\ntitle = \"March {number}\"\ndate = \"{day}\"\n"));
        for teller in [number, number + 1].iter().filter(|teller| **teller < 40) {
            events.push_str(&format!(
                "[[event.says]]\narticle = \"a{teller:02}\"\nquote = \"went home\"\nstatus = \"reported\"\n"
            ));
        }
    }
    files.push(("events/all.toml".to_string(), events));
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Screen::of(&files, width, height)
}

#[test]
fn a_small_corpus_in_words() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("m");
    insta::assert_snapshot!(screen.roles());
}

#[test]
fn the_built_in_corpus_on_a_large_terminal() {
    let mut screen = Screen::built_in(160, 50);
    screen.press("/emergency meeting<enter><esc>ml");
    insta::assert_snapshot!(screen.text());
}

#[test]
fn forty_articles_in_signs() {
    let mut screen = forty(160, 50);
    screen.press("m");
    insta::assert_snapshot!(screen.text());
    assert!(!screen.text().contains("articles 1 to"), "all forty are seen");
}

#[test]
fn what_signs_stand_for_is_said_as_far_as_they_are_seen() {
    let mut screen = Screen::built_in(60, 20);
    screen.press("/emergency meeting<enter><esc>m");
    assert!(screen.line(3).contains("● says so  a announced  ( ) retells"), "{}", screen.text());
    screen.press("q/kellogg visit<enter><esc>m");
    let line = screen.line(3);
    assert!(
        line.contains("a announced  p possible  ! contradicts") && !line.contains("retells"),
        "as they fit: {line}"
    );
    screen.resize(76, 20);
    assert!(screen.line(3).contains("( ) retells"), "{}", screen.text());
    screen.press("q").resize(80, 24);
    screen.press("m");
    assert!(!screen.line(3).contains("contradicts"), "words need no signs: {}", screen.text());
}

#[test]
fn it_moves_in_both_directions_and_the_timeline_goes_with_it() {
    let mut screen = forty(80, 24);
    screen.press("m");
    assert_eq!(place(&screen), ["March 0", "a00"]);
    for (keys, event, article) in [
        ("j", "March 1", "a00"),
        ("ll", "March 1", "a02"),
        ("h<left><left>", "March 1", "a00"),
        ("<end>", "March 1", "a39"),
        ("G", "March 39", "a39"),
        ("K", "March 38", "a39"),
        ("gg0", "March 0", "a00"),
        ("k", "March 0", "a00"),
        ("J", "March 1", "a00"),
    ] {
        screen.press(keys);
        assert_eq!(place(&screen), [event, article], "{keys}");
        assert_eq!(screen.event(), event);
        let number: usize = article[1..].parse().unwrap();
        let head = screen.line(5);
        assert!(head.contains(&format!("{:>2}", number + 1)), "the head of {article} is seen: {head}");
        assert!(screen.text().contains(&format!("▸ {event}")), "{}", screen.text());
    }
    screen.press("q");
    assert!(screen.state.overlays.is_empty());
}

#[test]
fn the_chosen_cell_is_told_in_words() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("m");
    let text = screen.text();
    assert!(text.contains("! contradicts another: reported, Mon 4 Mar 2024"), "{text}");
    assert!(text.contains("“The council met in Oslo on Monday” §2"), "{text}");
    screen.press("lj");
    assert!(screen.text().contains("says nothing of this event"), "{}", screen.text());
    screen.press("Gh");
    assert!(screen.text().contains("came out before anybody told of this event"), "{}", screen.text());
}

#[test]
fn silence_is_said_at_the_chosen_cell_and_when_its_passages_are_opened() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("m");
    assert!(!screen.text().contains("silent"), "{}", screen.text());
    screen.press("0");
    assert!(screen.line(8).contains("… silent "), "{}", screen.text());
    screen.press("<enter>");
    assert!(screen.line(23).contains("says nothing of this event: Article 1"), "{}", screen.text());
    screen.press("j");
    assert!(screen.line(23).ends_with("1 of 1"), "{}", screen.text());
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("mGh");
    assert!(screen.text().contains("came out before anybody told of this event"), "{}", screen.text());
    assert!(screen.text().contains("not yet") && !screen.text().contains("silent"), "{}", screen.text());
    screen.press("<enter>");
    assert!(screen.line(23).contains("came out before anybody told"), "{}", screen.text());
}

#[test]
fn in_narrow_columns_the_heads_tell_the_articles_apart_and_which_one_retells() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("m");
    let heads = [4, 5, 6].map(|y| screen.line(y).split_whitespace().collect::<Vec<_>>().join(" "));
    assert_eq!(heads[0], "Article 1 Article 2 CNN Article 4 Article 5");
    assert_eq!(heads[1], "17 Feb 17 Feb 17 Feb 17 Feb 4 Sep");
    assert_eq!(heads[2], "(retells)");
    screen.press("q").resize(160, 50);
    screen.press("m");
    assert!(screen.text().contains("(retells Article 1)"), "{}", screen.text());
}

#[test]
fn a_date_of_its_own_is_written_out_or_has_a_sign_that_is_explained() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/daily telegraph<enter>m");
    let row =
        |screen: &Screen| (0..50).map(|y| screen.line(y)).find(|line| line.contains("Starmer in the Daily")).unwrap();
    assert!(row(&screen).ends_with("reported* (reported*) reported"), "{}", screen.text());
    assert!(screen.line(3).contains("* dates it otherwise"), "{}", screen.text());
    let mut files = small();
    let text = files[3].1.replacen("date = \"2024-06-01\"", "date = \"2024-06\"", 1);
    let own =
        "quote = \"The bridge is to open on 1 June 2024\"\nstatus = \"announced\"\ndate = \"2024-05-30/2024-06-03\"";
    files[3].1 = Box::leak(text.replace("quote = \"The bridge is to open on 1 June 2024\"", own).into_boxed_str());
    let mut other = Screen::of(&files, 80, 24);
    other.press("/opens<enter><esc>m");
    assert!(other.text().contains("announced*"), "a long word keeps it: {}", other.text());
    screen.press("q").resize(160, 50);
    screen.press("m");
    let told = row(&screen);
    assert!(told.contains(" reported, by 17 Feb ") && told.contains("(reported, by 17 Feb)"), "{}", screen.text());
    assert!(!screen.line(4).contains("dates it otherwise"), "{}", screen.text());
}

#[test]
fn it_follows_the_query_and_keeps_the_place() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("mlG/bridge<enter>");
    assert_eq!(view(&screen).plan.len(), 3);
    assert_eq!(place(&screen)[1], "courier");
    screen.press(":query<enter>");
    assert_eq!(view(&screen).plan.len(), 5);
    screen.press("/nobody<enter>");
    assert_eq!(view(&screen).matrix.columns().len(), 1, "only one article tells of it");
    screen.press(":query xyzzy<enter>");
    assert!(screen.text().contains("No event is like that"), "{}", screen.text());
    screen.press("jlGs<enter>dy:query<enter>");
    assert_eq!(view(&screen).plan.len(), 5);
}

#[test]
fn the_rows_can_be_fewer_and_in_another_order() {
    let mut screen = Screen::built_in(100, 30);
    screen.press("ms");
    assert_eq!(place(&screen)[0], "Ukraine loses territory from 2014 on", "the place stays");
    screen.press("gg");
    assert_eq!(place(&screen)[0], "War in Ukraine", "most origins assert it");
    assert!(screen.text().contains("what most origins assert first"));
    screen.press("f");
    let view = view(&screen);
    let shared = view.plan.events().all(|id| screen.state.corpus().event(id).origin_count() > 1);
    assert!(shared && view.plan.len() == 16, "{}", view.plan.len());
    screen.press("f");
    assert_eq!(place(&screen)[0], "Kellogg's visit to Ukraine begins");
    assert!(screen.text().contains("in conflict only"));
    screen.press("fs");
    assert_eq!(self::view(&screen).plan.len(), 96);
}

#[test]
fn a_date_too_long_for_its_cell_is_not_cut() {
    let mut files = small();
    let text = files[3].1.replacen("date = \"2024-06-01\"", "date = \"2024-06\"", 1);
    let text = text.replace(
        "quote = \"The bridge is to open on 1 June 2024\"",
        "quote = \"The bridge is to open on 1 June 2024\"\ndate = \"2024-05-30/2024-06-03\"",
    );
    files[3].1 = Box::leak(text.into_boxed_str());
    let mut screen = Screen::of(&files, 80, 24);
    screen.press("/opens<enter><esc>m");
    assert!(!screen.text().contains("30 M…"), "{}", screen.text());
}

#[test]
fn enter_shows_the_passages_beside_one_another_or_below() {
    let mut screen = Screen::built_in(160, 50);
    screen.press("/emergency meeting<enter><esc>m<enter>");
    let beside = (0..50).any(|y| {
        let line = screen.line(y);
        ["Article 1:", "Article 2:", "CNN ·", "Article 4:"].iter().all(|label| line.contains(label))
    });
    assert!(beside, "{}", screen.text());
    screen.press("l<enter>");
    assert!(screen.line(4).contains("Article 2: Paris pledges"), "{}", screen.text());
    screen.press("qq").resize(80, 24);
    screen.press("<enter>");
    let labels = |screen: &Screen| screen.text().matches("· 17 Feb 2025").count();
    assert!(labels(&screen) <= 2, "below one another: {}", screen.text());
    screen.press("G");
    assert!(screen.text().contains("▸"), "the last one is seen: {}", screen.text());
}

#[test]
fn a_passage_is_copied_from_the_matrix() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("my");
    assert_eq!(screen.asked.len(), 1);
    screen.press("jly");
    assert_eq!(screen.asked.len(), 1);
    assert!(screen.text().contains("this article says nothing of this event"));
}

#[test]
fn it_is_exported_as_it_is_sorted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("m.csv");
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("mse");
    assert!(screen.text().contains("the matrix of 5 events, the whole corpus"), "{}", screen.text());
    assert!(screen.text().contains("annals-matrix.txt"));
    screen.press(&format!("<s-tab><c-u>{}<enter>", path.display()));
    assert!(screen.text().contains("wrote 5 events against 2 articles"), "{}", screen.text());
    assert!(super::read(&path).lines().nth(1).unwrap().starts_with("council,"));
    assert!(matches!(screen.state.overlays.last(), Some(Overlay::Matrix(_))), "the matrix is there again");
    let disputed = folder.path().join("disputed.csv");
    screen.press("ffe");
    assert!(screen.text().contains("the matrix of 1 of the 5 events shown"), "{}", screen.text());
    screen.press(&format!("<s-tab><c-u>{}<enter>", disputed.display()));
    let rows = super::read(&disputed);
    assert!(rows.lines().nth(1).unwrap().starts_with("council,") && rows.lines().count() == 6, "{rows}");
}
