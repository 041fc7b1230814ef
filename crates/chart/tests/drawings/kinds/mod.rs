//! What each kind draws, measured: lengths, places and words against the numbers of the facts.

mod bars;
mod line;
mod rate;
mod rings;
mod timeline;
