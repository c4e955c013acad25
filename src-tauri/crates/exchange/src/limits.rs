//! How large a package may be. The limits hold while unpacking, so that a small file that unpacks to a huge one is
//! stopped in time, and when writing, so that what is written can be read.

/// The format that this program writes, and the newest it reads.
pub const FORMAT: u32 = 1;
/// The largest file in a package, in bytes unpacked.
pub const LARGEST_FILE: usize = 1 << 20;
/// The largest manifest: it has a row for every file, and so may be larger than any of them.
pub const LARGEST_MANIFEST: usize = 8 << 20;
/// All files together unpacked, and the package itself, in bytes.
pub const LARGEST_PACKAGE: usize = 200 << 20;
/// The most files beside the manifest.
pub const MOST_FILES: usize = 20_000;
