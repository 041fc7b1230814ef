//! A written site: pages, files for other places, style sheets.

mod colours;
mod embeds;
mod figure_csv;
mod gallery;
mod headers;
mod palettes;
mod paper_links;
mod pictures;
mod rules;
mod site;
mod summary;
