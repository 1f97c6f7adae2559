//! The keys of the passages about one event.

use crate::keys::Action;
use crate::model::ArticleId;
use crate::tui::item::Item;
use crate::tui::matrix::why_silent;
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::passages::{PassagesView, area};
use crate::tui::state::State;

/// Opens them, at the first passage of an article if it has one.
pub(super) fn open(state: &mut State, item: Item, at: Option<ArticleId>) {
    let mut view = PassagesView::new(item);
    let tellings = item.portrait(state.shown()).account.tellings;
    let of_article = tellings.iter().position(|telling| Some(telling.says.article().id()) == at);
    view.telling = of_article.unwrap_or(0);
    if let Some(silent) = at.filter(|_| of_article.is_none()) {
        let article = state.corpus().article(silent);
        let why = format!("{}: {}", why_silent(article, state.shown().event(item.event())), article.label());
        state.say(why);
    }
    state.overlays.push(Overlay::Passages(view));
    bring_into_view(state);
}

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let (shown, overlays) = state.shown_and_over();
    let Some(Overlay::Passages(view)) = overlays.last_mut() else { return Vec::new() };
    match action {
        Action::Down => view.step(shown, 1),
        Action::Up => view.step(shown, -1),
        Action::First => view.step(shown, isize::MIN),
        Action::Last => view.step(shown, isize::MAX),
        Action::NextArticle => view.step_article(shown, true),
        Action::PreviousArticle => view.step_article(shown, false),
        Action::Open => {
            if let Some(says) = view.assertion(shown) {
                let id = says.id();
                super::article::open(state, id);
            }
            return Vec::new();
        }
        Action::Copy | Action::OpenUrl => {
            let Some(says) = view.assertion(shown) else { return Vec::new() };
            let done = match action {
                Action::Copy => super::outside::copy(says),
                _ => super::outside::open_url(says.article()),
            };
            return done.unwrap_or_else(|why| {
                state.say(why);
                Vec::new()
            });
        }
        Action::Help => overlays.push(Overlay::Help(0)),
        Action::Back | Action::Cancel => {
            overlays.pop();
        }
        _ => {}
    }
    bring_into_view(state);
    Vec::new()
}

/// Scrolls until the chosen passage is seen.
pub(super) fn bring_into_view(state: &mut State) {
    let (area, glyphs) = (area(state.layout().body), state.looks.glyphs);
    let (shown, overlays) = state.shown_and_over();
    for overlay in overlays {
        if let Overlay::Passages(view) = overlay {
            view.bring_into_view(shown, glyphs, area);
        }
    }
}
