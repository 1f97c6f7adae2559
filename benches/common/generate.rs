//! A corpus of any size that looks like one a newsroom would keep, written as tagged lines of JSON.
//!
//! Names follow Zipf's law and go under several spellings; events come in bursts with silence between them; most are
//! told by one to five articles, a few by forty; some articles retell others; some dates are vague, some are missing.
//! Memory does not grow with the number of events but for the names: a burst is written before the next is made up.

use super::random::{Random, Zipf};
use annals::text::fold::fold;
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::io::{self, Write};

const FIRST: [&str; 24] = [
    "Ada", "Anton", "Beatriz", "Cem", "Dagny", "Elif", "Émile", "Farah", "Goran", "Hanna", "Ivo", "Jelena", "Karim",
    "Lena", "Mark", "Nadia", "Oskar", "Petra", "Rosa", "Şule", "Tomas", "Ute", "Viktor", "Yara",
];
const BEGINNINGS: [&str; 18] = [
    "Bar", "Cal", "Del", "Fer", "Gor", "Hal", "Kel", "Lam", "Mor", "Nov", "Or", "Pav", "Ros", "Sal", "Tar", "Ver",
    "Wal", "Zel",
];
const MIDDLES: [&str; 10] = ["an", "en", "o", "is", "u", "ing", "ar", "el", "i", "ov"];
const ENDINGS: [&str; 12] = ["ić", "sen", "man", "ez", "ova", "berg", "oğlu", "ski", "dóttir", "well", "eau", "ini"];
const OUTLETS: [&str; 12] = [
    "Daily Courier",
    "Evening Post",
    "The Wire",
    "Morning Herald",
    "Radio North",
    "Le Quotidien",
    "Abendblatt",
    "The Ledger",
    "Channel Six",
    "City Gazette",
    "The Observer's Weekly",
    "Foreign Desk",
];
const KINDS: [(&str, &str, &str); 10] = [
    ("meeting", "met", "meets"),
    ("talks", "held talks with", "holds talks with"),
    ("call", "spoke by telephone with", "telephones"),
    ("visit", "received", "receives"),
    ("statement", "answered", "answers"),
    ("agreement", "signed an agreement with", "signs an agreement with"),
    ("decision", "overruled", "overrules"),
    ("court", "sued", "sues"),
    ("sanction", "put sanctions on", "puts sanctions on"),
    ("protest", "marched against", "marches against"),
];
const MATTERS: [&str; 16] = [
    "the new harbour",
    "grain exports",
    "border crossings",
    "the fishing quota",
    "a cease-fire",
    "security guarantees",
    "the gas contract",
    "the defence budget",
    "prisoners of war",
    "the election result",
    "customs duties",
    "the peace plan",
    "water rights",
    "the bridge over the strait",
    "drone attacks",
    "the refugee camps",
];
const CLAIMANTS: [&str; 6] =
    ["a spokesman", "two officials", "a person familiar with the talks", "the ministry", "a diplomat", "state media"];

/// Events of one burst at most; it stays in memory until it is written.
const LARGEST_BURST: usize = 400;

/// Writes a corpus of so many events: the same one for the same seed. Of so many articles in a hundred the text is known.
pub fn generate(out: &mut dyn Write, seed: u64, events: usize, with_text: usize) -> io::Result<()> {
    let mut world = World { with_text, ..World::new(seed, events) };
    line(out, json!({"corpus": {"title": format!("Generated corpus of {events} events")}}))?;
    world.write_names(out)?;
    // A large corpus is not a long one: more goes on at once.
    let at_once = 1 + events / 20_000;
    let (mut left, mut bursts) = (events, 0);
    while left > 0 {
        if bursts % at_once == 0 {
            world.go_on();
        }
        bursts += 1;
        let size = (1 + world.random.below(20) * world.random.below(20)).min(LARGEST_BURST).min(left);
        world.write_burst(out, size)?;
        left -= size;
    }
    Ok(())
}

fn line(out: &mut dyn Write, value: Value) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &value)?;
    out.write_all(b"\n")
}

struct Person {
    name: String,
    spellings: Vec<String>,
}

impl Person {
    fn spelt(&self, random: &mut Random) -> &str {
        if self.spellings.is_empty() || random.percent(60) {
            return &self.name;
        }
        &self.spellings[random.below(self.spellings.len())]
    }
}

