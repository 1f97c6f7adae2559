//! Which articles tell one story, and what speaks for it: a page to read, over the timeline.

use super::detail::spaces;
use super::flow::flow;
use super::shown::Shown;
use super::styled::Line;
use super::theme::Role;
use crate::compare::origins::{AT_ONCE, Group, detect, groups};
use crate::export::Subject;
use crate::model::{Article, ArticleId, Corpus, Retelling};
use crate::timeline::{retells, when};
use std::collections::BTreeSet;

/// So many articles without copies are listed by name.
const LISTED: usize = 200;

/// The page.
#[derive(Clone, Debug)]
pub struct OriginsPage {
    /// The first line that is seen.
    pub top: usize,
    paragraphs: Vec<Paragraph>,
}

#[derive(Clone, Debug)]
struct Paragraph {
    indent: usize,
    role: Role,
    /// Text from outside.
    text: String,
}

impl OriginsPage {
    /// The origins of the articles that tell what is shown; whether the articles are still being compared.
    pub fn new(shown: Shown<'_>, is_under_way: bool) -> OriginsPage {
        let mut page = OriginsPage { top: 0, paragraphs: Vec::new() };
        page.renew(shown, is_under_way);
        page
    }

    /// Takes in what is shown now.
    pub fn renew(&mut self, shown: Shown<'_>, is_under_way: bool) {
        self.paragraphs.clear();
        let subject = Subject { corpus: shown.corpus, query: "", selection: shown.selection };
        match subject.corpus.retellings() {
            Some(_) => self.tell(&subject),
            None if is_under_way => {
                let told = "The articles are being compared. What is found will stand here.";
                self.add(0, Role::Plain, told.to_string());
            }
            // Nothing was left to be found on opening; what speaks for what the files say is looked for now.
            None if subject.corpus.articles().len() <= AT_ONCE => {
                let corpus = subject.corpus.clone().compared(detect);
                self.tell(&Subject { corpus: &corpus, ..subject });
            }
            None => {
                self.tell(&subject);
                let told = format!(
                    "More than {AT_ONCE} articles are not compared on opening; `annals origins` compares them."
                );
                self.add(0, Role::Plain, String::new());
                self.add(0, Role::Plain, told);
            }
        }
    }

    /// The lines in so many terminal columns.
    pub fn lines(&self, columns: usize) -> Vec<Line> {
        let mut lines = Vec::new();
        for paragraph in &self.paragraphs {
            let room = columns.saturating_sub(paragraph.indent).max(1);
            let mut wrapped = flow(&paragraph.text, paragraph.role, &[], room);
            if wrapped.is_empty() {
                wrapped.push(Line::new());
            }
            lines.extend(wrapped.into_iter().map(|line| {
                let mut whole = Line::of(Role::Plain, spaces(paragraph.indent.min(columns)));
                whole.pieces.extend(line.pieces);
                whole
            }));
        }
        lines
    }

    fn add(&mut self, indent: usize, role: Role, text: String) {
        self.paragraphs.push(Paragraph { indent, role, text });
    }

    fn tell(&mut self, subject: &Subject<'_>) {
        let articles = subject.articles();
        if articles.is_empty() {
            return self.add(0, Role::Quiet, "nothing of this is left by the query".to_string());
        }
        let origins: BTreeSet<_> = articles.iter().map(|id| subject.corpus.article(*id).origin()).collect();
        let count = |number: usize, noun: &str| format!("{number} {noun}{}", if number == 1 { "" } else { "s" });
        self.add(
            0,
            Role::Plain,
            format!(
                "{} found in this corpus among {}. Whether one of them retells an article from elsewhere is not known.",
                count(origins.len(), "independent origin"),
                count(articles.len(), "article")
            ),
        );
        let groups = groups(subject.corpus, subject.selection.known(), |_| true);
        let is_asked = |article: &&Article<'_>| articles.contains(&article.id());
        for group in groups.iter().filter(|group| group.articles.iter().filter(is_asked).count() >= 2) {
            self.tell_group(subject.corpus, group);
        }
        // A copy whose original tells nothing of what is asked about is one all the same.
        let shared: BTreeSet<_> = groups.iter().flat_map(|group| &group.articles).map(|article| article.id()).collect();
        if subject.corpus.retellings().is_some() {
            self.tell_alone(subject.corpus, &articles.difference(&shared).copied().collect::<Vec<_>>());
        }
    }

    /// The articles that share their origin with no other.
    fn tell_alone(&mut self, corpus: &Corpus, alone: &[ArticleId]) {
        if alone.is_empty() {
            return;
        }
        self.add(0, Role::Plain, String::new());
        self.add(0, Role::Plain, "Each of these is an origin of its own:".to_string());
        for article in alone.iter().take(LISTED).map(|id| corpus.article(*id)) {
            self.add(0, Role::Heading, article.title().to_string());
            self.add(0, Role::Quiet, out(article));
        }
        if alone.len() > LISTED {
            self.add(0, Role::Quiet, format!("and {} more", alone.len() - LISTED));
        }
    }

    fn tell_group(&mut self, corpus: &Corpus, group: &Group<'_>) {
        self.add(0, Role::Plain, String::new());
        if group.earlier.is_none() {
            self.add(0, Role::Quiet, "of one origin, which was not out yet".to_string());
        }
        let first = group.earlier.map(Article::id);
        let others = group.articles.iter().filter(|article| Some(article.id()) != first);
        for article in group.earlier.iter().chain(others) {
            let why = group.retellings.iter().find(|retelling| retelling.later == article.id());
            let indent = if why.is_some() { 2 } else { 0 };
            self.add(indent, Role::Heading, article.title().to_string());
            self.add(indent, Role::Quiet, out(*article));
            why.into_iter().for_each(|why| self.tell_evidence(corpus, *article, why));
        }
    }

    fn tell_evidence(&mut self, corpus: &Corpus, article: Article<'_>, why: &Retelling) {
        self.add(2, Role::Plain, retells(article).unwrap_or_default());
        for evidence in &why.evidence {
            self.add(4, Role::Plain, format!("{}: {}", evidence.rule.as_str(), evidence.figures));
        }
        let earlier = corpus.article(why.earlier).label();
        self.add(4, Role::Quiet, format!("{earlier} is taken as the earlier: {}", why.order.as_str()));
    }
}

/// Where an article came out, if it says so, and when.
fn out(article: Article<'_>) -> String {
    let published = article.published().map_or_else(|| "day of publication not known".to_string(), when);
    let outlet = article.stated_outlet();
    outlet.map_or(published.clone(), |outlet| format!("{outlet}, {published}"))
}
