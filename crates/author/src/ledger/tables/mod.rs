//! Tables: files beside the story, whose cells are facts.
//!
//! A cell becomes a fact only where some file of the story names it, so a large table costs nothing on the page.

mod cells;
mod column;
mod entry;
mod name;
mod rows;

pub(super) use cells::{Cells, add_cells};
pub(super) use entry::read_tables;
pub(super) use name::moment;
