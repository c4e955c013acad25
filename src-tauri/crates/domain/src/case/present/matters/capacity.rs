//! Decision capacity in this question: what to judge by, and what follows when it is lacking or unclear.

use crate::case::judgement::{Judgement, Knowledge};
use crate::case::matter_views::{CapacityView, CriterionView};
use crate::case::matters::CapacityCriterion;
use crate::case::state::CaseState;
use crate::case::words::{genitive, with_name};
use crate::catalogue::Technology;
use crate::facts::DecisionCapacity;
use crate::law::ids::{RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL};
use crate::suitability::{Assessment, Effect, Ground, Verdict};

const SOURCE: &str = "Punkterna är programmets eget stöd. De utgår från att ett samtycke ska vara frivilligt, särskilt, otvetydigt och givet efter information (prop. 2022/23:131). De är inte lag.";

pub(super) fn capacity(
    state: &CaseState,
    judgement: &Judgement<'_>,
    knowledge: &Knowledge<'_>,
) -> CapacityView {
    let name = state.person.first_name();
    let ground = Ground::new(knowledge.law, knowledge.positions, knowledge.today);
    let limited = matches!(
        judgement.facts.decision_capacity,
        Some(DecisionCapacity::Lacking | DecisionCapacity::Unclear)
    );
    let standing = state.capacity();
    let only_if_limited = |lines: Vec<String>| if limited { lines } else { Vec::new() };
    CapacityView {
        criteria: CapacityCriterion::ALL
            .iter()
            .map(|criterion| CriterionView {
                criterion: *criterion,
                title: criterion.swedish().to_owned(),
                help: help(*criterion).replace("{}", name),
            })
            .collect(),
        criteria_source: SOURCE.to_owned(),
        judged: standing.map(|standing| standing.judged.clone()),
        entry: standing.map(|standing| standing.entry),
        limited,
        barred: only_if_limited(barred(state, judgement)),
        open: only_if_limited(open(state, judgement)),
        position: knowledge
            .positions
            .sensors_in_words(knowledge.today)
            .filter(|_| limited),
        ask: only_if_limited(whom_to_ask(state)),
        law: ground.cite(&[RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL]),
    }
}

fn help(criterion: CapacityCriterion) -> &'static str {
    match criterion {
        CapacityCriterion::Understands => "Kan {} med egna ord berätta vad tekniken gör?",
        CapacityCriterion::SeesOwnSituation => {
            "Kan {} säga vad det skulle betyda hemma, på dagen eller natten?"
        }
        CapacityCriterion::Retains => "Minns {} det viktigaste när ni kommer tillbaka till frågan?",
        CapacityCriterion::Weighs => "Kan {} säga något som talar för och något som talar emot?",
        CapacityCriterion::Expresses => {
            "Visar {} på något sätt ett ja eller nej som går att förstå?"
        }
    }
}

/// Those that would meet the need, with the first reason of an effect.
fn standing_so<'a>(
    judgement: &'a Judgement<'_>,
    verdict: Verdict,
) -> impl Iterator<Item = &'a (&'a Technology, Assessment)> {
    judgement
        .judged
        .iter()
        .filter(move |(technology, assessment)| {
            judgement.meets_need(technology)
                && technology.is_offered()
                && assessment.verdict == verdict
        })
}

fn because(assessment: &Assessment, effect: Effect, name: &str) -> String {
    let finding = assessment
        .findings
        .iter()
        .find(|finding| finding.effect == effect);
    finding.map_or_else(String::new, |finding| with_name(&finding.text, name))
}

fn barred(state: &CaseState, judgement: &Judgement<'_>) -> Vec<String> {
    let name = state.person.first_name();
    standing_so(judgement, Verdict::NotPermitted)
        .map(|(technology, assessment)| {
            format!(
                "{}: {}",
                technology.name,
                because(assessment, Effect::Forbids, name)
            )
        })
        .collect()
}

fn open(state: &CaseState, judgement: &Judgement<'_>) -> Vec<String> {
    let name = state.person.first_name();
    let mut open = vec![format!(
        "Fysisk tillsyn går att välja, och {name} kan alltid ansöka om en viss insats."
    )];
    let ready = standing_so(judgement, Verdict::Suitable);
    open.extend(ready.map(|(technology, _)| format!("{} kan användas.", technology.name)));
    let nearly = standing_so(judgement, Verdict::SuitableAfterActions);
    open.extend(nearly.map(|(technology, _)| {
        format!(
            "{} kan användas när det som återstår är gjort.",
            technology.name
        )
    }));
    let uncertain = standing_so(judgement, Verdict::NeedsInvestigation);
    open.extend(uncertain.map(|(technology, assessment)| {
        format!(
            "{} behöver utredas: {}",
            technology.name,
            because(assessment, Effect::Asks, name)
        )
    }));
    open
}

fn whom_to_ask(state: &CaseState) -> Vec<String> {
    let name = state.person.first_name();
    let mut ask = vec![format!(
        "{name} själv, igen och med annat stöd: en lugnare stund, bilder, tolk eller någon {name} litar på."
    )];
    ask.extend(state.representatives.iter().map(|one| {
        format!(
            "{} ({}), om vad {name} brukar vilja. Svaret ersätter inte {} eget samtycke.",
            one.name,
            one.kind.swedish().to_lowercase(),
            genitive(name)
        )
    }));
    ask.push("Den som ansvarar för välfärdsteknik eller kommunens jurist, om vad kommunen har tagit ställning till.".to_owned());
    ask
}
