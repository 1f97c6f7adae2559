//! The choice of two articles to compare.

use crate::compare::{NotOne, find_article};
use crate::export::Comparison;
use crate::keys::Action;
use crate::model::{Article, ArticleId, Corpus};
use crate::tui::choice::ChoiceBox;
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::state::State;

/// Opens it, with an article selected.
pub(super) fn open(state: &mut State, at: Option<ArticleId>) {
    match ChoiceBox::new(state.shown(), at) {
        Some(choice) => state.overlays.push(Overlay::Choice(choice)),
        None => state.say("it takes two articles that assert what is shown; there are no two"),
    }
}

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(Overlay::Choice(choice)) = state.overlays.last_mut() else { return Vec::new() };
    match action {
        Action::Down => choice.step(true),
        Action::Up => choice.step(false),
        Action::Accept => {
            if let Some((a, b)) = choice.accept() {
                state.overlays.pop();
                compare(state, a, b);
            }
        }
        Action::Cancel if choice.take_back() => {}
        Action::Cancel => {
            state.overlays.pop();
        }
        _ => {}
    }
    Vec::new()
}

/// Compares two articles by what they are called; lets them be chosen where none are named.
pub(super) fn named(state: &mut State, named: Option<(String, String)>) {
    let Some((a, b)) = named else { return open(state, state.assertion().map(|says| says.article().id())) };
    match (found(state.corpus(), &a), found(state.corpus(), &b)) {
        (Ok(a), Ok(b)) if a == b => state.say("that is one article, and it takes two"),
        (Ok(a), Ok(b)) => compare(state, a, b),
        (Err(why), _) | (_, Err(why)) => state.say(why),
    }
}

/// The article that is meant, or which ones might be.
fn found(corpus: &Corpus, text: &str) -> Result<ArticleId, String> {
    let ids =
        |articles: &[Article<'_>]| articles.iter().take(4).map(|article| article.key()).collect::<Vec<_>>().join(", ");
    find_article(corpus, text).map(|article| article.id()).map_err(|not_one| match not_one {
        NotOne::None(near) if near.is_empty() => format!("no article is called \"{text}\""),
        NotOne::None(near) => format!("no article is called \"{text}\"; near: {}", ids(&near)),
        NotOne::Several(several) => format!("\"{text}\" may be {} articles: {}", several.len(), ids(&several)),
    })
}

/// Shows how two articles differ, in the place of a difference that was shown before.
fn compare(state: &mut State, a: ArticleId, b: ArticleId) {
    let is_difference = |overlay: &Overlay| match overlay {
        Overlay::Accounts(view) => matches!(view.comparison, Comparison::Difference(..)),
        _ => false,
    };
    if state.overlays.last().is_some_and(is_difference) {
        state.overlays.pop();
    }
    super::comparison::open(state, Comparison::Difference(a, b));
}
