//! Takes the tokens of a page in as they go by, and keeps its blocks and what it says of itself.

use super::block::Block;
use super::tags::{holds_article, is_block, is_hidden, is_void, value};
use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use std::cell::RefCell;
use std::collections::HashMap;

/// Elements inside one another deeper than this are taken for siblings.
const DEEPEST: usize = 1000;

/// What has been seen of a page.
#[derive(Debug, Default)]
pub struct Seen {
    /// Its runs of words, in order.
    pub blocks: Vec<Block>,
    /// The contents of `<meta>` by their names, in lower case, the first of each.
    pub metas: HashMap<String, String>,
    /// The texts of `<script type="application/ld+json">`.
    pub linked_data: Vec<String>,
    /// `<link rel="canonical">`.
    pub canonical: Option<String>,
    /// What browsers write on top: `saved from url=(0024)https://…`.
    pub saved_from: Option<String>,
    /// The moments of `<time>` elements that say they are of publication.
    pub times: Vec<String>,
    /// `<title>`.
    pub title: String,
    /// The first `<h1>`.
    pub heading: String,
}

/// What an open element does to the words in it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Open {
    name: LocalName,
    hides: bool,
    is_aside: bool,
    is_link: bool,
    is_heading: bool,
    /// The container around it, or it.
    within: Option<u32>,
}

/// What the words that come next are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Aim {
    #[default]
    Blocks,
    Title,
    LinkedData,
    Nothing,
}

#[derive(Debug, Default)]
struct Building {
    seen: Seen,
    block: Block,
    open: Vec<Open>,
    count: HashMap<LocalName, u32>,
    containers: u32,
    aim: Aim,
    in_first_heading: bool,
    after_break: bool,
}

/// Where the tokens go.
#[derive(Debug, Default)]
pub struct Sink(RefCell<Building>);

impl Sink {
    /// What was seen, when no more tokens come.
    pub fn finish(self) -> Seen {
        let mut building = self.0.into_inner();
        building.flush();
        building.seen
    }
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut building = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return building.start(&tag),
            Token::TagToken(tag) => building.end(&tag.name),
            Token::CharacterTokens(text) => building.text(&text),
            Token::CommentToken(text) => building.comment(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Building {
    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        match name {
            "meta" => self.meta(tag),
            "link" if value(tag, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                self.seen.canonical = self.seen.canonical.take().or(value(tag, "href").map(|url| url.to_string()));
            }
            "br" if self.after_break => self.flush(),
            "br" => {
                self.block.push(" ", false);
                self.after_break = true;
            }
            "time" => self.time(tag),
            "title" if self.seen.title.is_empty() && self.count.get(&tag.name).is_none_or(|open| *open == 0) => {
                self.aim = Aim::Title;
                return TokenSinkResult::RawData(RawKind::Rcdata);
            }
            "script" => {
                let is_data = value(tag, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json"));
                self.aim = if is_data { Aim::LinkedData } else { Aim::Nothing };
                if is_data {
                    self.seen.linked_data.push(String::new());
                }
                return TokenSinkResult::RawData(RawKind::ScriptData);
            }
            "style" | "noscript" | "iframe" | "noembed" | "noframes" | "xmp" => {
                self.aim = Aim::Nothing;
                return TokenSinkResult::RawData(RawKind::Rawtext);
            }
            "textarea" | "title" => {
                self.aim = Aim::Nothing;
                return TokenSinkResult::RawData(RawKind::Rcdata);
            }
            _ => self.open(tag),
        }
        TokenSinkResult::Continue
    }

    fn open(&mut self, tag: &Tag) {
        let name = &*tag.name;
        if is_block(name) {
            self.flush();
        }
        // Closed by their like, or by nothing: they never hold one another.
        if is_void(name) || matches!(name, "p" | "li" | "tr" | "td" | "th" | "dt" | "dd" | "option" | "tbody") {
            return;
        }
        if name == "a" {
            self.end(&tag.name);
        }
        let (hides, is_link, is_heading, mut is_aside, mut within) = match self.open.last() {
            Some(around) => (around.hides, around.is_link, around.is_heading, around.is_aside, around.within),
            None => (false, false, false, false, None),
        };
        if holds_article(tag) {
            self.containers += 1;
            within = Some(self.containers);
            // An article inside what is aside is a teaser; the other way round a class may mislead.
        }
        is_aside |= super::main_text::is_aside(name, [value(tag, "class"), value(tag, "id"), value(tag, "role")]);
        let open = Open {
            name: tag.name.clone(),
            hides: hides || is_hidden(tag),
            is_aside,
            is_link: is_link || name == "a",
            is_heading: is_heading || matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6"),
            within,
        };
        if name == "h1" && self.seen.heading.is_empty() {
            self.in_first_heading = true;
        }
        if self.open.len() < DEEPEST {
            *self.count.entry(tag.name.clone()).or_default() += 1;
            self.open.push(open);
        }
    }

    fn end(&mut self, name: &LocalName) {
        self.aim = Aim::Blocks;
        if is_block(name) {
            self.flush();
        }
        self.in_first_heading &= &**name != "h1";
        if self.count.get(name).is_none_or(|open| *open == 0) {
            return;
        }
        while let Some(closed) = self.open.pop() {
            if let Some(count) = self.count.get_mut(&closed.name) {
                *count -= 1;
            }
            if closed.name == *name {
                return;
            }
        }
    }

    fn text(&mut self, text: &StrTendril) {
        match self.aim {
            Aim::Nothing => {}
            Aim::Title => self.seen.title.push_str(text),
            Aim::LinkedData => self.seen.linked_data.last_mut().into_iter().for_each(|data| data.push_str(text)),
            Aim::Blocks => {
                if self.open.last().is_some_and(|open| open.hides) {
                    return;
                }
                if self.in_first_heading {
                    self.seen.heading.push_str(text);
                }
                self.after_break &= text.trim().is_empty();
                self.block.push(text, self.open.last().is_some_and(|open| open.is_link));
                if let Some(open) = self.open.last().filter(|_| !text.trim().is_empty()) {
                    let block = &mut self.block;
                    (block.within, block.is_aside, block.is_heading) = (open.within, open.is_aside, open.is_heading);
                }
            }
        }
    }

    fn flush(&mut self) {
        self.after_break = false;
        let mut block = std::mem::take(&mut self.block);
        block.text.truncate(block.text.trim_end().len());
        if block.words > 0 {
            self.seen.blocks.push(block);
        }
    }

    fn meta(&mut self, tag: &Tag) {
        let name = ["property", "name", "itemprop"].into_iter().find_map(|key| value(tag, key));
        if let (Some(name), Some(content)) = (name, value(tag, "content")) {
            let content = content.trim();
            if !content.is_empty() {
                self.seen.metas.entry(name.trim().to_ascii_lowercase()).or_insert_with(|| content.to_string());
            }
        }
    }

    /// A moment counts where it says that it is of publication, or stands inside an article.
    fn time(&mut self, tag: &Tag) {
        let Some(moment) = value(tag, "datetime") else { return };
        let published = value(tag, "itemprop").is_some_and(|of| of.eq_ignore_ascii_case("datepublished"));
        if published || value(tag, "pubdate").is_some() {
            self.seen.times.push(moment.to_string());
        }
    }

    fn comment(&mut self, text: &str) {
        let saved = text.trim().strip_prefix("saved from url=(").and_then(|rest| rest.split_once(')'));
        self.seen.saved_from = self.seen.saved_from.take().or(saved.map(|(_, url)| url.trim().to_string()));
    }
}
