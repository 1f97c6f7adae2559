//! Finding the one article that somebody means by its id or by words of its title.

use crate::model::{Article, Corpus};
use crate::text::fold::fold;
use crate::text::words::{near, words};

/// Why no single article is meant.
#[derive(Clone, Debug)]
pub enum NotOne<'c> {
    /// No article is called so; these come near, the nearest first, if any do.
    None(Vec<Article<'c>>),
    /// All of these are called so.
    Several(Vec<Article<'c>>),
}

/// The article of this id, else of this title, else the one of whose id, outlet and title every word of the text begins a
/// word; letter case and accents aside.
///
/// # Errors
/// No article is meant, or several are.
pub fn find_article<'c>(corpus: &'c Corpus, text: &str) -> Result<Article<'c>, NotOne<'c>> {
    let text = text.trim();
    if let Some(article) = corpus.find_article(text) {
        return Ok(article);
    }
    let folded = fold(text);
    let titled: Vec<Article<'c>> = corpus.articles().filter(|article| fold(article.title()) == folded).collect();
    if let [article] = titled[..] {
        return Ok(article);
    }
    let wanted = words_of([text]);
    let found: Vec<Article<'c>> =
        corpus.articles().filter(|article| !wanted.is_empty() && answers_to(*article, &wanted)).collect();
    match found[..] {
        [article] => Ok(article),
        [] => Err(NotOne::None(nearest(corpus, &wanted))),
        _ => Err(NotOne::Several(found)),
    }
}

/// Whether every one of some folded words begins a word of an article's id, outlet or title.
pub fn answers_to(article: Article<'_>, wanted: &[String]) -> bool {
    let have = own_words(article);
    wanted.iter().all(|word| have.iter().any(|own| own.starts_with(word.as_str())))
}

fn own_words(article: Article<'_>) -> Vec<String> {
    words_of([article.key(), article.outlet().unwrap_or_default(), article.title()])
}

fn words_of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    texts.into_iter().flat_map(words).map(|word| word.text).collect()
}

/// The articles with most of the words, or beginnings of them, or spellings near to them.
fn nearest<'c>(corpus: &'c Corpus, wanted: &[String]) -> Vec<Article<'c>> {
    let score = |article: Article<'c>| -> usize {
        let have = own_words(article);
        let any = |fits: &dyn Fn(&str) -> bool| have.iter().any(|own| fits(own));
        let of = |word: &String| match word {
            word if any(&|own| own == word) => 3,
            word if any(&|own| own.starts_with(word.as_str())) => 2,
            word if any(&|own| near(own, word)) => 1,
            _ => 0,
        };
        wanted.iter().map(of).sum()
    };
    let mut scored: Vec<(usize, Article<'c>)> =
        corpus.articles().map(|article| (score(article), article)).filter(|(score, _)| *score > 0).collect();
    scored.sort_by_key(|(score, article)| (std::cmp::Reverse(*score), article.id()));
    scored.into_iter().map(|(_, article)| article).collect()
}
