//! "Så långt": what the answers mean now, and what the last entry changed.

use std::cmp::Reverse;

use crate::case::judgement::{Judgement, Knowledge};
use crate::case::state::CaseState;
use crate::case::view::{ReasonView, RemainingView, SoFar, StepId, TechnologyStanding};
use crate::case::words::{technology_name, with_name};
use crate::catalogue::Technology;
use crate::facts::{Connectivity, Consent, FactKey, Facts, VisitContent, Wish};
use crate::questions::{Question, answer_text};
use crate::suitability::{
    ActionKey, Assessment, Changes, Finding, Ground, Matter, Recommendation, Verdict,
};

pub(super) fn so_far(
    state: &CaseState,
    judgement: &Judgement<'_>,
    earlier: Option<&Judgement<'_>>,
    knowledge: &Knowledge<'_>,
) -> SoFar {
    let ground = Ground::new(knowledge.law, knowledge.positions, knowledge.today);
    let mut judged: Vec<&(&Technology, Assessment)> = judgement.judged.iter().collect();
    judged.sort_by_key(|(technology, assessment)| {
        let (meets_need, offered) = (judgement.meets_need(technology), technology.is_offered());
        (
            Reverse(meets_need),
            Reverse(assessment.verdict),
            Reverse(offered),
        )
    });
    let standings = judged.into_iter().map(|(technology, assessment)| {
        standing(technology, assessment, state, judgement, &ground)
    });
    let technologies = standings.collect();
    let Recommendation {
        form,
        technology,
        text,
        law,
    } = judgement.recommendation.clone();
    SoFar {
        judged_on: knowledge.today,
        form,
        form_text: form.swedish().to_owned(),
        technology,
        text: with_name(&text, state.person.first_name()),
        law,
        technologies,
        changed: earlier.map_or_else(Vec::new, |earlier| changed(earlier, judgement, knowledge)),
        next_question: judgement.next_question,
    }
}

fn standing(
    technology: &Technology,
    assessment: &Assessment,
    state: &CaseState,
    judgement: &Judgement<'_>,
    ground: &Ground<'_>,
) -> TechnologyStanding {
    let facts = state.facts(Some(&technology.id));
    let matter = Matter {
        technology,
        facts: &facts,
        ground,
    };
    let strongest = assessment
        .findings
        .first()
        .map_or_else(String::new, |finding| {
            with_name(&finding.text, state.person.first_name())
        });
    TechnologyStanding {
        technology: technology.id.clone(),
        name: technology.name.clone(),
        verdict: assessment.verdict,
        verdict_text: assessment.verdict.swedish().to_owned(),
        strongest_reason: strongest,
        reasons: assessment
            .findings
            .iter()
            .map(|finding| reason(finding, state, &facts))
            .collect(),
        remaining: assessment
            .actions
            .iter()
            .map(|action| RemainingView {
                step: action.step,
                text: with_name(&action.text, state.person.first_name()),
                done_in: done_in(action.step),
            })
            .collect(),
        unknown: assessment.unknown.iter().map(|key| heading(*key)).collect(),
        would_change: assessment
            .would_change
            .iter()
            .map(would_change_sentence)
            .collect(),
        notice: technology.standing.notice(),
        meets_need: judgement.meets_need(technology),
        data_consent_needed: matter.data_consent_applies() && !matter.covered_by_sensor_position(),
        cohabitants_concerned: matter.cohabitants_concerned(),
    }
}

fn done_in(step: ActionKey) -> StepId {
    match step {
        ActionKey::InformationGiven => StepId::Information,
        ActionKey::PersonConsent | ActionKey::Cohabitants => StepId::Consent,
        _ => StepId::Plan,
    }
}

fn heading(key: FactKey) -> String {
    Question::about(key).map_or_else(|| "Behov".to_owned(), |question| question.title.to_owned())
}

fn reason(finding: &Finding, state: &CaseState, facts: &Facts) -> ReasonView {
    ReasonView {
        rule: finding.rule.to_owned(),
        effect: finding.effect,
        effect_text: finding.effect.swedish().to_owned(),
        text: with_name(&finding.text, state.person.first_name()),
        law: finding.law.clone(),
        rests_on: finding
            .facts
            .iter()
            .filter_map(|key| rests_on(*key, state, facts))
            .collect(),
    }
}

