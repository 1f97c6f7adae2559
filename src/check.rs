//! Mistakes that only the linked corpus shows, where each file by itself is sound.

use crate::model::date::Date;
use crate::model::{Article, Assertion, At, Corpus, Event, Name, PassageState, Problem};
use crate::text::find::{Haystack, nearest};

/// Every such mistake, in the order of files and lines.
pub fn check(corpus: &Corpus) -> Vec<Problem> {
    let mut problems = Vec::new();
    for article in corpus.articles() {
        problems.extend(unpublished(article));
        problems.extend(unread(article));
        problems.extend(article.published().and_then(|date| beyond_calendar(article.at(), date)));
    }
    for event in corpus.events() {
        problems.extend(event.date().and_then(|date| beyond_calendar(event.at(), date)));
        problems.extend(listed_though_absent(event));
        for says in event.says() {
            problems.extend(passage(says));
            problems.extend(apart(says));
            problems.extend(same_day(says));
            problems.extend(says.own_date().and_then(|date| beyond_calendar(says.at(), date)));
        }
    }
    problems.sort_by(|a, b| a.at.cmp(&b.at).then(a.code.cmp(b.code)));
    problems
}

/// The words of an assertion are not, or not only, or not where the file says.
fn passage(says: Assertion<'_>) -> Option<Problem> {
    let article = says.article().key();
    match says.passage().state {
        PassageState::Found | PassageState::None | PassageState::Unread => None,
        PassageState::Lost => Some(Problem::error(
            says.quote_at(),
            "lost-passage",
            format!("the article \"{article}\" does not contain these words"),
            nearest_words(says).unwrap_or_else(|| "copy the words from the article as they stand there".to_string()),
        )),
        PassageState::Ambiguous => Some(Problem::error(
            says.quote_at(),
            "ambiguous-passage",
            format!("the article \"{article}\" contains these words in several places"),
            "say which are meant: a longer quote, `before`, `after`, or `paragraph`",
        )),
        PassageState::Moved => {
            let paragraph = says.passage().paragraph.unwrap_or_default();
            Some(Problem::warning(
                says.quote_at(),
                "moved-passage",
                format!("these words stand in another paragraph of \"{article}\" than the one given"),
                format!("write paragraph = {paragraph}"),
            ))
        }
    }
}

/// The stretch of the article that comes closest to a lost quote: offered, never taken.
fn nearest_words(says: Assertion<'_>) -> Option<String> {
    let body = says.article().body()?;
    let range = nearest(&Haystack::new(body), says.quote()?)?;
    let words: Vec<&str> = body.get(range)?.split_whitespace().collect();
    Some(format!("the nearest is: {}", words.join(" ")))
}

/// A date as it stands within a set.
fn members(date: &Date) -> &str {
    date.as_edtf().trim_matches(['[', ']'])
}

/// A certain date that cannot be the event's.
fn apart(says: Assertion<'_>) -> Option<Problem> {
    let (own, event) = (says.own_date()?, says.event().date()?);
    (own.is_certain() && own.excludes(event)).then(|| {
        Problem::warning(
            says.at().clone(),
            "date-apart",
            format!("its date {} does not meet the date of the event, {}", own.as_edtf(), event.as_edtf()),
            format!(
                "where certain dates disagree the event's date is the set of them: [{},{}]",
                members(event),
                members(own)
            ),
        )
    })
}

/// An event of the very day of publication, without a word on whether it had happened yet.
fn same_day(says: Assertion<'_>) -> Option<Problem> {
    let day = says.date()?.is_single_day()?;
    let published = says.article().published()?.is_single_day()?;
    (day == published && !says.status_is_given()).then(|| {
        let taken = says.status().map_or("not stated", |status| status.as_str());
        Problem::warning(
            says.at().clone(),
            "same-day-status",
            format!("the event is of the day of publication and no status is given; \"{taken}\" is taken"),
            "write status = \"reported\" if it had happened when the article was written, else \"announced\"",
        )
    })
}

/// A date that is kept as written and listed with the undated.
fn beyond_calendar(at: &At, date: &Date) -> Option<Problem> {
    date.beyond_calendar().then(|| {
        Problem::warning(
            at.clone(),
            "beyond-calendar",
            format!("the year of {} lies beyond the calendar; it is kept as written", date.as_edtf()),
            "nothing to do, if it is meant; it stands with what is not dated",
        )
    })
}

/// People among the event's own whom an assertion names as absent, and whom no assertion lists: then it is no
/// disagreement between articles but a slip.
fn listed_though_absent(event: Event<'_>) -> Vec<Problem> {
    let listed = |person: Name<'_>| event.people().any(|name| name.id() == person.id());
    let told = |person: Name<'_>| event.says().flat_map(Assertion::people).any(|name| name.id() == person.id());
    let slips = event.says().flat_map(|says| says.absent().map(move |person| (says, person)));
    slips
        .filter(|(_, person)| listed(*person) && !told(*person))
        .map(|(says, person)| {
            Problem::warning(
                says.at().clone(),
                "absent-listed",
                format!("\"{}\" is absent here and among the people of the event", person.text()),
                "take the name out of the event, or list it at the assertion that says otherwise",
            )
        })
        .collect()
}

/// Without it no date can be reached from "yesterday", and no status from the dates.
fn unpublished(article: Article<'_>) -> Option<Problem> {
    article.published().is_none().then(|| {
        Problem::warning(
            article.at().clone(),
            "no-publication-date",
            format!("the article \"{}\" has no publication date", article.key()),
            "add a line `published: 2025-02-18`, as precise as it is known",
        )
    })
}

