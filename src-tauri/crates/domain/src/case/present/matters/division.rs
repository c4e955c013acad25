//! Who does what, and what holds where the person lives and under the law that applies.

use crate::case::event::Role;
use crate::case::judgement::Knowledge;
use crate::case::matter_views::{DivisionView, Place, RouteView, WayOut};
use crate::case::matters::{Division, Duty};
use crate::case::state::CaseState;
use crate::case::view::StepId;
use crate::facts::{LegalBasis, Setting};
use crate::law::ids::{
    LSS, SOL_DIGITAL, SOL_OLD_DIGITAL, SOL_RIGHT, SOL_TOGETHER, SOL_WITHOUT_ASSESSMENT,
};
use crate::positions::DecisionModel;
use crate::suitability::Ground;

pub(super) fn division(state: &CaseState, viewer: Role, knowledge: &Knowledge<'_>) -> DivisionView {
    let division = Division::of(state, knowledge);
    let name = state.person.first_name();
    let source = division.model.map_or("", |_| {
        knowledge.positions.decision_model_source(knowledge.today)
    });
    DivisionView {
        model: division.model,
        text: in_words(state, division).replace("{}", name),
        your_part: your_part(division, viewer).replace("{}", name),
        source: source.to_owned(),
    }
}

fn in_words(state: &CaseState, division: Division) -> &'static str {
    match (division.model, state.setting()) {
        (Some(DecisionModel::Myndighet), Some(Setting::OrdinaryHousing)) => {
            "Här gäller alternativ 1, myndighet. Socialsekreteraren vägleder, tar emot samtycken och beslutar om formen. Hemtjänsten skriver planen och följer upp."
        }
        (Some(DecisionModel::Myndighet), _) => {
            "Här gäller alternativ 1, myndighet. Socialsekreteraren vägleder och tar emot samtycken. Verksamheten skriver planen och följer upp."
        }
        (Some(DecisionModel::Verkstallighet), Some(Setting::OrdinaryHousing)) => {
            "Här gäller alternativ 2, verkställighet. Socialsekreteraren beslutar om behovet av tillsyn. Hemtjänsten vägleder i valet, tar emot samtycken, skriver planen och kan ändra formen utan ett nytt beslut."
        }
        (Some(DecisionModel::Verkstallighet), _) => {
            "Här gäller alternativ 2, verkställighet. Tillsynen ryms i beslutet om plats i särskilt boende, så inget eget beslut behövs. Verksamheten vägleder i valet, tar emot samtycken och skriver planen."
        }
        (None, Some(Setting::NoCareDecision)) => {
            "{} har inget beslut om insats, och här behövs inget. Den som lämnar ut tekniken informerar om rätten att ansöka."
        }
        (None, Some(_)) if state.is_outside_the_law() => {
            "Bestämmelsen om digital teknik i socialtjänstlagen gäller inte här, så inget alternativ gäller. Se vägarna vidare."
        }
        (None, Some(_)) => {
            "Kommunen har inte tagit ställning till vem som avgör formen i det här boendet. Kom överens om vem som gör vad."
        }
        (None, None) => "Svara på var {} bor. Det avgör vem som gör vad.",
    }
}

fn your_part(division: Division, viewer: Role) -> &'static str {
    let guides = division.owner(Duty::Guide);
    match (viewer, guides) {
        (Role::Utbildare, _) => "Du övar båda rollerna. Byt roll för att se den andres nästa steg.",
        (Role::Ansvarig, _) => {
            "Du ansvarar för tekniken. Ärendet förs av socialsekreteraren och hemtjänsten, men du kan läsa och anteckna."
        }
        (_, None) => "Alla steg är öppna för dig.",
        (Role::Socialsekreterare, Some(Role::Socialsekreterare)) if division.decision_needed => {
            "Du beskriver behovet, vägleder {}, tar emot samtycken, skriver beslutet och lämnar uppdraget."
        }
        (Role::Socialsekreterare, Some(Role::Socialsekreterare)) => {
            "Du beskriver behovet, vägleder {}, tar emot samtycken och lämnar över."
        }
        (Role::Socialsekreterare, _) if division.decision_needed => {
            "Du beskriver behovet, beslutar om det och lämnar uppdraget. Hemtjänsten gör valet med {}."
        }
        (Role::Socialsekreterare, _) => {
            "Du beskriver behovet och lämnar över. Verksamheten gör valet med {}."
        }
        (Role::Hemtjanst, Some(Role::Hemtjanst)) => {
            "Du vägleder {} i valet, tar emot samtycken, skriver planen och följer upp."
        }
        (Role::Hemtjanst, _) => {
            "Du skriver planen och följer upp. Vill {} ändra sig tar du emot det när som helst."
        }
    }
}

