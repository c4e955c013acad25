//! Tests that need more than one crate, and what they share.

pub mod oracle;
pub mod space;
pub mod worlds;
