//! The built site in a real browser. `cargo xtask test` builds it, brings the browser and runs this.
#![cfg(not(target_arch = "wasm32"))]

mod browser;
mod failing;
mod gallery;
mod languages;
mod links;
mod live;
mod picture;
mod pictures;
mod print;
mod server;
mod still;
mod text;
