//! The manifest: who made the package, and every file with its size and hash.

use chrono::NaiveDate;
use digitalt_forst_domain::load::{DataFile, LoadError, date, parse};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::PackageError;
use crate::limits::FORMAT;

pub(crate) const NAME: &str = "manifest.toml";

/// Where a package comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The municipality or unit.
    pub from: String,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// The program that made it, with its version.
    pub program: String,
    /// What the sender wants to say; may be empty.
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    format: u32,
    from: String,
    #[serde(deserialize_with = "date")]
    made_on: NaiveDate,
    program: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    pub(crate) files: Vec<ManifestFile>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ManifestFile {
    pub(crate) path: String,
    pub(crate) sha256: String,
    pub(crate) bytes: u64,
}

impl ManifestFile {
    pub(crate) fn of(path: &str, content: &[u8]) -> Self {
        Self {
            path: path.to_owned(),
            sha256: hash(content),
            bytes: content.len() as u64,
        }
    }

    /// Whether the content is what the manifest was written about.
    pub(crate) fn describes(&self, content: &[u8]) -> bool {
        self.bytes == content.len() as u64 && self.sha256 == hash(content)
    }
}

impl Manifest {
    pub(crate) fn new(about: &About, files: Vec<ManifestFile>) -> Self {
        Self {
            format: FORMAT,
            from: about.from.clone(),
            made_on: about.made_on,
            program: about.program.clone(),
            note: about.note.clone(),
            files,
        }
    }

    pub(crate) fn about(&self) -> About {
        About {
            from: self.from.clone(),
            made_on: self.made_on,
            program: self.program.clone(),
            note: self.note.clone(),
        }
    }

    pub(crate) fn write(&self) -> Result<String, PackageError> {
        let unwritable = || PackageError::Unwritable(NAME.to_owned());
        let text = toml::to_string_pretty(self).map_err(|_| unwritable())?;
        match Self::read(&text)?.about() == self.about() {
            true => Ok(text),
            false => Err(unwritable()),
        }
    }

    pub(crate) fn read(text: &str) -> Result<Self, PackageError> {
        let file = DataFile { name: NAME, text };
        // A newer format may have other fields, so its number is read before anything else.
        let format = parse::<toml::Table>(file)?
            .get("format")
            .and_then(toml::Value::as_integer);
        match format {
            Some(found) if found > i64::from(FORMAT) => {
                let supported = FORMAT;
                return Err(PackageError::Newer { found, supported });
            }
            Some(found) if found < 1 => {
                let message = format!("fältet format: {found} är inget format");
                return Err(LoadError::new(NAME, message).into());
            }
            _ => {}
        }
        let manifest: Self = parse(file)?;
        if manifest.from.trim().is_empty() {
            let message = "fältet from: avsändaren får inte vara tom";
            return Err(LoadError::new(NAME, message).into());
        }
        Ok(manifest)
    }
}

fn hash(content: &[u8]) -> String {
    let bytes = Sha256::digest(content);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first sixteen signs of the manifest's hash in groups of four, short enough to be read aloud.
pub(crate) fn fingerprint(manifest: &[u8]) -> String {
    let hash = hash(manifest);
    let groups = [&hash[..4], &hash[4..8], &hash[8..12], &hash[12..16]];
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_the_beginning_of_the_hash_in_groups_of_four() {
        // The first half of the well-known hash of nothing.
        assert_eq!(fingerprint(b""), "e3b0 c442 98fc 1c14");
    }
}
