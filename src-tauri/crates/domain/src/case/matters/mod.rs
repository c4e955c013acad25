//! What a case can hold beyond the walk's own steps: one file per matter, with what is recorded and the rules for it.

mod capacity;
mod closing;
mod decision;
mod handover;
mod pause;
mod people;
mod standing;
mod trial;

pub use capacity::{CapacityCriterion, CapacityJudged, CriterionAnswer, CriterionJudged};
pub use closing::{CaseClosed, ClosingReason, ReferralTo, ReferredOn};
pub use decision::{ApplicationMade, DecisionRecorded, DecisionTold, Outcome, last_day_to_appeal};
pub use handover::{Division, Duty, HandedOver};
pub use pause::{PauseReason, SupervisionPaused};
pub use people::{Representative, RepresentativeKind};
pub use standing::DecisionStanding;
pub use trial::TrialEvaluated;

pub(super) use capacity::{check_bare_answer, check_capacity};
pub(super) use closing::{check_closing, check_referral, why_not_close};
pub(super) use decision::{
    check_application, check_corrected_decision, check_decision, check_order, check_told,
};
pub(super) use handover::{check_handover, why_no_handover};
pub(super) use pause::{check_pause, check_pause_end, why_no_pause};
pub(super) use people::check_representatives;
pub(super) use trial::{check_evaluation, trial_under_way};
