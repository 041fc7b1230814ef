//! The built site in real browsers. `cargo xtask test` builds it, brings the browsers and runs this in each.

mod address;
mod audit;
mod browser;
mod chromium;
mod element;
mod emulated;
mod failing;
mod frames;
mod guest;
mod keyboard;
mod languages;
mod links;
mod live;
mod published;
mod reading;
mod server;
mod still;
mod text;
mod upkeep;
mod ways;
mod wishes;
