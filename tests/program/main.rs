//! Tests that run the command `data-story` as an author does in a shell.

mod architecture;
mod build;
mod check;
mod compression;
mod create;
mod data;
mod documents;
mod embed;
mod preview;
mod review;
mod support;
