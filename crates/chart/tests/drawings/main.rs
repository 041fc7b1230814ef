//! Drawings of the shipped stories and of random facts: nothing overlaps, everything can be reached.

mod labels;
mod layout;
mod reach;
mod story;
