//! Yew components that render a story's HTML. They draw no charts: pictures are properties.

mod anchor;
mod article;
mod article_header;
mod article_props;
mod blocks;
mod credit;
mod downloads;
mod embed_code;
mod excerpt;
mod fact_table;
mod figure;
mod figure_picture;
mod footnotes;
mod lang_spans;
mod links;
mod note;
mod prose;
mod render_target;
mod stats;
mod story_context;
mod text_table;

pub(crate) use anchor::anchor;
pub(crate) use article::Article;
pub(crate) use article_props::ArticleProps;
pub(crate) use downloads::{FigureFile, FileFormat};
pub(crate) use embed_code::EmbedSnippets;
pub(crate) use excerpt::FigureExcerpt;
pub(crate) use figure::Figure;
pub(crate) use figure_picture::{FigurePicture, NoteList};
pub(crate) use render_target::RenderTarget;
pub(crate) use story_context::StoryContext;
