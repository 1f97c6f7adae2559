//! Who is meant within one article: the full name once, the family name after.

use super::article::{Article, Draft, Known, Meant};
use super::mention::Mention;
use super::parts::Surety;
use super::person::FullName;
use super::place::Sense;
use super::role::Role;
use super::sound::sound;
use crate::text::fold::fold;
use std::collections::HashMap;

/// A person of one article.
#[derive(Debug)]
pub(super) struct Figure {
    /// The full names it is called by here, with how often.
    pub names: Vec<(FullName, usize)>,
    /// The roles it is given, with how often.
    pub roles: Vec<(Role, usize)>,
    /// Something says that it is a person.
    pub sure: bool,
    /// Shorter spellings.
    pub short: Vec<Box<str>>,
}

/// Whom or what a mention means.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Target {
    /// A person of the article.
    Figure(usize),
    /// Somebody known by the family name alone.
    Family {
        text: Box<str>,
        titled: bool,
        role: Option<Role>,
    },
    Place {
        name: Box<str>,
        within: Option<Box<str>>,
        sense: Sense,
    },
    /// By its key; the name to show if it is a known one, and as it is written here.
    Organisation {
        key: Box<str>,
        name: Option<&'static str>,
        text: Box<str>,
    },
    Nation(&'static str),
}

/// The people of an article, what else it names, and its mentions in order. All articles are held at once: nothing is kept twice.
#[derive(Debug, Default)]
pub(super) struct Settled {
    pub figures: Vec<Figure>,
    /// Each once, with how often.
    pub targets: Vec<(Target, usize)>,
    /// The name of each is the target, by its index.
    pub mentions: Vec<Mention>,
}

/// Settles who is meant by the runs of an article.
pub(super) fn settle(article: Article) -> Settled {
    let Article { drafts, short } = article;
    let mut cast = Cast::new(&drafts, &short);
    let mut numbers: HashMap<Target, usize> = HashMap::new();
    let mut targets: Vec<(Target, usize)> = Vec::new();
    let mut mentions = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.into_iter().enumerate() {
        let (title, tokens) = (draft.title.clone(), draft.tokens.clone());
        let Some(target) = cast.target(index, draft, &short) else { continue };
        let number = *numbers.entry(target).or_insert_with_key(|target| {
            targets.push((target.clone(), 0));
            targets.len() - 1
        });
        targets[number].1 += 1;
        mentions.push(Mention::new(tokens, title, number, Sense::Itself));
    }
    mentions.shrink_to_fit();
    targets.shrink_to_fit();
    let mut figures = cast.figures;
    figures.iter_mut().for_each(Figure::shrink);
    figures.shrink_to_fit();
    Settled { figures, targets, mentions }
}

impl Figure {
    fn take_role(&mut self, role: Option<&Role>) {
        let Some(role) = role else { return };
        match self.roles.iter_mut().find(|(other, _)| other == role) {
            Some((_, count)) => *count += 1,
            None => self.roles.push((role.clone(), 1)),
        }
    }

    fn shrink(&mut self) {
        self.names.shrink_to_fit();
        self.roles.shrink_to_fit();
        self.short.shrink_to_fit();
    }
}

impl Target {
    fn place(known: Known, sense: Sense) -> Target {
        Target::Place { name: known.name.into(), within: known.within.map(Into::into), sense }
    }

    fn organisation(key: &str, name: Option<&'static str>, text: &str) -> Target {
        Target::Organisation { key: key.into(), name, text: text.into() }
    }
}

/// The people of an article while it is settled.
struct Cast {
    figures: Vec<Figure>,
    /// The person each draft of a full name means.
    of_drafts: HashMap<usize, usize>,
    by_family: HashMap<String, Vec<usize>>,
    by_first: HashMap<String, Vec<usize>>,
}

impl Cast {
    fn new(drafts: &[Draft], short: &HashMap<String, String>) -> Cast {
        let mut cast = Cast {
            figures: Vec::new(),
            of_drafts: HashMap::new(),
            by_family: HashMap::new(),
            by_first: HashMap::new(),
        };
        let mut full: Vec<usize> = (0..drafts.len()).filter(|index| is_person(&drafts[*index], short)).collect();
        // The longest first, so that "Gould Davis" finds "Nigel Gould Davis".
        full.sort_by_key(|index| match &drafts[*index].what {
            Meant::Person(name, _) => std::cmp::Reverse(name.count()),
            _ => std::cmp::Reverse(0),
        });
        for index in full {
            cast.take_up(index, &drafts[index]);
        }
        cast
    }

