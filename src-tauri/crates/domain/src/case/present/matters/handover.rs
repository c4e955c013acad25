//! The handing over: to whom, what the other needs to know, and what was handed over last.

use crate::case::event::Role;
use crate::case::judgement::Knowledge;
use crate::case::matter_views::{HandoverStanding, HandoverView};
use crate::case::matters::why_no_handover;
use crate::case::present::text;
use crate::case::state::CaseState;

pub(super) fn handover(state: &CaseState, viewer: Role, knowledge: &Knowledge<'_>) -> HandoverView {
    let to = other(state, viewer);
    let latest = state.handover.as_ref().map(|handover| HandoverStanding {
        handed: handover.handed.clone(),
        entry: handover.entry,
        at: handover.at,
        by: handover.by.clone(),
        taken_up: handover.taken_up,
        for_you: handover.handed.to == viewer,
    });
    HandoverView {
        to,
        why_not: why_no_handover(state, to, knowledge)
            .unwrap_or_default()
            .to_owned(),
        title: match to {
            Role::Hemtjanst => "Lämna uppdraget till hemtjänsten",
            _ => "Lämna ärendet till socialsekreteraren",
        }
        .to_owned(),
        knows: text::what_to_know(state, knowledge),
        latest,
    }
}

/// The trainer hands over to whoever does not have the case.
fn other(state: &CaseState, viewer: Role) -> Role {
    let holder = match viewer {
        Role::Utbildare => state.handover.as_ref().map(|handover| handover.handed.to),
        own => Some(own),
    };
    match holder {
        Some(Role::Hemtjanst) => Role::Socialsekreterare,
        _ => Role::Hemtjanst,
    }
}
