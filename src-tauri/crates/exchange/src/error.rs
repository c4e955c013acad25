//! Why a package was not written or read. Nothing of it is used when one of these comes back.

use digitalt_forst_domain::load::LoadError;
use thiserror::Error;

/// A package that could not be written or read; the field names the file in the package.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PackageError {
    /// The bytes are no zip, or the end of them is missing.
    #[error("filen är inget paket, eller så är den skadad eller avklippt")]
    NotAPackage,
    /// What the zip says of its files does not hold together.
    #[error("paketet är skadat: innehållsförteckningen stämmer inte med filerna")]
    Inconsistent,
    /// There is no manifest.
    #[error("manifest.toml saknas i paketet, så det går inte att se om det är helt")]
    NoManifest,
    /// A newer program has written the package.
    #[error(
        "paketet är gjort av ett nyare program (format {found}, det här programmet läser till och med {supported})"
    )]
    Newer {
        /// The format of the package.
        found: i64,
        /// The newest format this program reads.
        supported: u32,
    },
    /// A name that no file of a package has.
    #[error(
        "{0}: namnet får inte finnas i ett paket, som bara har manifest.toml, process.toml, positions.toml och filer i katalog med namn av små bokstäver, siffror, bindestreck och understreck"
    )]
    Place(String),
    /// A directory, a link or another thing that is no file.
    #[error("{0}: är ingen vanlig fil")]
    NotAFile(String),
    /// The same name again.
    #[error("{0}: filen finns två gånger")]
    Twice(String),
    /// A file that needs a password.
    #[error("{0}: filen är krypterad och går inte att läsa")]
    Encrypted(String),
    /// A file in the manifest but not in the package.
    #[error("{0}: filen står i manifest.toml men saknas i paketet")]
    Missing(String),
    /// A file in the package but not in the manifest.
    #[error("{0}: filen finns i paketet men står inte i manifest.toml")]
    Unnamed(String),
    /// A file whose size or hash is not the manifest's.
    #[error("{0}: filen har skadats eller ändrats sedan paketet gjordes")]
    Altered(String),
    /// A file that the zip cannot give back.
    #[error("{0}: filen är skadad och går inte att packa upp")]
    Damaged(String),
    /// A file that is too large.
    #[error("{file}: filen är för stor, den får vara högst {most} byte")]
    FileTooLarge {
        /// The file.
        file: String,
        /// The most bytes it may have.
        most: usize,
    },
    /// All files together are too large.
    #[error("paketet är för stort, det får vara högst {most} byte")]
    PackageTooLarge {
        /// The most bytes it may have.
        most: usize,
    },
    /// There are too many files.
    #[error("paketet har för många filer, det får ha högst {most}")]
    TooManyFiles {
        /// The most files it may have.
        most: usize,
    },
    /// A file that is not text.
    #[error("{0}: filen är inte text i UTF-8")]
    NotText(String),
    /// A file that its loader does not take: file, line and field in the loader's own words.
    #[error(transparent)]
    Refused(#[from] LoadError),
    /// Text that does not read back as what was to be written, which would be a fault of this program.
    #[error("{0}: innehållet går inte att skriva så att det går att läsa tillbaka")]
    Unwritable(String),
    /// The zip could not be made.
    #[error("paketet gick inte att skapa")]
    NotMade,
}
