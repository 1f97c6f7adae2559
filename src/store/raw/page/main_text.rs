//! Which blocks of a page are its article: told by how long they are and how many of their words are links, as measured
//! by Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010), inside the
//! container that holds most of such text.

use super::block::Block;
use std::collections::HashMap;

/// Fewer words than this are no article.
const FEWEST: usize = 25;

/// Of everything that looks like an article's text, a container must hold at least this share to be the article.
const SHARE: f64 = 0.5;

/// The article of a page, its paragraphs divided by blank lines.
pub fn of(blocks: &[Block]) -> Option<String> {
    // First without what is beside the article by its name; names mislead, so then with it.
    [false, true].into_iter().find_map(|with_asides| {
        let blocks: Vec<&Block> = blocks.iter().filter(|block| with_asides || !block.is_aside).collect();
        let chosen = chosen(&blocks);
        let words: usize = chosen.iter().map(|block| block.words).sum();
        let paragraphs: Vec<&str> = chosen.iter().map(|block| block.text.as_str()).collect();
        (words >= FEWEST).then(|| paragraphs.join("\n\n"))
    })
}

/// The blocks of the article.
fn chosen<'b>(blocks: &[&'b Block]) -> Vec<&'b Block> {
    let is_text = texts(blocks);
    let mut words: HashMap<u32, usize> = HashMap::new();
    let mut all = 0;
    for (block, _) in blocks.iter().zip(&is_text).filter(|(_, is_text)| **is_text) {
        all += block.words;
        block.within.into_iter().for_each(|container| *words.entry(container).or_default() += block.words);
    }
    // Of two that hold as much, the first.
    let most = words.into_iter().max_by_key(|(container, words)| (*words, std::cmp::Reverse(*container)));
    let article = most.filter(|(_, words)| *words >= FEWEST && *words as f64 >= SHARE * all as f64);
    let belongs = |block: &Block| article.is_none_or(|(container, _)| block.within == Some(container));
    let mut chosen: Vec<&Block> = Vec::new();
    for (block, is_text) in blocks.iter().zip(&is_text) {
        if belongs(block) && *is_text && !chosen.is_empty() && ends_article(&block.text) {
            break;
        }
        // A heading above all text is the title.
        let is_title = block.is_heading && chosen.is_empty();
        if belongs(block) && *is_text && !is_title {
            chosen.push(block);
        }
    }
    chosen
}

/// For each block whether it is text rather than furniture: the decision tree of the paper (its figure 4).
fn texts(blocks: &[&Block]) -> Vec<bool> {
    let none = Block::default();
    let at = |index: Option<usize>| index.and_then(|index| blocks.get(index)).map_or(&none, |block| *block);
    (0..blocks.len())
        .map(|index| {
            let (before, here, after) = (at(index.checked_sub(1)), at(Some(index)), at(Some(index + 1)));
            if here.is_heading {
                return here.link_density() <= 0.33 && after.words > 15;
            }
            match here.link_density() <= 0.333333 {
                false => false,
                true if before.link_density() <= 0.555556 => {
                    here.words > 16 || after.words > 15 || before.words > 4 || ends_a_sentence(&here.text)
                }
                true => here.words > 40 || after.words > 17 || ends_a_sentence(&here.text) && here.words > 8,
            }
        })
        .collect()
}

fn ends_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', ')', '»']).ends_with(['.', '!', '?', '…'])
}

/// Words with which what follows an article begins.
fn ends_article(text: &str) -> bool {
    let begins = text.get(..text.floor_char_boundary(40)).unwrap_or_default().to_lowercase();
    ["©", "copyright ", "all rights reserved", "related:", "read more", "sign up ", "subscribe ", "comments"]
        .iter()
        .any(|words| begins.starts_with(words))
}

/// Whether an element is beside the article by its name. Words as Readability by Mozilla knows them.
pub fn is_aside(name: &str, named: [Option<&str>; 3]) -> bool {
    const ASIDE: [&str; 24] = [
        "ad",
        "ads",
        "advert",
        "advertisement",
        "banner",
        "breadcrumb",
        "breadcrumbs",
        "comment",
        "comments",
        "cookie",
        "disqus",
        "footer",
        "menu",
        "nav",
        "navigation",
        "newsletter",
        "promo",
        "related",
        "share",
        "sharing",
        "sidebar",
        "social",
        "sponsor",
        "subscribe",
    ];
    const MAIN: [&str; 6] = ["article", "body", "column", "content", "main", "story"];
    if matches!(name, "html" | "body" | "main" | "article") {
        return false;
    }
    if matches!(name, "aside" | "footer") {
        return true;
    }
    let mut is_aside = false;
    for word in
        named.into_iter().flatten().flat_map(|names| names.split(|letter: char| !letter.is_ascii_alphanumeric()))
    {
        let is_in = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
        if is_in(&MAIN) {
            return false;
        }
        is_aside |= is_in(&ASIDE);
    }
    is_aside
}
