//! Pages in a browser: Chromium, Firefox or WebKitGTK, as `DATA_STORY_ENGINE` says.

mod command;
mod engine;
mod failure;
mod input;
mod page;
mod process;
mod setting;

pub(crate) use page::{DRAWN, Page, STORY};
pub(crate) use setting::{PHONE, Setting};