/// An answer in words: "Uppkoppling: Bra".
fn rests_on(key: FactKey, state: &CaseState, facts: &Facts) -> Option<String> {
    if let Some(question) = Question::about(key) {
        let answer = state
            .answers
            .get(&key)
            .and_then(|answered| answered.answer.as_ref());
        let text = answer.map_or_else(|| "inte känt".to_owned(), answer_text);
        return Some(format!("{}: {text}", question.title));
    }
    let yes_no = |done: bool| if done { "ja" } else { "nej" };
    Some(match key {
        FactKey::Needs => {
            let names: Vec<_> = state
                .needs
                .iter()
                .map(|need| need.swedish().to_lowercase())
                .collect();
            format!(
                "Behov: {}",
                if names.is_empty() {
                    "inte beskrivet".to_owned()
                } else {
                    names.join(", ")
                }
            )
        }
        FactKey::InformationGiven => format!(
            "Hela informationen given: {}",
            yes_no(facts.information_given)
        ),
        FactKey::PersonConsent => {
            let said = |consent: Consent| consent.swedish().to_lowercase();
            let consent = facts.person_consent;
            format!(
                "Samtycke till tekniken: {}, till personuppgifter: {}",
                said(consent.service),
                said(consent.data)
            )
        }
        FactKey::StopSignals => {
            let seen: Vec<_> = state
                .stop_signals
                .iter()
                .map(|signal| signal.swedish().to_lowercase())
                .collect();
            format!("Tecken: {}", seen.join(", "))
        }
        FactKey::Wish if state.wish != Wish::Undecided => {
            format!("Önskan: {}", state.wish.swedish().to_lowercase())
        }
        _ => return None,
    })
}

/// "Om uppkopplingen är bra och någon kan komma i tid kan tekniken passa."
pub(super) fn would_change_sentence(changes: &Changes) -> String {
    let mut conditions: Vec<&str> = Vec::new();
    match changes.connectivity {
        Some(Connectivity::Good) => conditions.push("uppkopplingen är bra"),
        Some(Connectivity::Weak) => conditions.push("uppkopplingen är svag"),
        Some(Connectivity::None) => conditions.push("det inte finns någon uppkoppling"),
        None => {}
    }
    match changes.placement_possible {
        Some(true) => conditions.push("det finns en bra plats för tekniken"),
        Some(false) => conditions.push("det inte finns någon plats för tekniken"),
        None => {}
    }
    match changes.response_in_time {
        Some(true) => conditions.push("någon kan komma i tid"),
        Some(false) => conditions.push("ingen kan komma i tid"),
        None => {}
    }
    match changes.visit_content {
        Some(VisitContent::LookInOnly) => conditions.push("besöket bara är att titta till"),
        Some(VisitContent::Mixed) => conditions.push("besöket ibland bara är att titta till"),
        Some(VisitContent::WithCare) => conditions.push("besöket alltid innehåller omsorg"),
        None => {}
    }
    let joined = match conditions.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} och {last}", rest.join(", ")),
        None => String::new(),
    };
    format!("Om {joined} kan tekniken passa.")
}

/// What the last entry changed among the technologies that meet the need, and in the recommendation.
pub(in crate::case) fn changed(
    earlier: &Judgement<'_>,
    now: &Judgement<'_>,
    knowledge: &Knowledge<'_>,
) -> Vec<String> {
    let mut changes = Vec::new();
    let (before, after) = (&earlier.recommendation, &now.recommendation);
    if (before.form, &before.technology) != (after.form, &after.technology) {
        changes.push(format!(
            "Rekommendationen är nu: {}.",
            in_words(after, knowledge)
        ));
    }
    for (technology, assessment) in &now.judged {
        let Some((_, then)) = earlier.of_technology(&technology.id) else {
            continue;
        };
        if then.verdict != assessment.verdict && now.meets_need(technology) {
            changes.push(format!(
                "{}: från ”{}” till ”{}”.",
                technology.name,
                short(then.verdict),
                short(assessment.verdict)
            ));
        }
    }
    changes
}

fn in_words(recommendation: &Recommendation, knowledge: &Knowledge<'_>) -> String {
    let form = recommendation.form.swedish().to_lowercase();
    match &recommendation.technology {
        Some(id) => format!("{form}, {}", technology_name(knowledge, id)),
        None => form,
    }
}

fn short(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::SuitableAfterActions => "Lämplig när några saker är gjorda",
        other => other.swedish(),
    }
}
