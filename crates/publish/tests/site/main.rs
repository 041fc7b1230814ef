//! A written site: pages, files for other places, style sheets.

mod cards;
mod colours;
mod embeds;
mod figure_csv;
mod figure_files;
mod fonts;
mod gallery;
mod headers;
mod hostile_texts;
mod long_texts;
mod palettes;
mod paper_links;
mod pixels;
mod plain_version;
mod rss;
mod rules;
mod site;
mod support;
mod text_marks;
