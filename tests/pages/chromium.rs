//! Tests of measurements and images that only Chromium provides. Other engines skip this module.

mod gallery;
mod memory;
mod picture;
mod pictures;
mod print;
mod quiet;
mod tree;
