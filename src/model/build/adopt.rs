//! Owned records taken up into columns.

use super::intake::Intake;
use crate::model::NameKind;
use crate::model::date::Date;
use crate::model::problem::At;
use crate::model::record::{ArticleRecord, EventRecord, Located, SaysRecord};
use crate::model::rows::{ArticleHead, EventHead, Given, Role, SaysHead};

impl Intake {
    /// Takes up an article's record.
    pub fn article_record(&mut self, record: &ArticleRecord) {
        let published = record.published.as_ref().map(|date| self.dates.intern(date));
        self.article(&ArticleHead {
            at: &record.at,
            id: given(&record.id),
            title: &record.title,
            outlet: record.outlet.as_deref(),
            published,
            published_from: record.published_from,
            url: record.url.as_deref(),
            copy_of: record.copy_of.as_ref().map(given),
            digest: record.digest,
            body: record.body.as_deref(),
        });
    }

    /// Takes up an event's record with its assertions.
    pub fn event_record(&mut self, record: &EventRecord) {
        let date = self.located_date(record.date.as_ref());
        self.event(&EventHead {
            at: &record.at,
            id: record.id.as_ref().map(given),
            title: &record.title,
            kind: &record.kind,
            date,
            part_of: record.part_of.as_ref().map(given),
        });
        let lists = [
            (NameKind::Place, &record.places),
            (NameKind::Person, &record.people),
            (NameKind::Organisation, &record.organisations),
        ];
        for (kind, list) in lists {
            list.iter().for_each(|name| self.event_name(Role::Of(kind), &name.value, Some(&name.at), &record.at));
        }
        record.says.iter().for_each(|says| self.says_record(says, &record.at));
        self.end_event();
    }

    fn says_record(&mut self, record: &SaysRecord, event: &At) {
        let date = self.located_date(record.date.as_ref());
        self.says(
            &SaysHead {
                at: Some(&record.at),
                article: given(&record.article),
                quote: record.quote.as_ref().map(given),
                before: record.before.as_deref(),
                after: record.after.as_deref(),
                paragraph: record.paragraph,
                status: record.status,
                date,
                basis: record.basis,
                rule: record.rule.as_deref(),
                confidence: record.confidence.as_deref(),
                attributed_to: record.attributed_to.as_deref(),
                note: record.note.as_deref(),
            },
            event,
        );
        let lists = [
            (Role::Of(NameKind::Place), &record.places),
            (Role::Of(NameKind::Person), &record.people),
            (Role::Absent, &record.absent),
            (Role::Of(NameKind::Organisation), &record.organisations),
        ];
        for (role, list) in lists {
            list.iter().for_each(|name| self.says_name(role, &name.value, Some(&name.at), &record.at));
        }
        self.end_says();
    }

    fn located_date<'r>(&mut self, date: Option<&'r Located<Date>>) -> Option<(u32, Option<&'r At>)> {
        date.map(|date| (self.dates.intern(&date.value), Some(&date.at)))
    }
}

fn given(located: &Located<String>) -> Given<'_> {
    (&located.value, Some(&located.at))
}
