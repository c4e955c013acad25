//! Writing a package. The same content and sender always give the same bytes.

use std::io::{Cursor, Write};

use digitalt_forst_domain::catalogue::{Standing, Technology};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::content::{self, Content};
use crate::error::PackageError;
use crate::limits::{LARGEST_FILE, LARGEST_MANIFEST, LARGEST_PACKAGE, MOST_FILES};
use crate::manifest::{About, Manifest, ManifestFile, NAME};
use crate::place::{Place, shown};

/// The package as bytes.
///
/// Where an entry stands in the municipality ([`Standing`]) is no part of the entry, and stays here.
///
/// # Errors
/// [`PackageError`] for content that [`crate::read`] would refuse: an id that cannot be a file's name, the same id
/// twice, something a loader does not take, or too much of it.
pub fn write(content: &Content, about: &About) -> Result<Vec<u8>, PackageError> {
    let files = files(content)?;
    let described = files
        .iter()
        .map(|(place, text)| ManifestFile::of(&place.path(), text.as_bytes()));
    let manifest = Manifest::new(about, described.collect()).write()?;
    within(NAME, &manifest, LARGEST_MANIFEST)?;
    let texts = files.iter().map(|(place, text)| (place.path(), text));
    zipped([(NAME.to_owned(), &manifest)].into_iter().chain(texts))
}

/// Every file beside the manifest, in the order of their places.
fn files(content: &Content) -> Result<Vec<(Place, String)>, PackageError> {
    let mut files = Vec::new();
    for technology in &content.technologies {
        let place = place_of(technology)?;
        let text = written(&place, technology)?;
        files.push((place, text));
    }
    let mut checked = Content::default();
    let texts = [
        (Place::Template, &content.template),
        (Place::Positions, &content.positions),
    ];
    for (place, text) in texts {
        if let Some(text) = text {
            checked.take(&place, text.clone())?;
            files.push((place, text.clone()));
        }
    }
    files.sort_by(|(a, _), (b, _)| a.cmp(b));
    if let Some(pair) = files.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Err(PackageError::Twice(pair[0].0.path()));
    }
    within_limits(&files)?;
    Ok(files)
}

fn place_of(technology: &Technology) -> Result<Place, PackageError> {
    let place = Place::Technology(technology.id.clone());
    let path = place.path();
    match Place::of(&path) {
        Some(found) if found == place => Ok(place),
        _ => Err(PackageError::Place(shown(&path))),
    }
}

/// The entry as text, once the catalogue's loader has read the same entry out of it.
fn written(place: &Place, technology: &Technology) -> Result<String, PackageError> {
    let unwritable = || PackageError::Unwritable(place.path());
    let text = toml::to_string_pretty(technology).map_err(|_| unwritable())?;
    let said = Technology {
        standing: Standing::default(),
        ..technology.clone()
    };
    match content::technology(place, &text)? == said {
        true => Ok(text),
        false => Err(unwritable()),
    }
}

fn within(path: &str, text: &str, most: usize) -> Result<(), PackageError> {
    let file = path.to_owned();
    match text.len() <= most {
        true => Ok(()),
        false => Err(PackageError::FileTooLarge { file, most }),
    }
}

fn within_limits(files: &[(Place, String)]) -> Result<(), PackageError> {
    if files.len() > MOST_FILES {
        return Err(PackageError::TooManyFiles { most: MOST_FILES });
    }
    for (place, text) in files {
        within(&place.path(), text, LARGEST_FILE)?;
    }
    match files.iter().map(|(_, text)| text.len()).sum::<usize>() <= LARGEST_PACKAGE {
        true => Ok(()),
        false => Err(PackageError::PackageTooLarge {
            most: LARGEST_PACKAGE,
        }),
    }
}

fn zipped<'a>(files: impl Iterator<Item = (String, &'a String)>) -> Result<Vec<u8>, PackageError> {
    // Times and rights of this machine would make the same content into different bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in files {
        zip.start_file(path, options)
            .map_err(|_| PackageError::NotMade)?;
        zip.write_all(text.as_bytes())
            .map_err(|_| PackageError::NotMade)?;
    }
    let bytes = zip.finish().map_err(|_| PackageError::NotMade)?;
    Ok(bytes.into_inner())
}