fn unread(article: Article<'_>) -> Option<Problem> {
    (article.event_count() == 0).then(|| {
        Problem::warning(
            article.at().clone(),
            "unread",
            format!("no event cites the article \"{}\"", article.key()),
            "add what it asserts to events/*.toml",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::{ArticleRecord, EventRecord, Located, SaysRecord};
    use crate::model::{Builder, Extra, Kind, Status};

    const BODY: &str = "The two met in Oslo.\n\nThe minister spoke. The minister spoke.\n\nHe left early.";

    fn at(line: u32) -> At {
        At::new(&"events/e.toml".into(), line, 1)
    }

    fn located<T>(value: T) -> Located<T> {
        Located { value, at: at(7) }
    }

    fn article() -> ArticleRecord {
        ArticleRecord {
            at: at(1),
            id: located("daily".to_string()),
            title: "Daily".to_string(),
            outlet: None,
            published: Date::parse("2025-02-18").ok(),
            url: None,
            copy_of: None,
            digest: false,
            body: Some(BODY.to_string()),
            extra: Extra::default(),
        }
    }

    fn says(quote: &str) -> SaysRecord {
        SaysRecord {
            at: at(6),
            article: located("daily".to_string()),
            quote: Some(located(quote.to_string())),
            before: None,
            after: None,
            paragraph: None,
            status: Some(Status::Reported),
            date: None,
            basis: None,
            rule: None,
            confidence: None,
            places: Vec::new(),
            people: Vec::new(),
            absent: Vec::new(),
            organisations: Vec::new(),
            attributed_to: None,
            note: None,
            extra: Extra::default(),
        }
    }

    fn event(date: &str, says: Vec<SaysRecord>) -> EventRecord {
        EventRecord {
            at: at(3),
            id: None,
            title: "A meeting".to_string(),
            kind: Kind::default(),
            date: Date::parse(date).ok().map(located),
            places: Vec::new(),
            people: Vec::new(),
            organisations: Vec::new(),
            part_of: None,
            says,
            extra: Extra::default(),
        }
    }

    fn found(articles: Vec<ArticleRecord>, events: Vec<EventRecord>) -> Vec<Problem> {
        let mut builder = Builder::new("test");
        articles.into_iter().for_each(|article| builder.article(article));
        events.into_iter().for_each(|event| builder.event(event));
        check(&builder.finish().0)
    }

    fn codes(event: EventRecord) -> Vec<&'static str> {
        found(vec![article()], vec![event]).iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn a_sound_corpus_has_no_mistake() {
        assert_eq!(codes(event("2025-02-17", vec![says("met in Oslo")])), [""; 0]);
    }

    #[test]
    fn passages_are_lost_ambiguous_or_moved() {
        let lost = found(vec![article()], vec![event("2025-02-17", vec![says("both met at Oslo")])]);
        assert_eq!((lost[0].code, lost[0].at.line), ("lost-passage", 7));
        assert!(lost[0].help.contains("met in Oslo"), "{}", lost[0].help);
        assert_eq!(codes(event("2025-02-17", vec![says("The minister spoke")])), ["ambiguous-passage"]);
        let moved = SaysRecord { paragraph: Some(1), ..says("He left early") };
        let moved = found(vec![article()], vec![event("2025-02-17", vec![moved])]);
        assert_eq!((moved[0].code, moved[0].help.as_str()), ("moved-passage", "write paragraph = 3"));
    }

    #[test]
    fn a_certain_date_must_meet_the_events() {
        let dated = |date: &str| SaysRecord { date: Date::parse(date).ok().map(located), ..says("met in Oslo") };
        let apart = found(vec![article()], vec![event("[2025-02-14,2025-02-16]", vec![dated("2025-02-17")])]);
        assert_eq!(apart[0].code, "date-apart");
        assert!(apart[0].help.ends_with(": [2025-02-14,2025-02-16,2025-02-17]"), "{}", apart[0].help);
        assert_eq!(codes(event("2025-02-16", vec![dated("2025-02-17~")])), [""; 0]);
        assert_eq!(codes(event("2025-02", vec![dated("2025-02-17")])), [""; 0]);
    }

    #[test]
    fn an_event_of_the_day_needs_a_status() {
        let open = || SaysRecord { status: None, ..says("met in Oslo") };
        assert_eq!(codes(event("2025-02-18", vec![open()])), ["same-day-status"]);
        assert_eq!(codes(event("2025-02-18", vec![says("met in Oslo")])), [""; 0]);
        assert_eq!(codes(event("2025-02-17", vec![open()])), [""; 0]);
    }

    #[test]
    fn years_beyond_the_calendar_are_named() {
        assert_eq!(codes(event("Y170000002", vec![says("met in Oslo")])), ["beyond-calendar"]);
    }

    #[test]
    fn nobody_is_absent_and_listed_unless_articles_disagree() {
        let people = || vec![located("Ada".to_string())];
        let absent = || SaysRecord { absent: people(), ..says("met in Oslo") };
        let present = SaysRecord { people: people(), ..says("He left early") };
        let with = |says| EventRecord { people: people(), ..event("2025-02-17", says) };
        assert_eq!(codes(with(vec![absent()])), ["absent-listed"]);
        assert_eq!(codes(with(vec![absent(), present])), [""; 0]);
    }

    #[test]
    fn articles_without_date_and_articles_that_nobody_cites_are_named() {
        let bare = ArticleRecord { published: None, ..article() };
        let codes: Vec<_> = found(vec![bare], Vec::new()).iter().map(|problem| problem.code).collect();
        assert_eq!(codes, ["no-publication-date", "unread"]);
    }
}
