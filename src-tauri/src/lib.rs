//! The shell: window, commands, errors. All rules are in `digitalt_forst_domain`, all storage in
//! `digitalt_forst_journal`; a command unpacks, calls them and answers with a view.

pub mod bindings;
mod commands;
mod error;
mod state;
