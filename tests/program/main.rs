//! The command `data-story`, run as an author's shell runs it.

mod command;
mod compression;
mod documents;
