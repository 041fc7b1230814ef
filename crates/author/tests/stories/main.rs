//! Reading, drafting and checking whole stories.

mod author;
mod draft;
mod formats;
mod hostile;
mod marks;
mod mistakes;
mod schema;
mod tables;
mod writing;
