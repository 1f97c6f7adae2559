//! The keys of the list of what was not read, and publication dates given on the screen.

use crate::keys::Action;
use crate::model::ArticleId;
use crate::model::date::Date;
use crate::store::Existing;
use crate::tui::command_line::CommandLine;
use crate::tui::input::Input;
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::state::State;

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let height = usize::from(state.layout().body.height).saturating_sub(1);
    let half = isize::try_from(height / 2).unwrap_or(1).max(1);
    let Some(Overlay::Unread(view)) = state.overlays.last_mut() else { return Vec::new() };
    match action {
        Action::Down => view.step(1, height),
        Action::Up => view.step(-1, height),
        Action::HalfDown => view.step(half, height),
        Action::HalfUp => view.step(-half, height),
        Action::First => view.step(isize::MIN, height),
        Action::Last => view.step(isize::MAX, height),
        Action::Open if view.article().is_some() => {
            let line = CommandLine { input: Input::new("published "), refusal: None };
            state.overlays.push(Overlay::Command(line));
        }
        Action::Command => state.overlays.push(Overlay::Command(CommandLine::default())),
        Action::Back | Action::Cancel => drop(state.overlays.pop()),
        _ => {}
    }
    Vec::new()
}

/// The article that is meant where somebody gives a publication date.
fn meant(state: &State) -> Option<ArticleId> {
    let over = state.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Unread(view) => view.article(),
        Overlay::Article(view) => Some(view.article),
        _ => None,
    });
    over.or_else(|| Some(state.assertion()?.article().id()))
}

/// Gives the article that is meant a publication date, and has everything read anew with it.
pub(super) fn publish(state: &mut State, date: Date) -> Vec<Effect> {
    let Some(id) = meant(state) else {
        state.say("no article is selected to give this date to");
        return Vec::new();
    };
    let article = state.corpus().article(id);
    let (key, title) = (article.key().to_string(), article.title().to_string());
    state.say(format!("{title}: published {}; reading anew", date.words()));
    state.given.insert(key, date);
    vec![Effect::Reload]
}

/// Has the dates that were given on the screen written down.
pub(super) fn write_manifest(state: &mut State, old: Existing) -> Vec<Effect> {
    if state.given.is_empty() {
        state.say("no publication date was given here; `published DATE` gives one");
        return Vec::new();
    }
    vec![Effect::WriteManifest(old)]
}
