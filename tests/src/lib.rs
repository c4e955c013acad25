//! Tests that need more than one crate, and what they share.

pub mod brute;
pub mod journey;
pub mod killed;
pub mod oracle;
pub mod space;
pub mod worlds;