struct World {
    random: Random,
    people: Vec<Person>,
    places: Vec<String>,
    organisations: Vec<String>,
    by_person: Zipf,
    by_place: Zipf,
    by_organisation: Zipf,
    today: NaiveDate,
    articles: usize,
    events: usize,
    with_text: usize,
}

/// An article as far as it is written.
struct Draft {
    id: String,
    outlet: &'static str,
    published: NaiveDate,
    copy_of: Option<String>,
    paragraphs: Vec<String>,
}

impl World {
    fn new(seed: u64, events: usize) -> World {
        let (mut random, mut names) = (Random::new(seed), Names::default());
        let (people, places, organisations) = (200 + events / 25, 60 + events / 200, 40 + events / 200);
        let people: Vec<_> = (0..people).map(|rank| names.person(&mut random, rank)).collect();
        let places: Vec<_> = (0..places).map(|_| names.other(&mut random, &["", "burg", " Bay", "stad"])).collect();
        let bodies = [" Institute", " Ministry", " Union", " Bank", " Party", " Council"];
        let organisations: Vec<_> = (0..organisations).map(|_| names.other(&mut random, &bodies)).collect();
        World {
            by_person: Zipf::new(people.len()),
            by_place: Zipf::new(places.len()),
            by_organisation: Zipf::new(organisations.len()),
            random,
            people,
            places,
            organisations,
            today: NaiveDate::from_ymd_opt(1990, 1, 8).unwrap_or_default(),
            articles: 0,
            events: 0,
            with_text: 100,
        }
    }

    fn write_names(&self, out: &mut dyn Write) -> io::Result<()> {
        for person in &self.people {
            line(out, json!({"person": {"name": person.name, "spellings": person.spellings}}))?;
        }
        // The first places are countries; the others lie in one of them.
        for (rank, name) in self.places.iter().enumerate() {
            let within = (rank >= 12).then(|| &self.places[rank % 12]);
            line(out, json!({"place": {"name": name, "in": within}}))?;
        }
        self.organisations.iter().try_for_each(|name| line(out, json!({"organisation": {"name": name}})))
    }

    /// Goes on to the next days on which something happens: mostly within the week, now and then after months.
    fn go_on(&mut self) {
        let days = if self.random.percent(5) { 60 + self.random.below(200) } else { 1 + self.random.below(16) };
        self.today = self.today.checked_add_days(Days::new(days as u64)).unwrap_or(self.today);
    }

    /// Some days full of events of one affair.
    fn write_burst(&mut self, out: &mut dyn Write, size: usize) -> io::Result<()> {
        let length = 1 + size / 12;
        let mut drafts = self.drafts(1 + size / 5, length);
        let events: Vec<Value> = (0..size).map(|_| self.event(&mut drafts, length)).collect();
        for draft in drafts {
            let body = draft.paragraphs.join("\n\n");
            let title = body.split(". ").next().unwrap_or_default();
            let is_known = self.random.percent(self.with_text);
            line(
                out,
                json!({"article": {
                    "id": draft.id,
                    "title": title,
                    "outlet": draft.outlet,
                    "published": draft.published.to_string(),
                    "url": format!("https://example.org/{}", draft.id),
                    "copy_of": draft.copy_of,
                    "body": is_known.then_some(&body),
                }}),
            )?;
        }
        events.into_iter().try_for_each(|event| line(out, event))
    }

