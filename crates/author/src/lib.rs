//! What an author writes: Markdown and TOML in, checked stories or diagnostics out.

pub mod asset;
mod charts;
mod consistency;
mod context;
mod conversion;
pub mod diagnostic;
mod draft;
mod fields;
mod files;
mod folder;
mod internal_links;
mod ledger;
mod local_text;
mod markdown;
mod metadata;
mod photos;
mod placeholder;
mod plain_article;
mod prescan;
mod reading;
pub mod schema;
mod settings;
mod simplifier;
pub mod slug;
mod source_check;
pub mod starter;
mod statement;
mod story_builder;
mod suggestion;

pub use context::Address;
pub use draft::{Draft, DraftedFact, draft};
pub use photos::PhotoSource;
pub use reading::{Reading, read, read_unfinished, read_with};
