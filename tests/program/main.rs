//! The command `data-story`, run as from an author's shell.

mod architecture;
mod build;
mod check;
mod compression;
mod create;
mod documents;
mod embed;
mod preview;
mod review;
mod support;
