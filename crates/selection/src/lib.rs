//! What a reader has selected and highlighted in one article: a pure state machine. And the placement of the note.
//!
//! A number in the text, its marks in charts and its note are one selection. The front end turns events of the page into
//! calls of [`State`], and carries out the [`Effect`]s that they return. The state holds handles, not elements.

mod keys;
pub mod placement;
mod state;

pub use keys::next_mark;
pub use state::{Effect, Focus, Selection, State, Target};
