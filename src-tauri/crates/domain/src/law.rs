//! The law register (*lagregister*): dated provisions with source, and proposals that are not law.
//!
//! A rule names the provision it needs by id and asks whether it is in force on the date. New provisions
//! are dropped into a folder as files; nothing here knows a single provision by heart but the ids in
//! [`ids`].

use chrono::{Months, NaiveDate};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::load::{DataFile, LoadError, date, optional_date, parse};

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/law");

/// Ids of the provisions that rules name.
#[allow(
    missing_docs,
    reason = "each is the provision its name says; see data/law"
)]
pub mod ids {
    pub const SOL_OLD_BISTAND: &str = "sol-2001-453-4-1";
    pub const SOL_OLD_DIGITAL: &str = "sol-2001-453-4-2c";
    pub const SOL_TOGETHER: &str = "sol-2025-400-10-3-5";
    pub const SOL_DIGITAL: &str = "sol-2025-400-10-6";
    pub const SOL_RIGHT: &str = "sol-2025-400-11-1";
    pub const SOL_WITHOUT_ASSESSMENT: &str = "sol-2025-400-11-5-6";
    pub const SOL_APPEAL: &str = "sol-2025-400-35-1";
    pub const DATA_CONSENT: &str = "lag-2001-454-9";
    pub const RF_INTEGRITY: &str = "rf-2-6";
    pub const LSS: &str = "lss-1993-387";
    /// The provisions on digital technology, one per period of law.
    pub const ON_DIGITAL_TECHNOLOGY: [&str; 2] = [SOL_DIGITAL, SOL_OLD_DIGITAL];
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatuteFile {
    statute: Option<Statute>,
    #[serde(default)]
    provision: Vec<ProvisionRow>,
    #[serde(default)]
    proposal: Vec<Proposal>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Statute {
    #[allow(dead_code, reason = "read so that an unknown key is still refused")]
    id: String,
    name: String,
    #[allow(dead_code, reason = "read so that an unknown key is still refused")]
    short: String,
    source: String,
    #[serde(deserialize_with = "date")]
    verified_on: NaiveDate,
    amended_through: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProvisionRow {
    id: String,
    short: String,
    heading: String,
    summary: String,
    #[serde(deserialize_with = "date")]
    from: NaiveDate,
    #[serde(default, deserialize_with = "optional_date")]
    to: Option<NaiveDate>,
    #[serde(default)]
    note: String,
}

/// One provision in one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Provision {
    /// Id used by rules, for instance `sol-2025-400-10-6`.
    pub id: String,
    /// Short name as lawyers write it.
    pub short: String,
    /// What it is about.
    pub heading: String,
    /// Our own summary in plain Swedish; never the statute's text.
    pub summary: String,
    /// Full name of the statute.
    pub statute: String,
    /// Link to the public source.
    pub source: String,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force, or none while it holds.
    pub to: Option<NaiveDate>,
    /// When the register was checked against the source.
    pub verified_on: NaiveDate,
    /// The latest amendment that the check took in.
    pub amended_through: String,
    /// History, may be empty.
    pub note: String,
}

impl Provision {
    fn in_force(&self, on: NaiveDate) -> bool {
        self.from <= on && self.to.is_none_or(|to| on <= to)
    }
}

/// A proposal: shown as "under beredning", never a ground for a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Proposal {
    pub id: String,
    pub name: String,
    pub summary: String,
    pub status: String,
}

/// The register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    provisions: Vec<Provision>,
    proposals: Vec<Proposal>,
}

impl Register {
    /// The register that is part of the program.
    ///
    /// # Errors
    /// Never in a tested build; a test reads every shipped file.
    pub fn shipped() -> Result<Self, LoadError> {
        Self::load(crate::load::embedded(&SHIPPED))
    }

    /// The shipped register with further files; a file of the same name replaces the shipped one, so that a
    /// provision that ends can be given its last day without a new build.
    ///
    /// # Errors
    /// As [`Register::load`], over both together.
    pub fn shipped_and(more: Vec<DataFile<'_>>) -> Result<Self, LoadError> {
        Self::load(crate::load::embedded_and(&SHIPPED, &more))
    }