    fn drafts(&mut self, count: usize, length: usize) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = Vec::with_capacity(count);
        for _ in 0..count {
            self.articles += 1;
            let later = self.random.below(length + 2) as u64;
            let earlier = drafts.len().checked_sub(1).filter(|_| self.random.percent(20));
            drafts.push(Draft {
                id: format!("a-{:07}", self.articles),
                outlet: self.random.one(&OUTLETS),
                published: self.today.checked_add_days(Days::new(later)).unwrap_or(self.today),
                copy_of: earlier.map(|last| drafts[self.random.below(last + 1)].id.clone()),
                paragraphs: vec![format!("It was a week of {}. Much was said.", self.random.one(&MATTERS))],
            });
        }
        drafts
    }

    fn event(&mut self, drafts: &mut [Draft], length: usize) -> Value {
        self.events += 1;
        let random = &mut self.random;
        let first = self.by_person.rank(random);
        let second = (first + 1 + self.by_person.rank(random)) % self.people.len();
        let place = &self.places[self.by_place.rank(random)];
        let (kind, past, present) = KINDS[random.below(KINDS.len())];
        let matter = random.one(&MATTERS);
        let day = self.today.checked_add_days(Days::new(random.below(length) as u64)).unwrap_or(self.today);
        let (first, second) = (&self.people[first], &self.people[second]);
        let count = assertions(random);
        let apart = count > 1 && random.percent(10);
        let says = (0..count)
            .map(|_| {
                let draft = &mut drafts[random.below(drafts.len())];
                let quote = format!("{} {past} {} in {place} over {matter}", first.spelt(random), second.spelt(random));
                draft.paragraphs.push(format!(
                    "{quote}, {} said. It was the {} time that {} came up there, and {} did not want to comment.",
                    random.one(&CLAIMANTS),
                    random.one(&["first", "second", "third", "last"]),
                    random.one(&MATTERS),
                    random.one(&OUTLETS),
                ));
                let claimant = random.percent(30).then(|| random.one(&CLAIMANTS));
                let status = if draft.published < day { "announced" } else { "reported" };
                let mut says = json!({
                    "article": draft.id,
                    "quote": quote,
                    "paragraph": draft.paragraphs.len(),
                    "attributed_to": claimant,
                    "status": status,
                });
                if apart {
                    let own = if random.percent(50) { day } else { next(day) };
                    says["date"] = own.to_string().into();
                    says["basis"] = "stated".into();
                }
                says
            })
            .collect::<Vec<_>>();
        let organisations: Vec<&String> = (0..random.below(3))
            .map(|_| self.by_organisation.rank(random))
            .map(|rank| &self.organisations[rank])
            .collect();
        json!({"event": {
            "id": format!("event-{:07}", self.events),
            "title": format!("{} {present} {} over {matter}", first.name, second.name),
            "kind": kind,
            "date": if apart { Some(format!("[{day},{}]", next(day))) } else { date(random, day) },
            "places": [place],
            "people": [first.name, second.name],
            "organisations": organisations,
            "says": says,
        }})
    }
}

/// Mostly few, as it is; now and then what everybody writes about. Three on average.
fn assertions(random: &mut Random) -> usize {
    match random.below(1000) {
        0..=4 => 16 + random.below(25),
        5..=69 => 6 + random.below(10),
        70..=549 => 2 + random.below(4),
        _ => 1,
    }
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// Mostly a day; else a month, a span, a day that is not sure, one side open, or no date.
fn date(random: &mut Random, day: NaiveDate) -> Option<String> {
    Some(match random.below(100) {
        0..=4 => return None,
        5..=8 => format!("{:04}-{:02}", day.year(), day.month()),
        9..=11 => format!("{day}/{}", day.checked_add_days(Days::new(6)).unwrap_or(day)),
        12..=15 => format!("{day}~"),
        16..=18 => format!("../{day}"),
        19..=20 => format!("{day}/.."),
        _ => day.to_string(),
    })
}

/// Makes up names and spellings, none twice, be it in other letters.
#[derive(Default)]
struct Names(HashSet<String>);

impl Names {
    fn person(&mut self, random: &mut Random, rank: usize) -> Person {
        // One name that is known beforehand, so that there is something to type.
        let mut known = (rank == 7).then(|| ("Mark", "Rutte".to_string()));
        loop {
            let (first, last) = known.take().unwrap_or_else(|| (random.one(&FIRST), surname(random)));
            let name = format!("{first} {last}");
            if !self.0.insert(fold(&name)) {
                continue;
            }
            let initial = first.chars().next().unwrap_or('A');
            let mut spellings = match random.below(4) {
                0 => vec![last],
                1 => vec![format!("{initial}. {last}"), format!("{first} {}", last.to_uppercase())],
                _ => Vec::new(),
            };
            spellings.retain(|spelling| self.0.insert(fold(spelling)));
            return Person { name, spellings };
        }
    }

    fn other(&mut self, random: &mut Random, after: &[&str]) -> String {
        loop {
            let name = format!("{}{}", surname(random), random.one(after));
            if self.0.insert(fold(&name)) {
                return name;
            }
        }
    }
}

fn surname(random: &mut Random) -> String {
    let more = if random.percent(50) { random.one(&MIDDLES) } else { "" };
    format!("{}{}{more}{}", random.one(&BEGINNINGS), random.one(&MIDDLES), random.one(&ENDINGS))
}
