//! The keys of the page of origins.

use crate::export::Comparison;
use crate::keys::Action;
use crate::tui::export_box::{ExportBox, What};
use crate::tui::message::Effect;
use crate::tui::origins::OriginsPage;
use crate::tui::overlay::Overlay;
use crate::tui::state::{Comparing, State};

pub(super) fn open(state: &mut State) {
    let page = OriginsPage::new(state.shown(), state.comparing == Comparing::UnderWay);
    state.overlays.push(Overlay::Origins(page));
}

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Export if state.comparing == Comparing::UnderWay => {
            state.say("the articles are still being compared; then there is something to export");
        }
        Action::Export => {
            let what = What::Comparison(Comparison::Origins, None);
            state.overlays.push(Overlay::Export(ExportBox::new(what)));
        }
        Action::Search | Action::Command | Action::Help => return super::timeline::act(state, action),
        _ => super::page::act(state, action),
    }
    Vec::new()
}
