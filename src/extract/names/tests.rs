//! Names found in made-up news.

use super::*;
use crate::extract::prose::Prose;
use crate::model::NameKind;
use crate::text::strange::strange;
use proptest::prelude::*;
use std::ops::ControlFlow;

fn found(texts: &[&str]) -> Named {
    find(texts, NonZeroUsize::MIN, &|_| ControlFlow::Continue(())).unwrap()
}

/// Every name as `kind name`: p, l or o.
fn names(texts: &[&str]) -> Vec<String> {
    let letter = |kind| match kind {
        NameKind::Person => 'p',
        NameKind::Place => 'l',
        NameKind::Organisation => 'o',
    };
    found(texts).names.iter().map(|name| format!("{} {}", letter(name.kind), name.name)).collect()
}

/// The mentions of the first text: what is written, the name, the sense.
fn mentions(text: &str) -> Vec<(String, String, Sense)> {
    let prose = Prose::new(text);
    let named = find(&[text], NonZeroUsize::MIN, &|_| ControlFlow::Continue(())).unwrap();
    let mention = |mention: &Mention| {
        let name = named.names[mention.name()].name.clone();
        (prose.slice(mention.tokens()).to_owned(), name, mention.sense)
    };
    named.mentions[0].iter().map(mention).collect()
}

#[test]
fn people_are_found_under_one_proper_name() {
    for (text, expected) in [
        ("Anna Weber opened the session. Weber said it would last.", &["p Anna Weber"][..]),
        (
            "The Polish Prime Minister Jan Wilk met Secretary of State Laura Finch.",
            &["p Jan Wilk", "p Laura Finch", "l Poland"],
        ),
        ("Karl von der Heide spoke. Later von der Heide left.", &["p Karl von der Heide"]),
        ("George W. Harrow and J.D. Poole were there.", &["p George W. Harrow", "p J.D. Poole"]),
        ("Presidents Carla Ruiz and Pavel Dvorak shook hands.", &["p Carla Ruiz", "p Pavel Dvorak"]),
        (
            "Ruth Amsel-Brandt, a senior fellow at the Baltic Sea Institute, doubted it.",
            &["p Ruth Amsel-Brandt", "o Baltic Sea Institute"],
        ),
        ("Chancellor Bruns said no. Mr. Bruns then left.", &["p Bruns"]),
        ("Steven Wood resigned. Wood said why.", &["p Steven Wood"]),
        ("They sell Mac OS X and Blue Widget Pro.", &[]),
        ("Nothing about Nobody Special happened In Particular.", &[]),
    ] {
        assert_eq!(names(&[text]), expected, "{text}");
    }
}

#[test]
fn one_name_for_all_spellings() {
    let named = found(&[
        "President Olexandr Petrenskyy spoke in Lviv.",
        "President Olexandr Petrensky spoke. Petrensky left.",
        "Olexandr Petrenskiy agreed.",
    ]);
    let people: Vec<_> = named.names.iter().filter(|name| name.kind == NameKind::Person).collect();
    assert_eq!(people.len(), 1, "{people:?}");
    assert!(people[0].spellings.iter().all(|spelling| spelling.guess.is_none()));
    assert_eq!(people[0].spellings.len(), 3);
}

#[test]
fn a_near_spelling_in_the_same_office_is_a_guess() {
    let named = found(&[
        "NATO Secretary General Jens Ruttler spoke. Ruttler left.",
        "NATO Secretary General Jens Ruttler agreed.",
        "NATO's Secretary Jens Lattler said so. Lattler left.",
    ]);
    let people: Vec<_> = named.names.iter().filter(|name| name.kind == NameKind::Person).collect();
    assert_eq!(people.len(), 1, "{people:?}");
    assert_eq!(people[0].name, "Jens Ruttler");
    let guesses: Vec<_> = people[0]
        .spellings
        .iter()
        .filter(|spelling| spelling.guess.is_some())
        .map(|spelling| &*spelling.text)
        .collect();
    assert_eq!(guesses, ["Jens Lattler", "Lattler"]);
}

