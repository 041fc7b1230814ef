//! What a reader has selected, highlighted and opened in one article: a pure state machine, and where the note goes.
//!
//! A number in the text, its marks in charts and its note are one selection. The front end turns events of the page into
//! calls of [`State`], and carries out the [`Effect`]s that come back. The state never sees an element, only handles.

mod keys;
pub mod placement;
mod state;

pub use keys::next_mark;
pub use state::{Effect, Focus, Selection, State, Target};
