//! Packages that municipalities send each other: catalogue entries, the process template and local positions as
//! plain TOML in a zip, with a manifest that names every file with its size and hash.
//!
//! Bytes in, bytes out. A package is read whole or refused whole, and what is refused names the file. The hashes show
//! that a file is damaged or has been changed after the package was made. They do not show **who** made it: whoever
//! changes a file can write a new manifest. What shows that is the fingerprint, compared with the sender by phone.
//!
//! What a package holds is not yet anyone's catalogue here: [`digitalt_forst_domain::catalogue::differences`] and the
//! pieces of this crate show what differs, and a person takes it piece by piece.

mod content;
mod error;
mod limits;
mod manifest;
mod place;
mod read;
mod write;

pub mod pieces;

pub use content::Content;
pub use error::PackageError;
pub use limits::{FORMAT, LARGEST_FILE, LARGEST_MANIFEST, LARGEST_PACKAGE, MOST_FILES};
pub use manifest::About;
pub use read::{Package, fingerprint, read};
pub use write::write;
