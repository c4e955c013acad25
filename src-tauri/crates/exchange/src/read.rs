//! Reading a package: whole, or refused whole with the name of the file that is wrong.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::content::Content;
use crate::error::PackageError;
use crate::limits::{LARGEST_FILE, LARGEST_MANIFEST, LARGEST_PACKAGE, MOST_FILES};
use crate::manifest::{self, About, Manifest, ManifestFile, NAME};
use crate::place::{Place, shown};

/// A package that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Where it says that it comes from.
    pub about: About,
    /// What it holds.
    pub content: Content,
    /// To compare with the sender by phone; equal for equal packages.
    pub fingerprint: String,
}

/// Reads a package.
///
/// `progress` is told how many of how many files are read: at the start, and after each.
///
/// # Errors
/// [`PackageError`] for the first thing that is wrong. Nothing of such a package is to be used.
pub fn read(bytes: &[u8], progress: &dyn Fn(usize, usize)) -> Result<Package, PackageError> {
    let mut zip = Zip::open(bytes)?;
    let manifest_text = zip.manifest()?;
    let manifest = Manifest::read(&manifest_text)?;
    let places = named(&manifest)?;
    zip.holds_exactly(&places)?;

    progress(0, places.len());
    let mut content = Content::default();
    for (done, (place, file)) in places.iter().enumerate() {
        let text = zip.text_of(file)?;
        content.take(place, text)?;
        progress(done + 1, places.len());
    }
    Ok(Package {
        about: manifest.about(),
        content,
        fingerprint: manifest::fingerprint(manifest_text.as_bytes()),
    })
}

/// The fingerprint of a package, for the one who sends it.
///
/// # Errors
/// [`PackageError`] when there is no manifest to be read.
pub fn fingerprint(bytes: &[u8]) -> Result<String, PackageError> {
    let manifest = Zip::open(bytes)?.manifest()?;
    Ok(manifest::fingerprint(manifest.as_bytes()))
}

/// The files of the manifest by their places, when a package may hold them.
fn named(manifest: &Manifest) -> Result<BTreeMap<Place, &ManifestFile>, PackageError> {
    if manifest.files.len() > MOST_FILES {
        return Err(PackageError::TooManyFiles { most: MOST_FILES });
    }
    let mut places = BTreeMap::new();
    let mut all: u64 = 0;
    for file in &manifest.files {
        let place = Place::of(&file.path).ok_or_else(|| PackageError::Place(shown(&file.path)))?;
        if file.bytes > LARGEST_FILE as u64 {
            return Err(too_large(&file.path, LARGEST_FILE));
        }
        all += file.bytes;
        if places.insert(place, file).is_some() {
            return Err(PackageError::Twice(file.path.clone()));
        }
    }
    match all <= LARGEST_PACKAGE as u64 {
        true => Ok(places),
        false => Err(PackageError::PackageTooLarge {
            most: LARGEST_PACKAGE,
        }),
    }
}

fn too_large(path: &str, most: usize) -> PackageError {
    let file = path.to_owned();
    PackageError::FileTooLarge { file, most }
}