    /// Reads one file per statute.
    ///
    /// # Errors
    /// [`LoadError`] for unknown keys, a missing or unusable source, a period that ends before it begins, and
    /// two periods of the same provision that overlap.
    pub fn load<'a>(files: impl IntoIterator<Item = DataFile<'a>>) -> Result<Self, LoadError> {
        let mut register = Self {
            provisions: Vec::new(),
            proposals: Vec::new(),
        };
        for file in files {
            register.add(file)?;
        }
        register
            .provisions
            .sort_by(|a, b| (&a.id, a.from).cmp(&(&b.id, b.from)));
        Ok(register)
    }

    fn add(&mut self, file: DataFile<'_>) -> Result<(), LoadError> {
        let read: StatuteFile = parse(file)?;
        self.proposals.extend(read.proposal);
        let Some(statute) = read.statute else {
            return match read.provision.first() {
                Some(row) => Err(LoadError::new(
                    file.name,
                    format!(
                        "{}: bestämmelsen saknar källa; väntade [statute] i filen",
                        row.id
                    ),
                )),
                None => Ok(()),
            };
        };
        check_statute(file, &statute)?;
        for row in read.provision {
            self.add_provision(file, &statute, row)?;
        }
        Ok(())
    }

    fn add_provision(
        &mut self,
        file: DataFile<'_>,
        statute: &Statute,
        row: ProvisionRow,
    ) -> Result<(), LoadError> {
        if let Some((field, _)) = [
            ("id", &row.id),
            ("short", &row.short),
            ("summary", &row.summary),
        ]
        .into_iter()
        .find(|(_, text)| text.trim().is_empty())
        {
            let message = format!("{}: fältet {field} får inte vara tomt", row.id);
            return Err(LoadError::new(file.name, message));
        }
        if row.to.is_some_and(|to| to < row.from) {
            let message = format!("{}: to är före from", row.id);
            return Err(LoadError::new(file.name, message));
        }
        let overlaps = |other: &&Provision| {
            other.id == row.id
                && row.to.is_none_or(|to| other.from <= to)
                && other.to.is_none_or(|to| row.from <= to)
        };
        if let Some(other) = self.provisions.iter().find(overlaps) {
            let message = format!(
                "{}: perioden från {} överlappar perioden från {}; väntade perioder som inte möts",
                row.id, row.from, other.from
            );
            return Err(LoadError::new(file.name, message));
        }
        self.provisions.push(Provision {
            id: row.id,
            short: row.short,
            heading: row.heading,
            summary: row.summary,
            statute: statute.name.clone(),
            source: statute.source.clone(),
            from: row.from,
            to: row.to,
            verified_on: statute.verified_on,
            amended_through: statute.amended_through.clone(),
            note: row.note,
        });
        Ok(())
    }

    /// Every provision and period, ordered by id and date.
    pub fn provisions(&self) -> impl Iterator<Item = &Provision> {
        self.provisions.iter()
    }

    /// Proposals that are not law.
    pub fn proposals(&self) -> &[Proposal] {
        &self.proposals
    }

    /// The provision if it is in force on the date.
    pub fn in_force(&self, id: &str, on: NaiveDate) -> Option<&Provision> {
        let start = self
            .provisions
            .partition_point(|provision| provision.id.as_str() < id);
        self.provisions[start..]
            .iter()
            .take_while(|provision| provision.id == id)
            .find(|provision| provision.in_force(on))
    }

    /// The provision on digital technology of the date, if any.
    pub fn on_digital_technology(&self, on: NaiveDate) -> Option<&Provision> {
        ids::ON_DIGITAL_TECHNOLOGY
            .iter()
            .find_map(|id| self.in_force(id, on))
    }

    /// The oldest check of any provision in the register: how far back one must trust it.
    pub fn verified_on(&self) -> Option<NaiveDate> {
        self.provisions
            .iter()
            .map(|provision| provision.verified_on)
            .min()
    }

    /// Whether the register was last checked more than twelve months before the date.
    pub fn check_is_old(&self, on: NaiveDate) -> bool {
        self.verified_on()
            .and_then(|checked| checked.checked_add_months(Months::new(12)))
            .is_some_and(|due| due < on)
    }
}

fn check_statute(file: DataFile<'_>, statute: &Statute) -> Result<(), LoadError> {
    if !statute.source.starts_with("https://") {
        let message = "fältet source: källan saknas; väntade en adress som börjar med https://";
        return Err(LoadError::new(file.name, message));
    }
    if statute.amended_through.trim().is_empty() {
        let message = "fältet amended_through: väntade den senaste ändring som kontrollen omfattar";
        return Err(LoadError::new(file.name, message));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
