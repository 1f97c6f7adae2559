//! Linking events: to their articles and names, in timeline order, to their wholes; then counting.

use super::articles::Articles;
use super::intake::Intake;
use super::linking::{Kept, Linking};
use super::{dates, parts, passages};
use crate::model::columns::{EventColumns, SaysColumns};
use crate::model::cores::{both, in_pieces};
use crate::model::date::Date;
use crate::model::name::Names;
use crate::model::order::Order;
use crate::model::problem::Mistakes;
use crate::model::status::Status;
use std::borrow::Cow;

/// Links every event. What was taken up comes back in timeline order.
pub fn link(intake: Intake, articles: &Articles, names: Names, problems: &mut Mistakes) -> (Intake, Names) {
    let mut linking = Linking::new(intake, problems);
    let identified = linking.identify();
    let (mut kept, names) = linking.attach(&identified, articles, names);
    drop(identified);
    passages::find(&mut linking.intake, &kept.says, articles);
    settle(&mut linking.intake, &mut kept, articles);
    let order = Order::new(&linking.intake.dates.list, &linking.intake.kinds.list);
    let order = order.of(&linking.intake.events, &linking.intake.shared, &kept.events);
    let rows: Vec<u32> = order.iter().map(|index| kept.events[*index as usize].0).collect();
    parts::link(&mut linking, &rows);
    let mut intake = linking.intake;
    place(&mut intake.events, &mut intake.says, kept, &order, &rows);
    (intake, names)
}

/// The events' dates, then the status of each assertion, which hangs on it; assertions in the order of publication,
/// those of one article as they stand in it.
fn settle(intake: &mut Intake, kept: &mut Kept, articles: &Articles) {
    agree(intake, kept);
    for event in 0..kept.events.len() {
        let (columns, range) = (&intake.says, kept.says_of(event));
        let place = |row: &u32| (columns.article.get(*row as usize), columns.passage.start.get(*row as usize));
        kept.says[range].sort_by_key(place);
    }
    let read = &*intake;
    let statuses = in_pieces(kept.events.len(), |piece| {
        let of_event = |event: usize| {
            let date = read.events.date.get(kept.events[event].0 as usize);
            let says = kept.says[kept.says_of(event)].iter();
            says.map(move |row| status(read, *row as usize, date, articles))
        };
        piece.flat_map(of_event).collect::<Vec<_>>()
    });
    for (row, status) in kept.says.iter().zip(statuses.into_iter().flatten()).filter(|(_, status)| status.is_some()) {
        intake.says.set_status(*row as usize, status, false);
    }
}

/// Dates the events whose files do not, where their assertions agree on a day.
fn agree(intake: &mut Intake, kept: &Kept) {
    for (event, (row, _)) in kept.events.iter().enumerate() {
        if intake.events.date.get(*row as usize).is_none() {
            let says = &kept.says[kept.says_of(event)];
            let own = says.iter().filter_map(|says| intake.says.own_date.get(*says as usize));
            let agreed = dates::agreed(own.map(|date| &intake.dates.list[date as usize]).collect());
            let agreed = agreed.map(|date| intake.dates.intern(&date));
            intake.events.date.set(*row as usize, agreed);
        }
    }
}

/// Works out the status that the file does not give.
fn status(intake: &Intake, row: usize, event_date: Option<u32>, articles: &Articles) -> Option<Status> {
    let says = &intake.says;
    if says.status(row).0.is_some() {
        return None;
    }
    let article = &articles.data[says.article.get(row).unwrap_or(0) as usize];
    let date = |date: Option<u32>| -> Option<&Date> { date.map(|date| &intake.dates.list[date as usize]) };
    let passage = says.passage.range(row).and_then(|range| intake.shared.bodies.get(article.body?).get(range));
    let quote = || says.quote.get(row).map(|quote| intake.shared.quotes.get(quote));
    let words = || passage.map(Cow::Borrowed).or_else(quote).unwrap_or_default();
    let dates = (date(says.date(row, event_date)), date(article.published));
    Status::from_dates(dates.0, dates.1, words)
}

/// Puts events and assertions in their places, now that these are known.
fn place(events: &mut EventColumns, says: &mut SaysColumns, kept: Kept, order: &[u32], rows: &[u32]) {
    let mut says_order = Vec::with_capacity(kept.says.len());
    let mut ends = Vec::with_capacity(rows.len());
    for index in order {
        says_order.extend_from_slice(&kept.says[kept.says_of(*index as usize)]);
        ends.push(u32::try_from(says_order.len()).unwrap_or(u32::MAX));
    }
    // Each column is there twice while it is put in order: what is done with makes room.
    drop(kept);
    // The names of assertions take as long as all that events have.
    let names = std::mem::take(&mut says.names);
    let reordered = both(
        rows.len(),
        || says.reorder(&says_order),
        || {
            events.reorder(rows);
            names.picked(&says_order)
        },
    );
    says.names = reordered.1;
    events.says_end = ends;
    let of_says = |row: usize| std::iter::repeat_n(row as u32, events.says(row).len());
    says.event = (0..events.len()).flat_map(of_says).collect();
}
