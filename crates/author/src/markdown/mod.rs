//! The article's Markdown: text, fact links and charts.

mod article;
mod blocks;
mod captions;
mod comments;
mod events;
mod facts;
mod figures;
mod footnotes;
mod front_matter;
mod html;
mod inlines;
mod notes;
mod passage;
mod raw_marks;
mod reader;
mod sentence_check;
mod stars;
mod tables;

pub(crate) use article::read;
pub(crate) use events::Markdown;
pub(crate) use reader::ArticleSpans;
