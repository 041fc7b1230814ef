//! The gallery: every kind of chart with every bound, at every layout width, in both schemes and all languages.

mod specimen;
mod vocabulary;

pub use specimen::{Specimen, specimens};
