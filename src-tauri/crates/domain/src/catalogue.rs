//! The catalogue of welfare technology (*katalog över välfärdsteknik*, Digitalt först förslag 8).

use std::collections::HashSet;

use chrono::NaiveDate;
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::{Need, values};
use crate::load::{DataFile, LoadError, optional_date, parse};
use crate::text::long_date;

mod about;
mod difference;
mod standing;

pub use about::*;
pub use difference::{
    Difference, UnknownField, differences, differing, field_label, field_labels, merged,
};
pub use standing::{Exception, Standing};

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/catalogue");

values! {
    /// What the technology is for: the model's four kinds (Digitalt först, avsnitt 2.2).
    Purpose {
        Trygghetsskapande = "trygghetsskapande" => "Trygghetsskapande teknik",
        ForebyggandeMotiverande = "forebyggande_motiverande" => "Förebyggande och motiverande teknik",
        SmartaHem = "smarta_hem" => "Smarta hem",
        SocialInteraktion = "social_interaktion" => "Social interaktion",
    }
}
values! {
    /// A function that makes 9 § lag (2001:454) apply.
    Function {
        Monitoring = "monitoring" => "monitorering",
        Sensoring = "sensoring" => "sensorering",
        Positioning = "positioning" => "positionering",
    }
}
values! {
    /// Where the technology is used in relation to the body; the law allows only outside.
    Body {
        Outside = "outside" => "Utanför kroppen",
        Inside = "inside" => "Inuti kroppen",
    }
}
values! {
    /// Something the technology cannot work without.
    Requirement {
        Connectivity = "connectivity" => "bra uppkoppling",
        Response = "response" => "att någon kan komma i tid",
        Receiver = "receiver" => "att någon tar emot larm eller gör tillsynen",
        Placement = "placement" => "en bra plats",
        Understanding = "understanding" => "att personen förstår tekniken",
        InView = "in_view" => "att personen är där tekniken ser",
        Senses = "senses" => "att personen hör och ser tillräckligt bra",
    }
}
values! {
    /// The legal form in which it is provided (*tillhandahållandeform*).
    ProvidedAs {
        Bistand = "bistand" => "Bistånd efter beslut",
        Verkstallighet = "verkstallighet" => "Inom verkställighet av ett beslut",
        UtanBehovsprovning = "utan_behovsprovning" => "Insats utan individuell behovsprövning",
        ForskrivningHsl = "forskrivning_hsl" => "Förskrivning enligt HSL",
        AllmantTillganglig = "allmant_tillganglig" => "Allmänt tillgänglig",
    }
}
values! {
    /// Whether it can be had in the municipality today (*tillgänglighet*).
    Availability {
        Finns = "finns" => "Finns",
        Upphandlat = "upphandlat" => "Upphandlat",
        Ramavtal = "ramavtal" => "Finns på ramavtal",
        UpphandlingPagar = "upphandling_pagar" => "Upphandling pågår",
        Test = "test" => "Testas",
        AnsokanProvas = "ansokan_provas" => "Ansökan prövas",
        AnsokanAvvisad = "ansokan_avvisad" => "Ansökan avvisad",
        FinnsInte = "finns_inte" => "Finns inte",
    }
}

/// One technology: what the rules need (required) and what people need to know (optional to the loader).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Technology {
    /// Same as the file's name without `.toml`.
    pub id: String,
    /// Name in Swedish as professionals use it.
    pub name: String,
    /// Which of the model's four purposes it serves.
    pub purpose: Purpose,
    /// The needs it can meet.
    pub needs: Vec<Need>,
    /// Functions that make 9 § lag (2001:454) apply; empty means that it does not.
    pub functions: Vec<Function>,
    /// Picture or sound by which someone can be known.
    pub identifies_person: bool,
    /// Whether data about people who live with the person can be processed.
    pub captures_cohabitants: bool,
    /// Outside or inside the body.
    pub body: Body,
    /// Whether it takes the place of a visit for supervision.
    pub replaces_supervision: bool,
    /// What it cannot work without.
    pub requires: Vec<Requirement>,
    /// Legal forms in which it is provided.
    pub provided_as: Vec<ProvidedAs>,
    /// Phase 1–4 of the process; it can be offered from phase 3.
    pub phase: u8,
    /// Whether it can be had.
    pub availability: Availability,
    /// Texts for professionals and for the person.
    #[serde(default)]
    pub texts: Texts,
    /// Worries with answers.
    #[serde(default)]
    pub worries: Vec<Worry>,
    /// Source and date of `availability`.
    #[serde(default)]
    pub availability_note: Option<AvailabilityNote>,
    /// National adoption 2020–2023.
    #[serde(default)]
    pub adoption: Vec<Adoption>,
    /// The day when someone is to check that the entry still is true.
    #[serde(
        default,
        deserialize_with = "optional_date",
        skip_serializing_if = "Option::is_none"
    )]
    pub review_on: Option<NaiveDate>,
    /// How far the municipality has come, area by area.
    #[serde(default)]
    pub areas: Vec<AreaStatus>,
    /// Who delivers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<Supplier>,
    /// Agreements with their dates.
    #[serde(default)]
    pub agreements: Vec<Agreement>,
    /// What can be ordered.
    #[serde(default)]
    pub articles: Vec<Article>,
    /// Documents by reference.
    #[serde(default)]
    pub documents: Vec<Document>,
    /// What is known about effect.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Where it stands in the municipality today; never in a file.
    #[serde(skip)]
    #[ts(skip)]
    pub standing: Standing,
}

