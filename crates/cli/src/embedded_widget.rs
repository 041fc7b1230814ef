//! The widget inside the command, if it was built with one.

/// Names and bytes of the wasm and the scripts; empty if `build.rs` found no built site.
pub(crate) const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded_widget.rs"));