    fn take_up(&mut self, index: usize, draft: &Draft) {
        let Meant::Person(name, surety) = &draft.what else { return };
        let speaks = draft.speaks && draft.named;
        let sure = *surety == Surety::Sure || !draft.plain && !draft.headline && (draft.titled || draft.aged || speaks);
        let key = name.key();
        let found = self.by_family.get(&key.1).into_iter().flatten().copied().find(|figure| {
            self.figures[*figure]
                .names
                .iter()
                .any(|(other, _)| name.agrees(other) && other.key() == key || name.is_tail_of(other))
        });
        let figure = found.unwrap_or_else(|| {
            self.figures.push(Figure { names: Vec::new(), roles: Vec::new(), sure: false, short: Vec::new() });
            self.figures.len() - 1
        });
        let own = &mut self.figures[figure];
        own.sure |= sure;
        own.take_role(draft.role.as_ref());
        match own.names.iter_mut().find(|(other, _)| other.text == name.text) {
            Some((_, count)) => *count += 1,
            None => own.names.push((name.clone(), 1)),
        }
        self.of_drafts.insert(index, figure);
        let last = sound(name.last());
        enter(&mut self.by_first, key.0, figure);
        enter(&mut self.by_family, key.1, figure);
        enter(&mut self.by_family, last, figure);
    }

    fn target(&mut self, index: usize, draft: Draft, short: &HashMap<String, String>) -> Option<Target> {
        match draft.what {
            Meant::Person(ref name, _) => match self.of_drafts.get(&index) {
                Some(figure) => Some(Target::Figure(*figure)),
                None => short.get(name.whole()).map(|key| Target::organisation(key, None, &draft.text)),
            },
            Meant::Place(known, sense) => Some(Target::place(known, sense)),
            Meant::Nation("") => None,
            Meant::Nation(code) => Some(Target::Nation(code)),
            Meant::Organisation(key, name) => Some(Target::organisation(&name.map_or(key, fold), name, &draft.text)),
            Meant::Single(ref key, ref place) => self.single(key, place.clone(), &draft, short),
        }
    }

    fn single(
        &mut self,
        key: &str,
        place: Option<(Known, Sense)>,
        draft: &Draft,
        short: &HashMap<String, String>,
    ) -> Option<Target> {
        let is_place = place.as_ref().is_some_and(|(known, _)| known.certain);
        let heard = sound(key);
        let role = draft.role.as_ref();
        if !is_place && let Some(figure) = self.named(&heard, role) {
            let own = &mut self.figures[figure];
            own.sure |= draft.titled;
            own.take_role(draft.role.as_ref());
            if !own.short.iter().any(|short| **short == *draft.text) {
                own.short.push(draft.text.as_str().into());
            }
            return Some(Target::Figure(figure));
        }
        if let Some(organisation) = short.get(key) {
            return Some(Target::organisation(organisation, None, &draft.text));
        }
        if let Some((known, sense)) = place {
            return is_place.then(|| Target::place(known, sense));
        }
        let is_ambiguous = self.by_family.contains_key(&heard) || self.by_first.contains_key(&heard);
        let is_name = !draft.plain && !draft.headline && !is_ambiguous && key.chars().count() > 1;
        is_name.then(|| Target::Family {
            text: draft.text.as_str().into(),
            titled: draft.titled,
            role: draft.role.clone(),
        })
    }

    /// The one person that a word can mean: by the family name, else by the first, with the role where several share it.
    fn named(&self, heard: &str, role: Option<&Role>) -> Option<usize> {
        let figures = self.by_family.get(heard).or_else(|| self.by_first.get(heard))?;
        let royal = role.and_then(|role| role.words().find(|word| ROYAL.contains(word)));
        let may_be = |figure: &usize| {
            royal.is_none_or(|title| self.figures[*figure].roles.iter().any(|(role, _)| role.has(title)))
        };
        match figures.as_slice() {
            [only] => Some(*only).filter(may_be),
            several => {
                let wanted = role?;
                let mut fitting = several
                    .iter()
                    .filter(|figure| self.figures[**figure].roles.iter().any(|(role, _)| role.fits(wanted)));
                fitting.next().filter(|_| fitting.next().is_none()).copied()
            }
        }
    }
}

/// Whether a run in the shape of a person's name is one, and no firm that the article gives its full style: "Milton Roy Co."
fn is_person(draft: &Draft, short: &HashMap<String, String>) -> bool {
    matches!(&draft.what, Meant::Person(name, _) if draft.titled || !short.contains_key(name.whole()))
}

/// Titles that go with a given name: whoever bears the family name is somebody else.
const ROYAL: [&str; 8] = ["king", "queen", "prince", "princess", "pope", "emperor", "sultan", "saint"];

fn enter(map: &mut HashMap<String, Vec<usize>>, key: String, figure: usize) {
    let figures = map.entry(key).or_default();
    if !figures.contains(&figure) {
        figures.push(figure);
    }
}
