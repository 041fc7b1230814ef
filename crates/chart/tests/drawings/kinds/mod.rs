//! Measures the drawings of each kind: lengths, positions and words must match the facts.

mod bars;
mod forms;
mod line;
mod rate;
mod rings;
mod timeline;