#[test]
fn two_of_one_family_are_two() {
    let text = "Karen Holm met Richard Holm. Holm said it was late.";
    assert_eq!(names(&[text]), ["p Karen Holm", "p Richard Holm"]);
    assert_eq!(mentions(text).len(), 2, "who said it is not told");
    assert_eq!(names(&["Maria Rossi left.", "Mario Rossi stayed."]).len(), 2);
    assert_eq!(names(&["George W. Harrow left.", "George H. Harrow stayed."]).len(), 2);
}

#[test]
fn a_place_may_stand_for_its_government() {
    use Sense::*;
    for (text, expected) in [
        ("They met in Kyiv.", Itself),
        ("Kyiv rejected the plan.", Government),
        ("The talks between Kyiv and others failed.", Government),
        ("They hope that Kyiv will agree.", Government),
        ("The Kyiv meeting ended.", Itself),
        ("They insist on Kyiv's consent.", Government),
        ("Washington wants a deal.", Government),
    ] {
        assert_eq!(mentions(text).iter().map(|(_, _, sense)| *sense).collect::<Vec<_>>(), [expected], "{text}");
    }
    let both: Vec<_> = mentions("They met in Paris and London.").into_iter().map(|(_, _, sense)| sense).collect();
    assert_eq!(both, [Itself, Itself]);
    assert_eq!(mentions("The French left.")[0], ("French".to_owned(), "France".to_owned(), Nation));
}

#[test]
fn places_lie_in_what_the_text_or_the_gazetteer_says() {
    let within = |text| {
        found(&[text])
            .names
            .into_iter()
            .find(|name| name.kind == NameKind::Place)
            .map(|name| (name.name, name.within.unwrap_or_default()))
    };
    for (text, name, outer) in [
        ("They met in Riyadh.", "Riyadh", "Saudi Arabia"),
        ("They met in Kiev.", "Kyiv", "Ukraine"),
        ("They met in Paris, Texas.", "Paris, Texas", "Texas"),
        ("They met in Alaska.", "Alaska", "United States"),
    ] {
        assert_eq!(within(text), Some((name.to_owned(), outer.to_owned())), "{text}");
    }
    assert_eq!(names(&["Paris Hilton sang."]), ["p Paris Hilton"]);
    assert_eq!(names(&["Nice people came. Reading is good."]), Vec::<String>::new());
}

#[test]
fn organisations_by_head_acronym_and_owner() {
    for (text, expected) in [
        ("The Bank of Ghana raised rates.", &["o Bank of Ghana"][..]),
        ("The North Sea Research Council (NSRC) met. The NSRC agreed.", &["o North Sea Research Council"]),
        ("Brackwell Tools Inc. said no. Brackwell then agreed.", &["o Brackwell Tools Inc."]),
        ("The Russian foreign ministry objected.", &["o Russian foreign ministry"]),
        ("The Foreign Ministry objected.", &[]),
        ("The EU and the European Union are one.", &["o European Union"]),
    ] {
        assert_eq!(names(&[text]), expected, "{text}");
    }
}

fn check(texts: &[String]) {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let named = find(&texts, NonZeroUsize::MIN, &|_| ControlFlow::Continue(())).unwrap();
    assert_eq!(named.mentions.len(), texts.len());
    for (mentions, text) in named.mentions.iter().zip(&texts) {
        let (tokens, mut end) = (Prose::new(text).tokens().len(), 0);
        for mention in mentions {
            let own = mention.tokens();
            assert!(own.start >= end && !own.is_empty() && own.end <= tokens);
            assert!(mention.name() < named.names.len() && mention.start() <= own.start);
            end = own.end;
        }
    }
    assert_eq!(named, find(&texts, NonZeroUsize::MIN, &|_| ControlFlow::Continue(())).unwrap(), "the same again");
}

proptest! {
    #[test]
    fn any_text_is_read(texts in proptest::collection::vec(strange(), 0..3)) {
        check(&texts);
    }

    #[test]
    fn any_run_of_name_words_is_read(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "President", "of", "the", "Anna", "Holm", "W", ".", ",", "-", "'s", "Paris", "France", "Russian", "Ministry", "Foreign", "and", "von", "al",
                "Inc", "said", "in", "Secretary", "State", "(", ")", "NATO", "Presidents", "Jr", "\n\n", "Bank", "&", "Mr", "envoy", "government", "A",
            ]),
            0..40,
        ),
    ) {
        check(&[words.join(" "), words.concat()]);
    }
}
