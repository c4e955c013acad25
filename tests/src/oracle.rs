//! Contract 1 of DESIGN.md stated a second time, straight from its text and in its order.
//!
//! It shares types with the engine and nothing else: dates come from [`World`], never from the register, and
//! what the engine derives with insight (`unknown`, `would_change`) is here done by trying everything.

use digitalt_forst_domain::catalogue::{
    Availability, Body, Function, ProvidedAs, Requirement, Technology,
};
use digitalt_forst_domain::facts::{
    Connectivity, Consent, DecisionCapacity, FactKey, Facts, InternetResponsible, LegalBasis,
    Setting, VisitContent, Wish,
};
use digitalt_forst_domain::suitability::{ActionKey, Form, Verdict};

use crate::worlds::World;

/// 9 § applies: the technology has functions, and the date lies in its validity.
pub fn nine_applies(t: &Technology, w: &World) -> bool {
    !t.functions.is_empty() && w.digital_technology
}

/// "With capacity `lacking` and the position on sensors taken, the person's own consents are not asked for
/// non-identifying monitoring or sensoring."
pub fn own_consents_not_asked(t: &Technology, f: &Facts, w: &World) -> bool {
    f.decision_capacity == Some(DecisionCapacity::Lacking)
        && w.sensors_taken
        && !t.functions.is_empty()
        && !t.identifies_person
        && !t.functions.contains(&Function::Positioning)
}

/// The verdict, "the first that holds".
pub fn verdict(t: &Technology, f: &Facts, w: &World) -> Verdict {
    if barred(t, f, w) {
        return Verdict::NotPermitted;
    }
    if spoken_against(t, f) {
        return Verdict::NotSuitable;
    }
    if unknown_bears(t, f, w) || to_investigate(t, f, w) {
        return Verdict::NeedsInvestigation;
    }
    if any_action(t, f, w) {
        Verdict::SuitableAfterActions
    } else {
        Verdict::Suitable
    }
}

fn is_no(consent: Consent) -> bool {
    consent == Consent::Refused || consent == Consent::Withdrawn
}

fn barred(t: &Technology, f: &Facts, w: &World) -> bool {
    if t.body == Body::Inside && w.digital_technology {
        return true;
    }
    if is_no(f.person_consent.service) {
        return true;
    }
    if nine_applies(t, w) {
        if is_no(f.person_consent.data) {
            return true;
        }
        let cohabitants = f.cohabitants.as_deref().unwrap_or(&[]);
        if t.captures_cohabitants && cohabitants.iter().any(|c| is_no(c.data)) {
            return true;
        }
    }
    f.decision_capacity == Some(DecisionCapacity::Lacking)
        && w.integrity
        && t.identifies_person
        && !t.functions.is_empty()
}

fn spoken_against(t: &Technology, f: &Facts) -> bool {
    if let Some(needs) = &f.needs
        && !needs.iter().any(|need| t.needs.contains(need))
    {
        return true;
    }
    if t.replaces_supervision && f.visit_content == Some(VisitContent::WithCare) {
        return true;
    }
    if !f.stop_signals.is_empty() && !t.functions.is_empty() {
        return true;
    }
    let fails = |requirement: &Requirement| match requirement {
        Requirement::Connectivity => matches!(
            f.connectivity,
            Some(Connectivity::Weak | Connectivity::None)
        ),
        Requirement::Response => f.response_in_time == Some(false),
        Requirement::Placement => f.placement_possible == Some(false),
        Requirement::InView => f.stays_in_view == Some(false),
        Requirement::Senses => f.hears_and_sees_enough == Some(false),
        Requirement::Understanding => f.understands_technology == Some(false),
        Requirement::Receiver => false,
    };
    if t.requires.iter().any(fails) {
        return true;
    }
    t.phase < 3
        || t.availability == Availability::FinnsInte
        || t.availability == Availability::AnsokanAvvisad
        || t.availability == Availability::AnsokanProvas
        || t.availability == Availability::UpphandlingPagar
}

/// Whether some unknown circumstance bears on the technology.
pub fn unknown_bears(t: &Technology, f: &Facts, w: &World) -> bool {
    if f.setting.is_none()
        || f.legal_basis.is_none()
        || f.needs.is_none()
        || f.decision_capacity.is_none()
    {
        return true;
    }
    if t.replaces_supervision && f.visit_content.is_none() {
        return true;
    }
    if nine_applies(t, w) && t.captures_cohabitants && f.cohabitants.is_none() {
        return true;
    }
    t.requires.iter().any(|requirement| match requirement {
        Requirement::Connectivity => f.connectivity.is_none(),
        Requirement::Response => f.response_in_time.is_none(),
        Requirement::Placement => f.placement_possible.is_none(),
        Requirement::InView => f.stays_in_view.is_none(),
        Requirement::Senses => f.hears_and_sees_enough.is_none(),
        Requirement::Understanding => f.understands_technology.is_none(),
        Requirement::Receiver => false,
    })
}

fn to_investigate(t: &Technology, f: &Facts, w: &World) -> bool {
    if f.decision_capacity == Some(DecisionCapacity::Unclear) {
        return true;
    }
    if f.decision_capacity == Some(DecisionCapacity::Lacking)
        && (t.functions.contains(&Function::Positioning)
            || t.functions.is_empty()
            || !w.sensors_taken)
    {
        return true;
    }
    if f.legal_basis != Some(LegalBasis::Sol) || f.setting == Some(Setting::SupportHousing) {
        return true;
    }
    if t.provided_as == [ProvidedAs::ForskrivningHsl] {
        return true;
    }
    let without_decision = t.provided_as.contains(&ProvidedAs::AllmantTillganglig)
        || (t.provided_as.contains(&ProvidedAs::UtanBehovsprovning) && w.without_assessment);
    if f.setting == Some(Setting::NoCareDecision) && !without_decision {
        return true;
    }
    !w.digital_technology
}

