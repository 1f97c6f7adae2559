use crate::lexicon::Lexicon;
use crate::lexicon::sample::{self, sample};
use crate::model::{Builder, NameKind};
use crate::query::Query;
use crate::text::words::words;
use proptest::prelude::*;

/// Texts made of what a query is made of, and of what it is not.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\"".to_string()),
        Just("“".to_string()),
        Just("\\".to_string()),
        Just(":".to_string()),
        Just(",".to_string()),
        Just(" ".to_string()),
        Just("-".to_string()),
        Just("[".to_string()),
        Just("}".to_string()),
        Just("(".to_string()),
        "(who|place|org|kind|id|after|before|on|published|known|article|outlet|status|claimant|origins|articles|is):",
        "(2025-02-17|2025|\\.\\.|/|>=|<|2|announced|conflict)",
        "[a-zé軍\u{1b}\u{202e}]{1,3}",
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn a_name() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9é軍北 .,:'’\"“”\\\\()\\-]{1,12}".prop_filter("no corpus has blank names", |name| !name.trim().is_empty())
}

proptest! {
    #[test]
    fn any_text_is_a_query_or_refused_with_its_place(text in typed()) {
        match Query::parse(&text) {
            Ok(query) => {
                prop_assert_eq!(query.as_str(), &text);
                prop_assert_eq!(&Query::parse(query.as_str()).unwrap(), &query);
                let corpus = sample();
                let lexicon = Lexicon::new(&corpus);
                let selection = query.select(&corpus, &lexicon);
                prop_assert!(selection.ids().is_sorted());
                prop_assert_eq!(query.is_empty(), selection.is_whole());
                prop_assert_eq!(query.select(&corpus, &lexicon), selection);
            }
            Err(error) => {
                prop_assert!(text.get(error.at.clone()).is_some());
                prop_assert!(!error.message.is_empty() && !error.help.is_empty());
                let [_, caret] = error.caret(&text);
                prop_assert!(caret.as_str().trim_start().chars().all(|c| c == '^'));
            }
        }
    }

    /// The query that the search box sets finds the events of that name.
    #[test]
    fn a_name_is_found_by_its_own_query(name in a_name(), kind in 0..3usize) {
        let kind = NameKind::ALL[kind];
        let names: [&[&str]; 3] = match kind {
            NameKind::Person => [&[&name], &[], &[]],
            NameKind::Place => [&[], &[&name], &[]],
            NameKind::Organisation => [&[], &[], &[&name]],
        };
        let mut builder = Builder::new("one");
        builder.article(sample::article("a", "Title", "", "2025", ""));
        let mut record = sample::event("e", "Title", "other", "", names);
        record.says.push(sample::says("a", "", None));
        builder.event(record);
        let (corpus, _) = builder.finish();
        let query = Query::name(kind, &name);
        prop_assert!(!query.is_empty());
        prop_assert_eq!(&Query::parse(query.as_str()).unwrap(), &query);
        prop_assert_eq!(query.select(&corpus, &Lexicon::new(&corpus)).len(), 1, "{}", query.as_str());
    }

    /// What leaves out takes just what keeping keeps, and two terms are what both leave.
    #[test]
    fn terms_are_sets(a in "(rutte|trump|paris|place:france|kind:talks|status:announced|on:2025-02|is:copied|\"met in\")",
                      b in "(rutte|summit|who:macron|outlet:cnn|before:2025-03|articles:2|\"four hours\"|org:nato)") {
        let corpus = sample();
        let lexicon = Lexicon::new(&corpus);
        let ids = |text: &str| Query::parse(text).unwrap().select(&corpus, &lexicon).ids().to_vec();
        let (kept, left_out) = (ids(&a), ids(&format!("-{a}")));
        prop_assert!(kept.iter().all(|id| !left_out.contains(id)));
        prop_assert_eq!(kept.len() + left_out.len(), corpus.events().len());
        let both: Vec<_> = kept.into_iter().filter(|id| ids(&b).contains(id)).collect();
        if !(a.starts_with("status") && b.starts_with("outlet")) {
            prop_assert_eq!(ids(&format!("{a} {b}")), both.clone());
            prop_assert_eq!(ids(&format!("{b} {a}")), both);
        }
        // All articles are out in the end, but for the one without a day.
        let known: Vec<_> = ids(&a).into_iter().filter(|id| corpus.event(*id).key() != "pledge").collect();
        prop_assert_eq!(ids(&format!("{a} known:2099")), known);
    }

    /// Any beginning of a word of a title finds the event.
    #[test]
    fn every_beginning_of_a_word_finds_it(event in 0..7usize, at in 0..4usize, length in 1..9usize) {
        let corpus = sample();
        let event = corpus.events().nth(event).unwrap();
        let found = words(&event.title());
        let word: String = found[at % found.len()].text.chars().take(length).collect();
        prop_assume!(!["a", "and", "or"].contains(&word.as_str()) || word == "a");
        let selection = Query::parse(&word).unwrap().select(&corpus, &Lexicon::new(&corpus));
        prop_assert!(selection.ids().contains(&event.id()), "{word}");
        prop_assert!(selection.near().is_empty());
    }
}
