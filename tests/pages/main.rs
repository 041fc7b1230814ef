//! Tests of the built site in real browsers. `cargo xtask test pages` builds the site, installs the browsers and runs these
//! tests in each.

mod address;
mod audit;
mod browser;
mod chromium;
mod dom_replacement;
mod element;
mod embed_modes;
mod emulated;
mod failing;
mod frames;
mod host_css;
mod keyboard;
mod languages;
mod links;
mod live;
mod no_script;
mod published;
mod reading;
mod server;
mod text;
mod user_preferences;
