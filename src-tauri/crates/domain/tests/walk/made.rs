//! What is said and written about Elsa, invented; what a test is about is changed in it.

use chrono::NaiveDate;
use digitalt_forst_domain::case::{
    CapacityCriterion, CapacityJudged, Channel, ConsentScope, ConsentSubject, CriterionAnswer,
    CriterionJudged, DecisionRecorded, InformationGiven, InformationTopic, OpenCase, Outcome, Told,
    Wording,
};
use digitalt_forst_domain::facts::{DecisionCapacity, InternetResponsible, Need, Setting};
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::suitability::Form;
use digitalt_forst_domain::supervision::SupervisionPlan;

pub(crate) const CAMERA: &str = "trygghetskamera";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn person(scope: ConsentScope) -> ConsentSubject {
    ConsentSubject::Person { scope }
}

pub(crate) fn cohabitant(id: &str) -> ConsentSubject {
    ConsentSubject::Cohabitant { id: id.into() }
}

pub(crate) fn plan() -> SupervisionPlan {
    SupervisionPlan {
        times: "kl. 23.00 och 03.00".into(),
        internet_responsible: Some(InternetResponsible::Municipality),
        provider_trained: true,
        watcher: "Trygghetsjouren".into(),
        receiver: "Trygghetsjouren".into(),
        installer: "Välfärdsteknikerna".into(),
        human_contact: "Nattbesöken. Fast omsorgskontakt ringer på tisdagar.".into(),
        ..SupervisionPlan::proposed(
            Form::Digital,
            &Positions::shipped().unwrap(),
            day("2026-11-21"),
        )
    }
}

pub(crate) fn information(technology: &str, on: NaiveDate) -> InformationGiven {
    InformationGiven {
        on,
        technologies: vec![technology.into()],
        topics: InformationTopic::ALL.to_vec(),
        how: Channel::HomeVisit,
        language: "Svenska".into(),
        interpreter: String::new(),
        given_by: "Kim Övning".into(),
        note: String::new(),
    }
}

/// Elsa's case as it is opened, living somewhere.
pub(crate) fn opening(setting: Option<Setting>) -> OpenCase {
    OpenCase {
        name: "Elsa Övning".into(),
        personnummer: "18900101-9802".into(),
        unit: "Hemtjänst Övningsdalen".into(),
        setting,
        own_words: "Jag vill att någon tittar till mig på natten.".into(),
        needs: vec![Need::TillsynNatt],
        protected: false,
    }
}

/// A judgement that holds together: each outcome with criteria that it follows from.
pub(crate) fn judged(outcome: DecisionCapacity) -> CapacityJudged {
    let telling = match outcome {
        DecisionCapacity::Capable => CriterionAnswer::Yes,
        DecisionCapacity::CapableWithSupport => CriterionAnswer::WithSupport,
        DecisionCapacity::Lacking => CriterionAnswer::No,
        DecisionCapacity::Unclear => CriterionAnswer::NotJudged,
    };
    let criterion = |criterion: &CapacityCriterion| match criterion {
        CapacityCriterion::Retains => CriterionJudged {
            criterion: *criterion,
            answer: telling,
            ground: "Samtalet om kameran i förmiddags.".into(),
        },
        _ => CriterionJudged {
            criterion: *criterion,
            answer: CriterionAnswer::Yes,
            ground: String::new(),
        },
    };
    CapacityJudged {
        on: day("2026-11-21"),
        assessor: "Mira Ek, distriktssköterska".into(),
        criteria: CapacityCriterion::ALL.iter().map(criterion).collect(),
        support: "Bilder och två korta samtal.".into(),
        outcome,
        asked: Wording {
            question: String::new(),
            why: String::new(),
        },
    }
}

/// A grant of tillsyn for Elsa's need; what a test is about is changed in it.
pub(crate) fn grant() -> DecisionRecorded {
    DecisionRecorded {
        outcome: Outcome::Granted,
        insats: "Tillsyn på natten".into(),
        needs: vec![Need::TillsynNatt],
        form: None,
        circumstances: "Elsa har fallit två gånger på natten och bor ensam.".into(),
        provisions: vec!["sol-2025-400-11-1".into()],
        on: day("2026-11-21"),
        decided_by: "Kim Övning, socialsekreterare".into(),
        application_entry: None,
    }
}

pub(crate) fn told(on: NaiveDate) -> Told {
    Told {
        on,
        how: Channel::HomeVisit,
        told_by: "Kim Övning".into(),
        appeal_explained: true,
    }
}
