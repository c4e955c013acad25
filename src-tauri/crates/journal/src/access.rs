//! From passphrase to key, and what kind of file lies at a path.
//!
//! SQLCipher keeps a salt of sixteen bytes first in the file. The key is made with that same salt, so that
//! the file is whole by itself: no second file to lose, and a copy of it opens with the passphrase alone.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use crate::error::JournalError;

/// How a journal is opened.
#[derive(Clone, Copy)]
pub enum Access<'a> {
    /// Invented people, no passphrase, nothing encrypted.
    Practice,
    /// People's real data, encrypted.
    Passphrase(&'a str),
}

/// The fewest characters a passphrase for a new journal takes.
pub const LEAST_PASSPHRASE: usize = 12;

/// SQLCipher's page, and so the least size of an encrypted file.
const PAGE: usize = 4096;
const SALT: usize = 16;
const PLAIN_HEADER: &[u8; SALT] = b"SQLite format 3\0";

// They belong to the file format: a journal made with others would never open again.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

/// What the first bytes of a file say it is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Contents {
    /// SQLite, readable by anyone.
    Plain,
    /// Bytes without pattern, as an encrypted file has them.
    Encrypted {
        /// The salt its key is made with.
        salt: [u8; SALT],
    },
}

/// Looks at the first page of the file.
pub(crate) fn contents(path: &Path) -> Result<Contents, JournalError> {
    let mut page = Vec::with_capacity(PAGE);
    File::open(path)?.take(PAGE as u64).read_to_end(&mut page)?;
    if page.starts_with(PLAIN_HEADER) {
        return Ok(Contents::Plain);
    }
    match page.first_chunk::<SALT>() {
        Some(salt) if page.len() == PAGE && without_pattern(&page) => {
            Ok(Contents::Encrypted { salt: *salt })
        }
        _ => Err(JournalError::Foreign),
    }
}

/// Whether nearly every byte value occurs, as it does in a page of random bytes and in no text.
fn without_pattern(page: &[u8]) -> bool {
    let mut seen = [false; 256];
    page.iter().for_each(|byte| seen[usize::from(*byte)] = true);
    seen.iter().filter(|seen| **seen).count() > 240
}

/// The key of an encrypted journal. Wiped from memory when it goes out of use.
pub(crate) struct Key {
    raw: Zeroizing<[u8; 32]>,
    salt: [u8; SALT],
}

impl Key {
    /// The key of a new journal, with a salt of its own.
    pub(crate) fn new(passphrase: &str) -> Result<Self, JournalError> {
        if passphrase.chars().count() < LEAST_PASSPHRASE {
            return Err(JournalError::WeakPassphrase {
                least: LEAST_PASSPHRASE,
            });
        }
        let mut salt = [0; SALT];
        getrandom::fill(&mut salt).map_err(|error| std::io::Error::other(error.to_string()))?;
        Self::derive(passphrase, salt)
    }

    /// The key that the passphrase gives with this salt (Argon2id).
    pub(crate) fn derive(passphrase: &str, salt: [u8; SALT]) -> Result<Self, JournalError> {
        let mut raw = Zeroizing::new([0; 32]);
        let params =
            Params::new(MEMORY_KIB, PASSES, LANES, Some(raw.len())).map_err(JournalError::Key)?;
        let mut memory = vec![Block::new(); params.block_count()];
        let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(passphrase.as_bytes(), &salt, &mut *raw, &mut memory);
        memory.iter_mut().for_each(Zeroize::zeroize);
        derived.map_err(JournalError::Key)?;
        Ok(Self { raw, salt })
    }

    /// The statement that gives SQLCipher key and salt as they are, without a derivation of its own.
    pub(crate) fn statement(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        // Written at its full length at once: a string that grows leaves copies of the key behind.
        let mut statement = Zeroizing::new(String::with_capacity(128));
        statement.push_str("PRAGMA key = \"x'");
        for byte in self.raw.iter().chain(&self.salt) {
            statement.push(char::from(DIGITS[usize::from(byte >> 4)]));
            statement.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        statement.push_str("'\"");
        statement
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_passphrase_and_salt_always_give_the_same_key() {
        let one = Key::derive("en lång lösenfras", [7; 16]).unwrap();
        assert_eq!(
            *one.raw,
            *Key::derive("en lång lösenfras", [7; 16]).unwrap().raw
        );
        assert_ne!(
            *one.raw,
            *Key::derive("en lång lösenfras", [8; 16]).unwrap().raw
        );
        assert_ne!(
            *one.raw,
            *Key::derive("en lång lösenfraS", [7; 16]).unwrap().raw
        );
        assert_eq!(
            one.statement().len(),
            "PRAGMA key = \"x''\"".len() + 2 * (32 + 16)
        );
    }

    #[test]
    fn a_short_passphrase_is_counted_in_characters() {
        assert!(matches!(
            Key::new("åäöåäöåäöåä"),
            Err(JournalError::WeakPassphrase { least: 12 })
        ));
    }
}
