//! Sound lines, taken up as they stand: nothing of them is copied before it lies in the columns. Whatever there is to say
//! of a line is left to those who say it: such a line is not taken up here.

use super::Sort;
use crate::model::record::{Located, NameRecord};
use crate::model::rows::{ArticleHead, EventHead, Role, SaysHead};
use crate::model::{At, Basis, Builder, Intake, Kind, NameKind, PublishedFrom, Status};
use crate::store::dates;
use serde::Deserialize;
use smallvec::SmallVec;
use std::borrow::Cow;

/// Takes up a record of which everything is read and nothing is to be said; false leaves all as it was.
pub(super) fn take_up(line: &str, sort: Sort, at: &At, builder: &mut Builder) -> bool {
    let tagged = match sort {
        Sort::Article => serde_json::from_str(line).map(Tagged::Article),
        Sort::Event => serde_json::from_str(line).map(Tagged::Event),
        Sort::Tagged => serde_json::from_str(line),
        Sort::Raw | Sort::Any => return false,
    };
    match tagged {
        Ok(Tagged::Article(article)) => take_article(&article, at, builder.intake()),
        Ok(Tagged::Event(event)) => take_event(&event, at, builder.intake()),
        Ok(Tagged::Person(name)) => take_name(&name, NameKind::Person, at, builder),
        Ok(Tagged::Place(name)) => take_name(&name, NameKind::Place, at, builder),
        Ok(Tagged::Organisation(name)) => take_name(&name, NameKind::Organisation, at, builder),
        Err(_) => None,
    }
    .is_some()
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Tagged<'l> {
    #[serde(borrow)]
    Article(Article<'l>),
    #[serde(borrow)]
    Event(Box<Event<'l>>),
    #[serde(borrow)]
    Person(Name<'l>),
    #[serde(borrow)]
    Place(Name<'l>),
    #[serde(borrow)]
    Organisation(Name<'l>),
}

/// A text out of the line itself, unless it has escapes.
#[derive(Deserialize)]
struct Text<'l>(#[serde(borrow)] Cow<'l, str>);

/// Most lists are so short that they need no room of their own.
type Texts<'l> = SmallVec<[Text<'l>; 3]>;

/// Those of assertions have one or none; what is larger is slow to move.
type Few<'l> = SmallVec<[Text<'l>; 1]>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Name<'l> {
    #[serde(borrow)]
    name: Text<'l>,
    #[serde(default)]
    spellings: Texts<'l>,
    role: Option<Text<'l>>,
    #[serde(rename = "in")]
    within: Option<Text<'l>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Article<'l> {
    #[serde(borrow)]
    id: Text<'l>,
    title: Option<Text<'l>>,
    outlet: Option<Text<'l>>,
    published: Option<Text<'l>>,
    url: Option<Text<'l>>,
    copy_of: Option<Text<'l>>,
    #[serde(default)]
    digest: bool,
    body: Option<Text<'l>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Event<'l> {
    #[serde(borrow)]
    id: Option<Text<'l>>,
    title: Text<'l>,
    kind: Option<Text<'l>>,
    date: Option<Text<'l>>,
    #[serde(default)]
    places: Texts<'l>,
    #[serde(default)]
    people: Texts<'l>,
    #[serde(default)]
    organisations: Texts<'l>,
    part_of: Option<Text<'l>>,
    #[serde(default)]
    says: Vec<Says<'l>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Says<'l> {
    #[serde(borrow)]
    article: Text<'l>,
    quote: Option<Text<'l>>,
    before: Option<Text<'l>>,
    after: Option<Text<'l>>,
    paragraph: Option<u32>,
    status: Option<Status>,
    date: Option<Text<'l>>,
    basis: Option<Basis>,
    rule: Option<Text<'l>>,
    confidence: Option<Text<'l>>,
    #[serde(default)]
    places: Few<'l>,
    #[serde(default)]
    people: Few<'l>,
    #[serde(default)]
    absent: Few<'l>,
    #[serde(default)]
    organisations: Few<'l>,
    attributed_to: Option<Text<'l>>,
    note: Option<Text<'l>>,
}

fn take_name(name: &Name<'_>, kind: NameKind, at: &At, builder: &mut Builder) -> Option<()> {
    if name.within.is_some() && kind != NameKind::Place {
        return None;
    }
    builder.name(NameRecord {
        at: at.clone(),
        kind,
        name: name.name.filled()?.to_string(),
        spellings: name.spellings.iter().filter_map(Text::filled).map(str::to_string).collect(),
        role: text(&name.role).map(str::to_string),
        within: text(&name.within).map(|place| Located { value: place.to_string(), at: at.clone() }),
        extra: Default::default(),
    });
    Some(())
}

fn take_article(article: &Article<'_>, at: &At, intake: &mut Intake) -> Option<()> {
    let id = article.id.filled()?;
    let published = sound_date(&article.published, at, intake)?;
    intake.article(&ArticleHead {
        at,
        id: (id, None),
        title: text(&article.title).unwrap_or(id),
        outlet: text(&article.outlet),
        published,
        published_from: PublishedFrom::default(),
        url: text(&article.url),
        copy_of: text(&article.copy_of).map(|id| (id, None)),
        digest: article.digest,
        body: article.body.as_ref().map(|body| &*body.0),
    });
    Some(())
}

fn take_event(event: &Event<'_>, at: &At, intake: &mut Intake) -> Option<()> {
    let title = event.title.filled()?;
    let kind = event.kind.as_ref().map_or_else(Kind::default, |kind| Kind::from_word(&kind.0));
    if matches!(kind, Kind::Unknown(_)) {
        return None;
    }
    let date = sound_date(&event.date, at, intake)?;
    let sound = |says: &Says<'_>| {
        let has_unused_date = says.basis == Some(Basis::None) && says.date.is_some();
        says.article.filled().filter(|_| !has_unused_date)?;
        sound_date(&says.date, at, intake)
    };
    let dates: SmallVec<[Option<u32>; 8]> = event.says.iter().map(sound).collect::<Option<_>>()?;
    intake.event(&EventHead {
        at,
        id: text(&event.id).map(|id| (id, None)),
        title,
        kind: &kind,
        date: date.map(|date| (date, None)),
        part_of: text(&event.part_of).map(|id| (id, None)),
    });
    let lists = [
        (NameKind::Place, &event.places),
        (NameKind::Person, &event.people),
        (NameKind::Organisation, &event.organisations),
    ];
    for (kind, names) in lists {
        names.iter().filter_map(Text::filled).for_each(|name| intake.event_name(Role::Of(kind), name, None, at));
    }
    for (says, date) in event.says.iter().zip(dates) {
        take_says(says, date, at, intake);
    }
    intake.end_event();
    Some(())
}

fn take_says(says: &Says<'_>, date: Option<u32>, at: &At, intake: &mut Intake) {
    intake.says(
        &SaysHead {
            at: None,
            article: (&says.article.0, None),
            quote: text(&says.quote).map(|quote| (quote, None)),
            before: text(&says.before),
            after: text(&says.after),
            paragraph: says.paragraph,
            status: says.status,
            date: date.map(|date| (date, None)),
            basis: says.basis,
            rule: text(&says.rule),
            confidence: text(&says.confidence),
            attributed_to: text(&says.attributed_to),
            note: text(&says.note),
        },
        at,
    );
    let lists = [
        (Role::Of(NameKind::Place), &says.places),
        (Role::Of(NameKind::Person), &says.people),
        (Role::Absent, &says.absent),
        (Role::Of(NameKind::Organisation), &says.organisations),
    ];
    for (role, names) in lists {
        names.iter().filter_map(Text::filled).for_each(|name| intake.says_name(role, name, None, at));
    }
    intake.end_says();
}

/// A date of which nothing is to be said, among those of the intake; absent where it is not given.
fn sound_date(written: &Option<Text<'_>>, at: &At, intake: &mut Intake) -> Option<Option<u32>> {
    let Some(written) = text(written) else { return Some(None) };
    if let Some(known) = intake.dates.find(written) {
        return Some(Some(known));
    }
    match dates::read(written, at) {
        (Some(date), None) => Some(Some(intake.dates.intern(&date))),
        _ => None,
    }
}

impl Text<'_> {
    /// The text; an empty one counts as absent.
    fn filled(&self) -> Option<&str> {
        Some(&*self.0).filter(|text| text.chars().any(|letter| !letter.is_whitespace()))
    }
}

fn text<'t>(text: &'t Option<Text<'_>>) -> Option<&'t str> {
    text.as_ref().and_then(Text::filled)
}
