//! The catalogue of welfare technology (*katalog över välfärdsteknik*, Digitalt först förslag 8).

use std::collections::HashSet;

use chrono::NaiveDate;
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::{Need, values};
use crate::load::{DataFile, LoadError, date, parse};

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

/// The texts of an entry, each in plain Swedish. Optional to the loader, complete in the shipped catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[allow(
    missing_docs,
    reason = "named after what they say; the catalogue page shows them in this order"
)]
pub struct Texts {
    pub summary: String,
    pub what_it_does: String,
    pub how_it_goes: Vec<String>,
    pub recorded: String,
    pub seen_by: String,
    pub kept: String,
    pub helps_when: Vec<String>,
    pub does_not_help_when: Vec<String>,
    pub needs_to_work: Vec<String>,
    pub human_contact: String,
    pub track: String,
    pub for_the_person: String,
}

/// A worry people have, with an honest answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Worry {
    pub worry: String,
    pub answer: String,
}

/// Where the statement on availability comes from and from when it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AvailabilityNote {
    pub text: String,
    pub source: String,
    #[serde(deserialize_with = "date")]
    pub date: NaiveDate,
}

/// Share of municipalities, in percent, that offered it (Socialstyrelsen).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Adoption {
    pub setting: String,
    pub measure: String,
    pub year_2020: Option<u8>,
    pub year_2021: Option<u8>,
    pub year_2022: Option<u8>,
    pub year_2023: Option<u8>,
    pub source: String,
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
}

impl Technology {
    /// Whether it monitors, senses or positions, so that 9 § lag (2001:454) can apply.
    pub fn has_functions(&self) -> bool {
        !self.functions.is_empty()
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
