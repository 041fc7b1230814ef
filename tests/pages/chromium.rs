//! What only Chromium reports, or renders the same on every machine. Other engines skip this module.

mod gallery;
mod memory;
mod picture;
mod pictures;
mod print;
mod quiet;
mod tree;
