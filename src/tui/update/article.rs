//! The keys of an article.

use crate::keys::Action;
use crate::model::AssertionId;
use crate::tui::article::ArticleView;
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::state::State;

/// The lines of an article's text that fit a body of this height: two are for its title and the assertion in focus.
pub fn text_height(body: u16) -> usize {
    usize::from(body).saturating_sub(3).max(1)
}

/// Opens the article of an assertion at its passage.
pub(super) fn open(state: &mut State, id: AssertionId) {
    let says = state.corpus().assertion(id);
    if says.passage().range.is_none() {
        let why = match says.article().body() {
            None => "the corpus does not hold the text of this article",
            Some(_) => "the words of this assertion were not found in the article",
        };
        return state.say(why);
    }
    let body = state.layout().body;
    let is_shown = |id| state.selection.ids().binary_search(&id).is_ok();
    let mut view = ArticleView::new(state.corpus(), says, is_shown, body.width);
    view.bring_into_view(text_height(body.height));
    state.overlays.push(Overlay::Article(view));
}

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let height = text_height(state.layout().body.height);
    let half = isize::try_from(height / 2).unwrap_or(0).max(1);
    let library = state.library.clone();
    let Some(Overlay::Article(view)) = state.overlays.last_mut() else { return Vec::new() };
    match action {
        Action::Down => view.scroll(1, height),
        Action::Up => view.scroll(-1, height),
        Action::HalfDown => view.scroll(half, height),
        Action::HalfUp => view.scroll(-half, height),
        Action::First => view.scroll(isize::MIN, height),
        Action::Last => view.scroll(isize::MAX, height),
        Action::NextAssertion | Action::PreviousAssertion => {
            let forward = action == Action::NextAssertion;
            if view.step(&library.corpus, forward) {
                view.bring_into_view(height);
                follow(state);
            } else {
                state.say(if forward {
                    "that was the last assertion of this article"
                } else {
                    "this is the first assertion of this article"
                });
            }
        }
        Action::Copy | Action::OpenUrl => {
            let Some(says) = view.assertion(&library.corpus) else { return Vec::new() };
            let done = match action {
                Action::Copy => super::outside::copy(says),
                _ => super::outside::open_url(says.article()),
            };
            return done.unwrap_or_else(|why| {
                state.say(why);
                Vec::new()
            });
        }
        Action::Help => state.overlays.push(Overlay::Help(0)),
        Action::Back | Action::Cancel => {
            state.overlays.pop();
            state.bring_into_view();
        }
        _ => {}
    }
    Vec::new()
}

/// The timeline goes to the event of the assertion in focus, if the query leaves it.
fn follow(state: &mut State) {
    let Some(Overlay::Article(view)) = state.overlays.last() else { return };
    let Some(says) = view.assertion(&state.library.corpus) else { return };
    let (event, says) = (says.event().id(), says.id());
    let Some(position) = state.plan.position_of(event) else { return };
    state.go_to(position);
    let telling =
        state.account().and_then(|account| account.tellings.iter().position(|telling| telling.says.id() == says));
    state.telling = telling.unwrap_or(0);
    state.bring_into_view();
}
