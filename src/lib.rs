//! data-story: news articles whose charts and sentences are the same statement.
//!
//! The rooms, in the order in which a story passes through them; ARCHITECTURE.md is the map.

pub mod story;

pub mod chart;

pub mod view;

#[cfg(not(target_arch = "wasm32"))]
pub mod asset;
#[cfg(not(target_arch = "wasm32"))]
pub mod author;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;

#[cfg(target_arch = "wasm32")]
pub mod browser;
