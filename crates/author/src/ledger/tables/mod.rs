//! Tables: files beside the story, whose cells are facts.
//!
//! A cell becomes a fact only where some file of the story names it, so a large table costs nothing on the page.

mod column;
mod entry;
mod lookup;
mod name;
mod notation;
mod rows;

pub(super) use entry::read_tables;
pub(super) use lookup::add_cells;
pub(super) use name::moment;
