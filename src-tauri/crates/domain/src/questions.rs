//! The questions about circumstances: how each is put, why it is asked and what it rests on.
//!
//! Which question comes next is decided by the rules (`suitability::next_question`), not by a form. The
//! wording shown is stored with the answer, so a changed wording here never changes what was once asked.

use crate::case::{Answer, AnswerOption, Wording};
use crate::facts::{Connectivity, DecisionCapacity, FactKey, LegalBasis, Setting, VisitContent};
use crate::law::ids::{
    DATA_CONSENT, LSS, RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_BISTAND, SOL_OLD_DIGITAL, SOL_RIGHT,
    SOL_TOGETHER,
};

/// A question about one circumstance.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// The circumstance.
    pub about: FactKey,
    /// Heading in lists.
    pub title: &'static str,
    /// The question; `{}` stands for the person's first name.
    wording: &'static str,
    /// Why it is asked; `{}` stands for the person's first name.
    why: &'static str,
    /// Candidate provisions, for every period of law.
    pub law: &'static [&'static str],
}

impl Question {
    /// The question about a circumstance; none for the need, which has a step of its own.
    pub fn about(circumstance: FactKey) -> Option<&'static Self> {
        QUESTIONS
            .iter()
            .find(|question| question.about == circumstance)
    }

    /// Every question, in the order of the contract's table.
    pub fn all() -> &'static [Self] {
        QUESTIONS
    }

    /// The words shown for a person.
    pub fn wording(&self, first_name: &str) -> Wording {
        Wording {
            question: self.wording.replace("{}", first_name),
            why: self.why.replace("{}", first_name),
        }
    }

    /// The answers to choose among. One without an answer is answered by naming the household members.
    pub fn options(&self) -> Vec<AnswerOption> {
        fn each<T: Copy>(
            all: &[T],
            answer: fn(T) -> Answer,
            label: fn(T) -> &'static str,
        ) -> Vec<AnswerOption> {
            let option = |value: &T| AnswerOption {
                answer: Some(answer(*value)),
                label: label(*value).to_owned(),
            };
            all.iter().map(option).collect()
        }
        let yes_no = |answer: fn(bool) -> Answer| {
            each(&[true, false], answer, |yes| if yes { "Ja" } else { "Nej" })
        };
        match self.about {
            FactKey::Setting => each(Setting::ALL, Answer::Setting, Setting::swedish),
            FactKey::LegalBasis => each(LegalBasis::ALL, Answer::LegalBasis, LegalBasis::swedish),
            FactKey::VisitContent => each(
                VisitContent::ALL,
                Answer::VisitContent,
                VisitContent::swedish,
            ),
            FactKey::DecisionCapacity => each(
                DecisionCapacity::ALL,
                Answer::DecisionCapacity,
                DecisionCapacity::swedish,
            ),
            FactKey::Connectivity => each(
                Connectivity::ALL,
                Answer::Connectivity,
                Connectivity::swedish,
            ),
            FactKey::UnderstandsTechnology => yes_no(Answer::UnderstandsTechnology),
            FactKey::StaysInView => yes_no(Answer::StaysInView),
            FactKey::HearsAndSeesEnough => yes_no(Answer::HearsAndSeesEnough),
            FactKey::ResponseInTime => yes_no(Answer::ResponseInTime),
            FactKey::PlacementPossible => yes_no(Answer::PlacementPossible),
            FactKey::Cohabitants => vec![
                AnswerOption {
                    answer: Some(Answer::Cohabitants(Vec::new())),
                    label: "Nej, ingen".to_owned(),
                },
                AnswerOption {
                    answer: None,
                    label: "Ja".to_owned(),
                },
            ],
            _ => Vec::new(),
        }
    }
}

/// An answer as part of a sentence, for lists and history.
pub fn answer_text(answer: &Answer) -> String {
    let yes_no = |yes: bool| if yes { "Ja" } else { "Nej" };
    match answer {
        Answer::Setting(value) => value.swedish().to_owned(),
        Answer::LegalBasis(value) => value.swedish().to_owned(),
        Answer::VisitContent(value) => value.swedish().to_owned(),
        Answer::DecisionCapacity(value) => value.swedish().to_owned(),
        Answer::Connectivity(value) => value.swedish().to_owned(),
        Answer::Cohabitants(members) if members.is_empty() => "Ingen".to_owned(),
        Answer::Cohabitants(members) => members
            .iter()
            .map(|member| member.name.as_str())
            .collect::<Vec<_>>()
            .join(", "),
        Answer::UnderstandsTechnology(yes)
        | Answer::StaysInView(yes)
        | Answer::HearsAndSeesEnough(yes)
        | Answer::ResponseInTime(yes)
        | Answer::PlacementPossible(yes) => yes_no(*yes).to_owned(),
    }
}

