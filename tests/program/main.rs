//! The command `data-story`, run as an author's shell runs it.

mod architecture;
mod command;
mod compression;
mod documents;
