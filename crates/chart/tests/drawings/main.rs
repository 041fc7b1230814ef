//! Drawings of the shipped stories, of specimens and of random facts: lengths are right, nothing overlaps, and readers can tap
//! every mark.

mod hit_targets;
mod kinds;
mod labels;
mod layout;
mod random_facts;
mod story;
mod support;
