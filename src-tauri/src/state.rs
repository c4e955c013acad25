//! What the program holds while it runs.
pub(crate) struct App;
