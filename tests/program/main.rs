//! The command `data-story`, run as an author's shell runs it.

mod build;
mod check;
mod compression;
mod create;
mod documents;
mod embed;
mod preview;
mod review;
mod support;
