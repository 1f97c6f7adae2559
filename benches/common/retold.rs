//! Ten thousand articles of words that nobody wrote, one in ten of them a copy of another: exact, shortened, edited, or told
//! in other words.

use super::random::{Random, Zipf};
use serde_json::json;
use std::io::{self, Write};

const SYLLABLES: [&str; 16] =
    ["ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "ze"];
const VOCABULARY: usize = 60_000;
/// A word that is used less often than this carries meaning; a rewrite keeps it.
const COMMON: usize = 600;

/// An article as sentences of words, by their ranks.
type Story = Vec<Vec<usize>>;

/// Writes so many articles as tagged lines: the same for the same seed.
pub fn generate(out: &mut dyn Write, seed: u64, articles: usize) -> io::Result<()> {
    let (mut random, words) = (Random::new(seed), Zipf::new(VOCABULARY));
    let mut stories: Vec<Story> = Vec::with_capacity(articles);
    for number in 0..articles {
        let story = match stories.len().checked_sub(1).filter(|_| random.percent(10)) {
            Some(last) => retold(&stories[random.below(last + 1)], &mut random, &words),
            None => story(&mut random, &words),
        };
        let body: Vec<String> = story.iter().map(|sentence| spell(sentence)).collect();
        let article = json!({"article": {"id": format!("a-{number:06}"), "body": body.join("\n\n")}});
        serde_json::to_writer(&mut *out, &article)?;
        out.write_all(b"\n")?;
        stories.push(story);
    }
    Ok(())
}

fn story(random: &mut Random, words: &Zipf) -> Story {
    let sentences = 12 + random.below(24);
    (0..sentences).map(|_| (0..10 + random.below(14)).map(|_| words.rank(random)).collect()).collect()
}

fn retold(story: &Story, random: &mut Random, words: &Zipf) -> Story {
    match random.below(4) {
        0 => story.clone(),
        1 => story.iter().filter(|_| random.percent(60)).cloned().collect(),
        2 => change(story, |_| random.percent(8).then(|| words.rank(random))),
        _ => change(story, |word| (word < COMMON).then(|| words.rank(random) % COMMON)),
    }
}

fn change(story: &Story, mut other: impl FnMut(usize) -> Option<usize>) -> Story {
    story.iter().map(|sentence| sentence.iter().map(|word| other(*word).unwrap_or(*word)).collect()).collect()
}

fn spell(sentence: &[usize]) -> String {
    let word = |rank: &usize| {
        let mut left = rank + 16;
        let mut word = String::new();
        while left > 0 {
            word.push_str(SYLLABLES[left % 16]);
            left /= 16;
        }
        word
    };
    sentence.iter().map(word).collect::<Vec<_>>().join(" ") + "."
}
