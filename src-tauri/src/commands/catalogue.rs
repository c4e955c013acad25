//! The catalogue for those who meet the person, and one technology in words.

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::{
    Area, EvidenceKind, Function, ProvidedAs, Purpose, Requirement, Technology,
};
use digitalt_forst_domain::facts::Need;
use digitalt_forst_domain::municipal::{
    CatalogueList, CatalogueQuery, Course, Municipal, OfferView, PhaseGround, StatusView, course,
    list, offer, process_view, statuses,
};
use digitalt_forst_domain::text::long_date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::session::Nothing;
use crate::error::CommandError;
use crate::state::App;

/// A value and its Swedish label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct Label {
    pub id: String,
    pub text: String,
}

/// What the catalogue can be searched by, and the names in it.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct CatalogueTerms {
    pub technologies: Vec<TechnologyName>,
    pub needs: Vec<Label>,
    pub purposes: Vec<Label>,
    pub areas: Vec<Label>,
    pub phases: Vec<String>,
    pub statuses: Vec<StatusView>,
}

/// A technology by name, for jumping and choosing; those taken out are not among them.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct TechnologyName {
    pub id: String,
    pub name: String,
    pub needs_text: Vec<String>,
}

/// Which technology.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct OneTechnology {
    pub technology: String,
}

/// A technology as it holds today, with its values in words.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct TechnologyView {
    pub technology: Technology,
    pub purpose_text: String,
    pub needs_text: Vec<String>,
    pub functions_text: Vec<String>,
    pub requires_text: Vec<String>,
    pub provided_as_text: Vec<String>,
    pub availability_text: String,
    pub phase_name: String,
    /// What the phase rests on.
    pub ground: PhaseGround,
    pub ground_text: String,
    pub offer: OfferView,
    /// Which drawing shows how it goes; none where one would say more than is known.
    pub course: Option<Course>,
    pub areas: Vec<AreaView>,
    pub evidence: Vec<EvidenceView>,
    /// What is missing in a complete entry, for whoever reads it.
    pub complete: bool,
    /// The review date has passed.
    pub review_overdue: bool,
    /// "Utvärdering" only where a baseline exists.
    pub has_baseline: bool,
    /// Why the reader cannot change it, if so.
    pub why_not: Option<String>,
    /// That what is said comes from another municipality and has not been gone through here, if so.
    pub origin: Option<String>,
}

/// How far the municipality has come in an area.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct AreaView {
    pub area_text: String,
    pub status_text: String,
    pub definition: String,
    pub since: NaiveDate,
    pub note: String,
}

/// What is known about effect.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct EvidenceView {
    pub kind: EvidenceKind,
    pub kind_text: String,
    pub text: String,
    pub source: String,
    pub date: NaiveDate,
}

pub(crate) fn read_terms(app: &App, _: Nothing) -> Result<CatalogueTerms, CommandError> {
    app.with_kept(|_, kept| {
        let standing = kept.catalogue.technologies().iter();
        let standing = standing.filter(|technology| technology.standing.retired.is_none());
        let name = |technology: &Technology| TechnologyName {
            id: technology.id.clone(),
            name: technology.name.clone(),
            needs_text: words(&technology.needs, Need::swedish),
        };
        Ok(CatalogueTerms {
            technologies: standing.map(name).collect(),
            needs: labels(Need::ALL, Need::id, Need::swedish),
            purposes: labels(Purpose::ALL, Purpose::id, Purpose::swedish),
            areas: labels(Area::ALL, Area::id, Area::swedish),
            phases: kept
                .template
                .phases()
                .iter()
                .map(|phase| phase.name.clone())
                .collect(),
            statuses: statuses(),
        })
    })
}

pub(crate) fn list_catalogue(
    app: &App,
    request: CatalogueQuery,
) -> Result<CatalogueList, CommandError> {
    app.with_kept(|session, kept| {
        let phases = kept.template.phases();
        Ok(list(
            &kept.catalogue,
            &request,
            phases,
            &session.actor,
            kept.day,
        ))
    })
}