/// The steps of carrying out that remain, in the order of the contract.
fn carrying_out(t: &Technology, f: &Facts) -> [(ActionKey, bool); 4] {
    let internet = t.requires.contains(&Requirement::Connectivity)
        && (f.internet_responsible.is_none()
            || f.internet_responsible == Some(InternetResponsible::Unresolved));
    let somebody = t.replaces_supervision || t.requires.contains(&Requirement::Receiver);
    [
        (ActionKey::InternetResponsible, internet),
        (ActionKey::ReceiverNamed, somebody && !f.receiver_named),
        (ActionKey::FallbackAgreed, somebody && !f.fallback_agreed),
        (ActionKey::ProviderTrained, somebody && !f.provider_trained),
    ]
}

/// Whether everything that carrying out asks for is done.
pub fn carrying_out_done(t: &Technology, f: &Facts) -> bool {
    carrying_out(t, f).iter().all(|(_, open)| !open)
}

fn consent_steps(t: &Technology, f: &Facts, w: &World) -> [(ActionKey, bool); 3] {
    let counts = |consent| consent == Consent::Given && f.information_given;
    let nine = nine_applies(t, w);
    let person = !own_consents_not_asked(t, f, w)
        && (!counts(f.person_consent.service) || (nine && !counts(f.person_consent.data)));
    let cohabitants = nine
        && t.captures_cohabitants
        && f.cohabitants
            .as_deref()
            .unwrap_or(&[])
            .iter()
            .any(|c| !counts(c.data));
    [
        (ActionKey::InformationGiven, !f.information_given),
        (ActionKey::PersonConsent, person),
        (ActionKey::Cohabitants, cohabitants),
    ]
}

fn any_action(t: &Technology, f: &Facts, w: &World) -> bool {
    consent_steps(t, f, w).iter().any(|(_, open)| *open) || !carrying_out_done(t, f)
}

/// The open steps in the order of the contract; none for verdicts 1, 2 and 5.
pub fn actions(t: &Technology, f: &Facts, w: &World) -> Vec<ActionKey> {
    if matches!(
        verdict(t, f, w),
        Verdict::NotPermitted | Verdict::NotSuitable | Verdict::Suitable
    ) {
        return Vec::new();
    }
    let steps = consent_steps(t, f, w).into_iter().chain(carrying_out(t, f));
    steps
        .filter(|(_, open)| *open)
        .map(|(key, _)| key)
        .collect()
}

/// Whether a circumstance bears on the technology.
pub fn bears(t: &Technology, circumstance: FactKey, w: &World) -> bool {
    let asks = |requirement| t.requires.contains(&requirement);
    match circumstance {
        FactKey::Setting | FactKey::LegalBasis | FactKey::Needs | FactKey::DecisionCapacity => true,
        FactKey::VisitContent => t.replaces_supervision,
        FactKey::Cohabitants => nine_applies(t, w) && t.captures_cohabitants,
        FactKey::Connectivity => asks(Requirement::Connectivity),
        FactKey::ResponseInTime => asks(Requirement::Response),
        FactKey::PlacementPossible => asks(Requirement::Placement),
        FactKey::StaysInView => asks(Requirement::InView),
        FactKey::HearsAndSeesEnough => asks(Requirement::Senses),
        FactKey::UnderstandsTechnology => asks(Requirement::Understanding),
        _ => false,
    }
}

/// The form to recommend, and the place in the list of the technology it names.
pub fn recommendation(judged: &[(&Technology, Verdict)], f: &Facts) -> (Form, Option<usize>) {
    if f.wish == Some(Wish::Physical) || is_no(f.person_consent.service) {
        return (Form::Physical, None);
    }
    let mut best: Option<usize> = None;
    for (place, (t, verdict)) in judged.iter().enumerate() {
        if *verdict >= Verdict::SuitableAfterActions
            && best.is_none_or(|other| {
                goes_before((t, *verdict), (judged[other].0, judged[other].1), f)
            })
        {
            best = Some(place);
        }
    }
    if let Some(place) = best {
        let form = if f.wish == Some(Wish::Trial) {
            Form::Trial
        } else if f.visit_content == Some(VisitContent::Mixed)
            && judged[place].0.replaces_supervision
        {
            Form::Combined
        } else {
            Form::Digital
        };
        return (form, Some(place));
    }
    let open = judged
        .iter()
        .any(|(_, verdict)| *verdict == Verdict::NeedsInvestigation);
    (
        if open {
            Form::Undetermined
        } else {
            Form::Physical
        },
        None,
    )
}

/// "Best verdict, then most needs met, then least intrusive, then id."
fn goes_before(one: (&Technology, Verdict), other: (&Technology, Verdict), f: &Facts) -> bool {
    if one.1 != other.1 {
        return one.1 > other.1;
    }
    let met = |t: &Technology| {
        t.needs
            .iter()
            .filter(|need| f.needs.iter().flatten().any(|n| n == *need))
            .count()
    };
    if met(one.0) != met(other.0) {
        return met(one.0) > met(other.0);
    }
    let intrusive = |t: &Technology| {
        if t.functions.is_empty() {
            0
        } else {
            1 + u8::from(t.identifies_person)
        }
    };
    if intrusive(one.0) != intrusive(other.0) {
        return intrusive(one.0) < intrusive(other.0);
    }
    one.0.id < other.0.id
}