/// What holds, and the ways on from here.
pub(super) fn route(state: &CaseState, knowledge: &Knowledge<'_>) -> RouteView {
    let ground = Ground::new(knowledge.law, knowledge.positions, knowledge.today);
    let name = state.person.first_name();
    let (title, text, law, ways) = match (state.legal_basis(), state.setting()) {
        (Some(LegalBasis::Lss), _) => (
            "LSS: frågan behöver utredas",
            "LSS har ingen bestämmelse om digital teknik. Tillsynen är fysisk så länge frågan utreds. En gemensam regel är föreslagen (SOU 2025:39), men den är under beredning och inte lag.",
            vec![LSS],
            vec![
                ask("Fråga LSS-handläggaren eller kommunens jurist."),
                physical(),
                apply(),
                close(),
            ],
        ),
        (Some(LegalBasis::Hsl), _) => (
            "HSL: en fråga för hälso- och sjukvården",
            "Bestämmelsen om digital teknik i socialtjänstlagen gäller inte vård enligt HSL. Teknik som hör till vården förskrivs där. Behöver {} också tillsyn enligt SoL går det att ansöka om den.",
            vec![SOL_DIGITAL, SOL_OLD_DIGITAL],
            vec![
                ask("Lämna frågan till en förskrivare i hälso- och sjukvården."),
                apply(),
                close(),
            ],
        ),
        (_, Some(Setting::SupportHousing)) => (
            "Stöd- eller serviceboende: frågan behöver utredas",
            "Bestämmelsen om digital teknik gäller hemtjänst och särskilt boende för äldre, inte den här boendeformen. Tillsynen är fysisk så länge frågan utreds.",
            vec![SOL_DIGITAL, SOL_OLD_DIGITAL],
            vec![
                ask("Fråga den som ansvarar för välfärdsteknik eller kommunens jurist."),
                physical(),
                apply(),
                close(),
            ],
        ),
        (_, Some(Setting::NoCareDecision)) => (
            "Inget beslut om insats: teknik utan behovsprövning",
            "Kommunen kan ge insatser utan att pröva behovet i varje fall. Den som gör det informerar om rätten att ansöka om insatser. Allmänt tillgänglig teknik kan {} också skaffa på egen hand.",
            vec![SOL_WITHOUT_ASSESSMENT, SOL_RIGHT],
            vec![
                ask("Lämna frågan till utlåningen, om kommunen lånar ut teknik."),
                at_step(
                    "Välj en teknik som ges utan behovsprövning eller finns för alla.",
                    StepId::Choice,
                ),
                apply(),
                close(),
            ],
        ),
        (_, Some(Setting::SpecialHousingElderly)) => (
            "Särskilt boende för äldre: digital teknik får användas",
            "Digital teknik får användas i särskilt boende för äldre. Formen väljs tillsammans med {}. Samtycken krävs på samma sätt som hemma.",
            vec![SOL_DIGITAL, SOL_OLD_DIGITAL, SOL_TOGETHER],
            vec![
                at_step("Gör valet tillsammans med {}.", StepId::Choice),
                apply(),
            ],
        ),
        (_, Some(Setting::OrdinaryHousing)) => (
            "Ordinärt boende: digital teknik får användas i hemtjänsten",
            "Digital teknik får användas när insatser ges som hemtjänst. {} bestämmer om det ska bli så.",
            vec![SOL_DIGITAL, SOL_OLD_DIGITAL, SOL_TOGETHER],
            vec![
                at_step("Gör valet tillsammans med {}.", StepId::Choice),
                apply(),
            ],
        ),
        (_, None) => (
            "Det är inte klart vad som gäller",
            "Svara på var {} bor och vilken lag insatsen ges enligt.",
            vec![SOL_DIGITAL, SOL_OLD_DIGITAL],
            vec![at_step(
                "Svara på frågorna om boende och lag.",
                StepId::Suitability,
            )],
        ),
    };
    let named = |way: WayOut| WayOut {
        text: way.text.replace("{}", name),
        ..way
    };
    RouteView {
        title: title.to_owned(),
        text: text.replace("{}", name),
        law: ground.cite(&law),
        ways: ways.into_iter().map(named).collect(),
    }
}

fn at(text: &str, place: Place) -> WayOut {
    WayOut {
        text: text.to_owned(),
        place: Some(place),
        step: None,
    }
}

fn at_step(text: &str, step: StepId) -> WayOut {
    WayOut {
        text: text.to_owned(),
        place: None,
        step: Some(step),
    }
}

fn ask(text: &str) -> WayOut {
    at(text, Place::Refer)
}

fn physical() -> WayOut {
    at_step("Välj fysisk tillsyn så länge.", StepId::Choice)
}

fn apply() -> WayOut {
    at(
        "Ta emot en ansökan om en viss insats. Beslutet går att överklaga.",
        Place::Apply,
    )
}

fn close() -> WayOut {
    at(
        "Avsluta ärendet när behovet möts på annat sätt.",
        Place::Close,
    )
}