pub(crate) fn read_technology(
    app: &App,
    request: OneTechnology,
) -> Result<TechnologyView, CommandError> {
    app.with_kept(|session, kept| {
        let technology = kept.catalogue.get(&request.technology);
        let technology = technology.ok_or_else(no_technology)?;
        let ground = kept.ground(&app.loaded);
        let process = process_view(&session.municipal, &technology.id, &session.actor, &ground);
        let process = process.ok_or_else(no_technology)?;
        Ok(TechnologyView {
            purpose_text: technology.purpose.swedish().to_owned(),
            needs_text: words(&technology.needs, Need::swedish),
            functions_text: words(&technology.functions, Function::swedish),
            requires_text: words(&technology.requires, Requirement::swedish),
            provided_as_text: words(&technology.provided_as, ProvidedAs::swedish),
            availability_text: technology.availability.swedish().to_owned(),
            phase_name: process.phase_name,
            ground: process.ground,
            ground_text: process.ground_text,
            offer: offer(technology, kept.template.phases(), kept.day),
            course: course(technology),
            areas: areas(technology),
            evidence: evidence(technology, process.has_baseline),
            complete: technology.missing().is_empty(),
            review_overdue: technology.review_on.is_some_and(|on| on < kept.day),
            has_baseline: process.has_baseline,
            why_not: process.why_not,
            origin: origin(&session.municipal, technology),
            technology: technology.clone(),
        })
    })
}

pub(crate) fn no_technology() -> CommandError {
    CommandError::new(
        crate::error::ErrorCode::NotFound,
        "Tekniken finns inte i katalogen.",
        "Den kan ha bytt namn. Sök efter den i katalogen.",
    )
}

fn areas(technology: &Technology) -> Vec<AreaView> {
    let view = |one: &digitalt_forst_domain::catalogue::AreaStatus| AreaView {
        area_text: one.area.swedish().to_owned(),
        status_text: one.status.swedish().to_owned(),
        definition: one.status.definition().to_owned(),
        since: one.since,
        note: one.note.clone(),
    };
    technology.areas.iter().map(view).collect()
}

/// What another municipality says of its own use is not said of this one.
fn origin(municipal: &Municipal, technology: &Technology) -> Option<String> {
    let record = municipal.technologies.get(&technology.id)?;
    let taken = record.versions.last()?.origin.as_ref()?;
    Some(format!(
        "Uppgifterna är hämtade från {}, ur ett paket från den {}. Status, tillgång, avtal och utvärderingar kan gälla där och inte här. \
         Gå igenom dem och publicera en egen version.",
        taken.from,
        long_date(taken.made_on)
    ))
}

/// An evaluation is only called so where there is something from before the start to compare with.
fn evidence(technology: &Technology, has_baseline: bool) -> Vec<EvidenceView> {
    let kind_text = |kind: EvidenceKind| match kind {
        EvidenceKind::OwnEvaluation if !has_baseline => {
            "Egen uppföljning (utgångsläge före start saknas)"
        }
        other => other.swedish(),
    };
    let view = |one: &digitalt_forst_domain::catalogue::Evidence| EvidenceView {
        kind: one.kind,
        kind_text: kind_text(one.kind).to_owned(),
        text: one.text.clone(),
        source: one.source.clone(),
        date: one.date,
    };
    technology.evidence.iter().map(view).collect()
}

fn words<T: Copy>(values: &[T], swedish: fn(T) -> &'static str) -> Vec<String> {
    values
        .iter()
        .map(|value| swedish(*value).to_owned())
        .collect()
}

fn labels<T: Copy>(
    values: &[T],
    id: fn(T) -> &'static str,
    swedish: fn(T) -> &'static str,
) -> Vec<Label> {
    let label = |value: &T| Label {
        id: id(*value).to_owned(),
        text: swedish(*value).to_owned(),
    };
    values.iter().map(label).collect()
}
