//! What only Chromium tells or paints the same everywhere: other engines leave this module out.

mod gallery;
mod memory;
mod picture;
mod pictures;
mod print;
mod quiet;
mod tree;
