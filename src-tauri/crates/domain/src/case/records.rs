//! What the events are made of: who, when, how, and the words that were used.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::catalogue::Exception;
use crate::facts::{
    Connectivity, DecisionCapacity, FactKey, LegalBasis, Need, Setting, VisitContent, values,
};
use crate::life_area::LifeArea;
use crate::suitability::{Form, Recommendation, Verdict};

values! {
    /// The role in which someone acts.
    Role {
        Socialsekreterare = "socialsekreterare" => "Socialsekreterare",
        Hemtjanst = "hemtjanst" => "Hemtjänst",
        Ansvarig = "ansvarig" => "Ansvarig för välfärdsteknik",
        Utbildare = "utbildare" => "Utbildare",
    }
}
values! {
    /// Who said what was noted.
    Informant {
        Person = "person" => "Personen själv",
        Relative = "relative" => "Närstående",
        Staff = "staff" => "Personal",
        Professional = "professional" => "Egen iakttagelse",
        Other = "other" => "Någon annan",
    }
}
values! {
    /// How something was said, given or taken in.
    Channel {
        HomeVisit = "home_visit" => "Vid hembesök",
        Meeting = "meeting" => "Vid möte",
        Phone = "phone" => "Per telefon",
        Video = "video" => "Per videosamtal",
        Written = "written" => "Skriftligt",
    }
}
values! {
    /// How a yes or a no was expressed.
    Expression {
        Oral = "oral" => "Muntligt",
        Written = "written" => "Skriftligt",
        Signs = "signs" => "Med tecken eller kommunikationsstöd",
    }
}
values! {
    /// What the information must hold for the person to be able to decide (prop. 2022/23:131; DESIGN.md).
    InformationTopic {
        HowItGoes = "how_it_goes" => "Hur en tillsyn eller ett larm går till",
        WhoSees = "who_sees" => "Vem som ser",
        WhatIsKept = "what_is_kept" => "Vad som sparas och hur länge",
        Voluntary = "voluntary" => "Att det är frivilligt",
        MayWithdraw = "may_withdraw" => "Att man kan ändra sig när som helst",
        PhysicalAlternative = "physical_alternative" => "Vad det fysiska alternativet är",
        RightToApply = "right_to_apply" => "Rätten att ansöka om en viss insats och att överklaga beslutet",
    }
}
values! {
    /// Which of the person's two consents.
    ConsentScope {
        Service = "service" => "Tekniken",
        Data = "data" => "Behandling av personuppgifter",
    }
}
values! {
    /// An answer to the question of consent. *Not asked* is the absence of one.
    ConsentAnswer {
        Given = "given" => "Ja",
        Refused = "refused" => "Nej",
    }
}
values! {
    /// Something to be done outside the program.
    TaskKind {
        ArrangePhysical = "arrange_physical" => "Ordna fysisk tillsyn",
        ReviewChoice = "review_choice" => "Se över valet",
        DecideApplication = "decide_application" => "Fatta beslut om ansökan",
        AwaitAnswer = "await_answer" => "Invänta svar",
    }
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Actor {
    pub name: String,
    pub role: Role,
}

/// A close relative (*närstående*) who permanently lives in the home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)]
pub struct HouseholdMember {
    /// Stable within the case, for instance `n1`.
    pub id: String,
    pub name: String,
}

/// Whose consent, to what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum ConsentSubject {
    /// The person's own.
    Person {
        /// To the service or to the data.
        scope: ConsentScope,
    },
    /// A household member's, to data about them.
    Cohabitant {
        /// [`HouseholdMember::id`].
        id: String,
    },
}

/// An answer to the question about one circumstance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "question", content = "value", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "each variant is the circumstance of the same name in contract 1"
)]
pub enum Answer {
    Setting(Setting),
    LegalBasis(LegalBasis),
    VisitContent(VisitContent),
    DecisionCapacity(DecisionCapacity),
    /// Names of the household members; empty means that no close relative lives there permanently.
    Cohabitants(Vec<HouseholdMember>),
    UnderstandsTechnology(bool),
    StaysInView(bool),
    HearsAndSeesEnough(bool),
    ResponseInTime(bool),
    PlacementPossible(bool),
    Connectivity(Connectivity),
}

impl Answer {
    /// The circumstance it answers.
    pub fn question(&self) -> FactKey {
        match self {
            Self::Setting(_) => FactKey::Setting,
            Self::LegalBasis(_) => FactKey::LegalBasis,
            Self::VisitContent(_) => FactKey::VisitContent,
            Self::DecisionCapacity(_) => FactKey::DecisionCapacity,
            Self::Cohabitants(_) => FactKey::Cohabitants,
            Self::UnderstandsTechnology(_) => FactKey::UnderstandsTechnology,
            Self::StaysInView(_) => FactKey::StaysInView,
            Self::HearsAndSeesEnough(_) => FactKey::HearsAndSeesEnough,
            Self::ResponseInTime(_) => FactKey::ResponseInTime,
            Self::PlacementPossible(_) => FactKey::PlacementPossible,
            Self::Connectivity(_) => FactKey::Connectivity,
        }
    }
}

/// The wording that was on screen when a question was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)]
pub struct Wording {
    pub question: String,
    pub why: String,
}

/// Information that the person has been given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)]
pub struct InformationGiven {
    pub on: NaiveDate,
    pub technologies: Vec<String>,
    pub topics: Vec<InformationTopic>,
    pub how: Channel,
    pub language: String,
    /// Name or service, empty without interpreter.
    pub interpreter: String,
    pub given_by: String,
    pub note: String,
}

/// The life area (*livsområde* in IBIC; chapter of ICF activities and participation) a need belongs to in this case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct NeedArea {
    pub need: Need,
    pub area: LifeArea,
}

/// A yes or a no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)]
pub struct ConsentRecorded {
    pub subject: ConsentSubject,
    pub answer: ConsentAnswer,
    pub on: NaiveDate,
    pub technology: String,
    pub purpose: String,
    pub expressed: Expression,
    pub asked: Wording,
    pub note: String,
}

/// The choice and what it rested on when it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)]
pub struct ChoiceMade {
    pub form: Form,
    pub technology: Option<String>,
    /// Why, where the choice departs from the recommendation.
    pub motive: String,
    /// Whether it follows the person's stated wish.
    pub follows_wish: bool,
    pub recommended: Recommendation,
    pub verdict: Option<Verdict>,
    /// The date whose law and positions it was judged by.
    pub judged_on: NaiveDate,
    /// The exception that the technology was offered under, if it was.
    #[serde(default)]
    pub exception: Option<Exception>,
}
