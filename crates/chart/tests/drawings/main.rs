//! Drawings of the shipped stories and of random facts: nothing overlaps, everything can be reached.

mod hit_targets;
mod labels;
mod layout;
mod story;
