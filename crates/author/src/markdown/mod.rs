//! The article's Markdown: text, fact links and charts.

mod article;
mod blocks;
mod facts;
mod figures;
mod front_matter;
mod inlines;
mod passage;
mod reader;
mod sentence_check;

pub(crate) use article::read;
pub(crate) use reader::ArticleSpans;