const DIGITAL: &[&str] = &[SOL_DIGITAL, SOL_OLD_DIGITAL];
const NEED: &[&str] = &[SOL_RIGHT, SOL_OLD_BISTAND];

const QUESTIONS: &[Question] = &[
    Question {
        about: FactKey::Setting,
        title: "Boendeform",
        wording: "Var bor {}, och finns det ett beslut om insats?",
        why: "Lagens stöd för digital teknik gäller hemtjänst och särskilt boende för äldre.",
        law: DIGITAL,
    },
    Question {
        about: FactKey::LegalBasis,
        title: "Rättslig grund",
        wording: "Vilken lag ges insatsen enligt?",
        why: "Bestämmelsen om digital teknik finns i socialtjänstlagen. LSS har ingen sådan, och vård enligt HSL omfattas inte.",
        law: &[SOL_DIGITAL, SOL_OLD_DIGITAL, LSS],
    },
    Question {
        about: FactKey::VisitContent,
        title: "Besökets innehåll",
        wording: "Innehåller besöket mer än att titta till {}?",
        why: "Teknik kan ersätta att någon tittar till, men inte omsorgen som ges vid besöket.",
        law: NEED,
    },
    Question {
        about: FactKey::DecisionCapacity,
        title: "Förmåga att ta ställning",
        wording: "Kan {} ta ställning till frågan om digital teknik nu?",
        why: "Ett samtycke måste vara frivilligt, särskilt och otvetydigt. Bedömningen gäller bara den här frågan, i dag, och är inget omdöme om {}.",
        law: &[RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL],
    },
    Question {
        about: FactKey::Cohabitants,
        title: "Närstående i hemmet",
        wording: "Bor någon närstående stadigvarande tillsammans med {}?",
        why: "Om tekniken kan behandla uppgifter också om en närstående som bor där stadigvarande behövs även den närståendes samtycke.",
        law: &[DATA_CONSENT],
    },
    Question {
        about: FactKey::UnderstandsTechnology,
        title: "Förståelse",
        wording: "Förstår {} hur tekniken används?",
        why: "En del teknik hjälper bara om man själv vet när och hur den används.",
        law: NEED,
    },
    Question {
        about: FactKey::StaysInView,
        title: "Plats vid tillsynen",
        wording: "Är {} på samma plats när tillsynen ska göras, till exempel i sängen?",
        why: "En kamera eller sensor ser bara den plats där den sitter.",
        law: NEED,
    },
    Question {
        about: FactKey::HearsAndSeesEnough,
        title: "Hörsel och syn",
        wording: "Hör och ser {} tillräckligt bra för att använda tekniken?",
        why: "En del teknik talar eller visar något. Då behöver man kunna höra och se det.",
        law: NEED,
    },
    Question {
        about: FactKey::ResponseInTime,
        title: "Hjälp i tid",
        wording: "Kan någon komma till {} i tid när tekniken larmar?",
        why: "Ett larm hjälper bara om det finns någon som kan komma.",
        law: NEED,
    },
    Question {
        about: FactKey::PlacementPossible,
        title: "Placering",
        wording: "Finns det en bra plats för tekniken hemma hos {}?",
        why: "Tekniken behöver en plats där den fungerar, till exempel med ström och fri sikt, och som {} går med på.",
        law: &[SOL_TOGETHER, SOL_OLD_BISTAND],
    },
    Question {
        about: FactKey::Connectivity,
        title: "Uppkoppling",
        wording: "Hur är uppkopplingen där tekniken ska användas?",
        why: "Teknik som skickar bild eller larm kräver en stabil uppkoppling. Prova på plats om det är möjligt.",
        law: NEED,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_circumstance_but_the_need_has_a_question_in_the_contracts_order() {
        let asked: Vec<_> = QUESTIONS.iter().map(|question| question.about).collect();
        let expected: Vec<_> = FactKey::CIRCUMSTANCES
            .into_iter()
            .filter(|circumstance| *circumstance != FactKey::Needs)
            .collect();
        assert_eq!(asked, expected);
    }

    #[test]
    fn every_option_answers_its_own_question() {
        for question in QUESTIONS
            .iter()
            .filter(|question| question.about != FactKey::Cohabitants)
        {
            let options = question.options();
            assert!(options.len() >= 2, "{:?}", question.about);
            assert!(
                options
                    .iter()
                    .all(|o| o.answer.as_ref().map(Answer::question) == Some(question.about))
            );
        }
    }
}
