//! The questions with their answers.

use crate::case::judgement::{Judgement, Knowledge};
use crate::case::state::CaseState;
use crate::case::view::QuestionView;
use crate::questions::{Question, answer_text};
use crate::suitability::Ground;

pub(super) fn questions(
    state: &CaseState,
    judgement: &Judgement<'_>,
    past: bool,
    knowledge: &Knowledge<'_>,
) -> Vec<QuestionView> {
    let ground = Ground::new(knowledge.law, knowledge.positions, knowledge.today);
    let view = |question: &Question| {
        let answered = state.answers.get(&question.about);
        // An earlier state shows what was on screen then; now, what will be asked.
        let asked = answered
            .filter(|_| past)
            .and_then(|answered| answered.asked.clone());
        let words = asked.unwrap_or_else(|| question.wording(state.person.first_name()));
        let answer = answered.and_then(|answered| answered.answer.clone());
        let deferred = answered.is_some() && answer.is_none();
        QuestionView {
            question: question.about,
            title: question.title.to_owned(),
            wording: words.question,
            why: words.why,
            law: ground.cite(question.law),
            options: question.options(),
            answer_text: match (&answer, deferred) {
                (Some(answer), _) => answer_text(answer),
                (None, true) => "Vet inte än".to_owned(),
                (None, false) => "Inte besvarad".to_owned(),
            },
            answer,
            deferred,
            note: answered.map_or_else(String::new, |answered| answered.note.clone()),
            said_by: answered.map(|answered| answered.said_by),
            entry: answered.map(|answered| answered.entry),
            matters: judgement
                .judged
                .iter()
                .any(|(_, a)| a.unknown.contains(&question.about)),
        }
    };
    Question::all().iter().map(view).collect()
}
