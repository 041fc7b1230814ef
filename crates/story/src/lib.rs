//! A story: its document, its facts with bounds and sources, and the wording of facts.

mod about;
pub mod document;
mod drawn_unit;
pub mod fact;
mod fact_id;
mod links;
pub mod narrowing;
pub mod occurrence;
pub mod operation;
mod queries;
pub mod relation;
pub mod series;
mod story;
mod url;
pub mod wording;

pub use about::{About, Correction, Related};
pub use drawn_unit::drawn_unit;
pub use story::Story;
pub use url::{ForbiddenUrl, Url};