impl Technology {
    /// An entry of which nothing more is known: it meets no need, does nothing and is not to be had.
    pub fn begun(id: &str, name: &str, purpose: Purpose) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            purpose,
            needs: Vec::new(),
            functions: Vec::new(),
            identifies_person: false,
            captures_cohabitants: false,
            body: Body::Outside,
            replaces_supervision: false,
            requires: Vec::new(),
            provided_as: Vec::new(),
            phase: 1,
            availability: Availability::FinnsInte,
            texts: Texts::default(),
            worries: Vec::new(),
            availability_note: None,
            adoption: Vec::new(),
            review_on: None,
            areas: Vec::new(),
            supplier: None,
            agreements: Vec::new(),
            articles: Vec::new(),
            documents: Vec::new(),
            evidence: Vec::new(),
            standing: Standing::default(),
        }
    }

    /// Whether it monitors, senses or positions, so that 9 § lag (2001:454) can apply.
    pub fn has_functions(&self) -> bool {
        !self.functions.is_empty()
    }

    /// Whether it may be offered in cases at all: far enough in the process and not taken out.
    pub fn is_offered(&self) -> bool {
        self.phase >= 3 && self.standing.retired.is_none()
    }

    /// Whether it is to be had on a day.
    pub fn is_available(&self, on: NaiveDate) -> bool {
        self.why_not_available(on).is_none()
    }

    /// Why it is not to be had on a day, if so: what the entry says of availability, and its dates where it has any.
    pub fn why_not_available(&self, on: NaiveDate) -> Option<String> {
        if matches!(
            self.availability,
            Availability::FinnsInte
                | Availability::AnsokanAvvisad
                | Availability::AnsokanProvas
                | Availability::UpphandlingPagar
        ) {
            let stands = self.availability.swedish().to_lowercase();
            return Some(format!(
                "Tekniken går inte att erbjuda nu. Läget enligt katalogen: {stands}."
            ));
        }
        let note = self.availability_note.as_ref()?;
        if let Some(from) = note.from.filter(|from| *from > on) {
            return Some(format!(
                "Tekniken går att få först från och med {}.",
                long_date(from)
            ));
        }
        let until = note.until.filter(|until| *until < on)?;
        Some(format!(
            "Tekniken gick att få till och med {}.",
            long_date(until)
        ))
    }

    /// The name inside a sentence: "digital tillsyn med kamera", but "GPS-larm".
    pub fn name_in_sentence(&self) -> String {
        let mut letters = self.name.chars();
        match (letters.next(), letters.next()) {
            (Some(first), Some(second)) if !second.is_uppercase() => first
                .to_lowercase()
                .chain(self.name.chars().skip(1))
                .collect(),
            _ => self.name.clone(),
        }
    }

    /// Whether it cannot work without `requirement`.
    pub fn requires(&self, requirement: Requirement) -> bool {
        self.requires.contains(&requirement)
    }

    /// How many of `needs` it meets.
    pub fn needs_met(&self, needs: &[Need]) -> usize {
        self.needs
            .iter()
            .filter(|need| needs.contains(need))
            .collect::<HashSet<_>>()
            .len()
    }

    /// What a complete entry still lacks, as field names; empty for a complete one.
    pub fn missing(&self) -> Vec<&'static str> {
        let t = &self.texts;
        let texts = [
            ("texts.summary", t.summary.is_empty()),
            ("texts.what_it_does", t.what_it_does.is_empty()),
            ("texts.how_it_goes", t.how_it_goes.len() < 2),
            ("texts.recorded", t.recorded.is_empty()),
            ("texts.seen_by", t.seen_by.is_empty()),
            ("texts.kept", t.kept.is_empty()),
            ("texts.helps_when", t.helps_when.is_empty()),
            ("texts.does_not_help_when", t.does_not_help_when.is_empty()),
            ("texts.needs_to_work", t.needs_to_work.is_empty()),
            ("texts.human_contact", t.human_contact.is_empty()),
            ("texts.track", t.track.is_empty()),
            ("texts.for_the_person", t.for_the_person.is_empty()),
            ("worries", self.worries.len() < 2),
            ("availability_note", self.availability_note.is_none()),
            ("needs", self.needs.is_empty()),
            ("provided_as", self.provided_as.is_empty()),
        ];
        texts
            .into_iter()
            .filter(|(_, missing)| *missing)
            .map(|(name, _)| name)
            .collect()
    }
}