/// The zip around the files.
struct Zip<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Zip<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, PackageError> {
        if bytes.len() > LARGEST_PACKAGE {
            return Err(PackageError::PackageTooLarge {
                most: LARGEST_PACKAGE,
            });
        }
        let mut archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| PackageError::NotAPackage)?;
        if archive.len() > MOST_FILES + 1 {
            return Err(PackageError::TooManyFiles { most: MOST_FILES });
        }
        if archive.has_duplicate_names() {
            let name = name_that_stands_twice(bytes, archive.central_directory_start());
            return Err(name.map_or(PackageError::Inconsistent, PackageError::Twice));
        }
        // Other programs go by the names before each file, and would see other files than the directory names.
        archive
            .validate_header_consistency()
            .map_err(|_| PackageError::Inconsistent)?;
        Ok(Self { archive })
    }

    fn manifest(&mut self) -> Result<String, PackageError> {
        let at = self.archive.index_for_name_raw(NAME.as_bytes());
        let at = at.ok_or(PackageError::NoManifest)?;
        let bytes = self.unpacked(at, NAME, LARGEST_MANIFEST)?;
        String::from_utf8(bytes).map_err(|_| PackageError::NotText(NAME.to_owned()))
    }

    /// Neither more nor less than the manifest names.
    fn holds_exactly(&self, places: &BTreeMap<Place, &ManifestFile>) -> Result<(), PackageError> {
        let mut held = BTreeSet::new();
        for name in self.archive.file_names_raw() {
            if name == NAME.as_bytes() {
                continue;
            }
            let name = String::from_utf8_lossy(name);
            let place = Place::of(&name).ok_or_else(|| PackageError::Place(shown(&name)))?;
            if !places.contains_key(&place) {
                return Err(PackageError::Unnamed(place.path()));
            }
            held.insert(place);
        }
        match places.keys().find(|place| !held.contains(place)) {
            Some(place) => Err(PackageError::Missing(place.path())),
            None => Ok(()),
        }
    }

    /// The text of a file, when it is what the manifest says.
    fn text_of(&mut self, file: &ManifestFile) -> Result<String, PackageError> {
        let at = self.archive.index_for_name_raw(file.path.as_bytes());
        let at = at.ok_or_else(|| PackageError::Missing(file.path.clone()))?;
        let bytes = self.unpacked(at, &file.path, LARGEST_FILE)?;
        if !file.describes(&bytes) {
            return Err(PackageError::Altered(file.path.clone()));
        }
        String::from_utf8(bytes).map_err(|_| PackageError::NotText(file.path.clone()))
    }

    fn unpacked(&mut self, at: usize, path: &str, most: usize) -> Result<Vec<u8>, PackageError> {
        let damaged = || PackageError::Damaged(path.to_owned());
        let entry = self.archive.by_index_data(at).map_err(|_| damaged())?;
        if entry.encrypted() {
            return Err(PackageError::Encrypted(path.to_owned()));
        }
        if !is_regular(entry.is_file(), entry.unix_mode()) {
            return Err(PackageError::NotAFile(path.to_owned()));
        }
        let file = self.archive.by_index(at).map_err(|_| damaged())?;
        let mut bytes = Vec::new();
        // What the zip says of the size is not to be trusted: one byte more than allowed tells that it lied.
        let mut limited = file.take(most as u64 + 1);
        limited.read_to_end(&mut bytes).map_err(|_| damaged())?;
        match bytes.len() <= most {
            true => Ok(bytes),
            false => Err(too_large(path, most)),
        }
    }
}

/// Neither directory nor link, nor a device or a pipe by its mode. Some programs write no mode at all.
fn is_regular(file: bool, mode: Option<u32>) -> bool {
    const KIND: u32 = 0o170_000;
    const REGULAR: u32 = 0o100_000;
    file && mode.is_none_or(|mode| matches!(mode & KIND, 0 | REGULAR))
}

/// The first name that the zip's directory has twice; the reader keeps only one of them and cannot tell.
fn name_that_stands_twice(bytes: &[u8], start: u64) -> Option<String> {
    const HEADER: usize = 46;
    let mut seen = HashSet::new();
    let mut rest = bytes.get(usize::try_from(start).ok()?..)?;
    while rest.starts_with(b"PK\x01\x02") {
        let length = |at: usize| {
            let two = rest.get(at..at + 2)?;
            Some(usize::from(u16::from_le_bytes([two[0], two[1]])))
        };
        let name_ends = HEADER + length(28)?;
        let name = rest.get(HEADER..name_ends)?;
        if !seen.insert(name) {
            return Some(shown(&String::from_utf8_lossy(name)));
        }
        rest = rest.get(name_ends + length(30)? + length(32)?..)?;
    }
    None
}