/// Longer ids are nobody's technology, and some file systems do not take them as names.
const LONGEST_ID: usize = 100;

/// Whether an id can be the name of a file everywhere: only what every file system tells apart and writes alike.
/// Capitals would let two names be one file on some of them, and an å can be written in two ways.
///
/// What is begun or taken here has such an id. The loader asks for nothing of the kind, so a local file may have
/// another: it is used here and cannot be put in a package.
pub fn is_id(id: &str) -> bool {
    let plain = |letter: u8| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, b'-' | b'_')
    };
    (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(plain)
}

/// All technologies, ordered by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    technologies: Vec<Technology>,
}

impl Catalogue {
    /// The catalogue that is part of the program.
    ///
    /// # Errors
    /// Never in a tested build; a test reads every shipped file.
    pub fn shipped() -> Result<Self, LoadError> {
        Self::load(crate::load::embedded(&SHIPPED))
    }

    /// The shipped catalogue with further files; a file of the same name replaces the shipped one.
    ///
    /// # Errors
    /// As [`Catalogue::load`], over both together.
    pub fn shipped_and(more: Vec<DataFile<'_>>) -> Result<Self, LoadError> {
        Self::load(crate::load::embedded_and(&SHIPPED, &more))
    }

    /// Reads one file per technology.
    ///
    /// # Errors
    /// [`LoadError`] for the first file with an unknown or missing key, a value outside the contract, a file
    /// name that is not the id, or an id that occurs twice.
    pub fn load<'a>(files: impl IntoIterator<Item = DataFile<'a>>) -> Result<Self, LoadError> {
        let mut technologies = Vec::new();
        for file in files {
            technologies.push(read(file)?);
        }
        technologies.sort_by(|a: &Technology, b| a.id.cmp(&b.id));
        if let Some(pair) = technologies
            .windows(2)
            .find(|pair| pair[0].id == pair[1].id)
        {
            let file = format!("{}.toml", pair[0].id);
            return Err(LoadError::new(
                &file,
                "fältet id: samma id finns två gånger i katalogen",
            ));
        }
        Ok(Self { technologies })
    }

    /// A catalogue of technologies that have been read already.
    pub(crate) fn of(mut technologies: Vec<Technology>) -> Self {
        technologies.sort_by(|a, b| a.id.cmp(&b.id));
        Self { technologies }
    }

    /// The technologies, ordered by id.
    pub fn technologies(&self) -> &[Technology] {
        &self.technologies
    }

    /// The technology with this id.
    pub fn get(&self, id: &str) -> Option<&Technology> {
        let found = self
            .technologies
            .binary_search_by(|technology| technology.id.as_str().cmp(id));
        found.ok().map(|at| &self.technologies[at])
    }
}

fn read(file: DataFile<'_>) -> Result<Technology, LoadError> {
    let technology: Technology = parse(file)?;
    if file.name.strip_suffix(".toml") != Some(&technology.id) {
        let message = format!(
            "fältet id: \"{}\" ska vara filens namn utan .toml",
            technology.id
        );
        return Err(LoadError::new(file.name, message));
    }
    if technology.name.trim().is_empty() {
        return Err(LoadError::new(file.name, "fältet name: får inte vara tomt"));
    }
    if !(1..=4).contains(&technology.phase) {
        let message = format!(
            "fältet phase: {} är ingen fas; väntade 1, 2, 3 eller 4",
            technology.phase
        );
        return Err(LoadError::new(file.name, message));
    }
    Ok(technology)
}

#[cfg(test)]
mod tests;
