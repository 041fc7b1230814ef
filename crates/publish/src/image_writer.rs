//! Writes the files of a story's figures (CSV, SVG and PNG), and the image for social media.

use super::error::PublishError;
use super::figure_drawing::FigureDrawing;
use super::figure_table::figure_csv;
use super::fonts::Fonts;
use super::poster::Poster;
use super::raster::{RasterError, png};
use super::write_file::write_file;
use super::{figure_poster, social_card};
use crate::components::{FigureFile, FileFormat};
use author::asset::Asset;
use quantity::is_east_asian;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use story::Story;

/// Pixels per CSS px in images of figures, for high-density screens.
const SCALE: f64 = 2.0;

/// An image in the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Image {
    /// The file's name in the site.
    pub(super) name: String,
    /// Its width in CSS px.
    pub(super) width: u32,
    /// Its height in CSS px.
    pub(super) height: u32,
    /// Its text alternative.
    pub(super) alt: String,
}

/// The images and downloads of one story in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct StoryImages {
    /// By the figure's id: the PNG, or the SVG if there is no PNG.
    pub(super) figures: BTreeMap<String, Image>,
    /// The image for social media, which only show PNG.
    pub(super) card: Option<Image>,
    /// By the figure's id: its files to download.
    pub(super) files: BTreeMap<String, Vec<FigureFile>>,
}

/// Writes the images of stories, and collects warnings.
pub(super) struct ImageWriter<'a> {
    site: &'a Path,
    fonts: Option<&'a Fonts>,
    missing: BTreeSet<char>,
    warnings: Vec<String>,
}

impl<'a> ImageWriter<'a> {
    /// Without fonts, only SVG is written, without a warning.
    pub(super) fn new(site: &'a Path, fonts: Option<&'a Fonts>) -> Self {
        Self { site, fonts, missing: BTreeSet::new(), warnings: Vec::new() }
    }

    /// Writes all images and tables of a story.
    pub(super) fn write(
        &mut self,
        story: &Story,
        drawings: &BTreeMap<String, FigureDrawing>,
    ) -> Result<StoryImages, PublishError> {
        let mut images = StoryImages::default();
        let named = format!("{}.{}", story.about.slug, story.language.tag());
        for figure in &story.figures {
            let name = format!("{named}.{}", figure.id);
            let table = Asset::hashed(&name, "csv", figure_csv(story, figure));
            let mut files = vec![self.write_asset(FileFormat::Csv, table)?];
            let drawing = drawings.get(&figure.id);
            let poster = drawing.and_then(|drawing| figure_poster::compose(story, figure, drawing));
            if let Some((poster, label)) = poster {
                let svg = poster.svg(story.language, &label);
                files.push(
                    self.write_asset(FileFormat::Svg, Asset::hashed(&name, "svg", svg.clone().into_bytes()))?,
                );
                files.extend(self.write_png(story, &name, &poster, &svg, SCALE)?);
                let best = files.last().map(|file| file.name.clone()).unwrap_or_default();
                images.figures.insert(figure.id.clone(), image(best, &poster, label));
            }
            images.files.insert(figure.id.clone(), files);
        }
        if self.fonts.is_some() {
            let (poster, label) = social_card::compose(story);
            let svg = poster.svg(story.language, &label);
            let file = self.write_png(story, &format!("{named}.card"), &poster, &svg, 1.0)?;
            images.card = file.map(|file| image(file.name, &poster, label));
        }
        Ok(images)
    }

    /// The warnings, as sentences that name a remedy.
    pub(super) fn warnings(self) -> Vec<String> {
        const NAMED: usize = 12;
        let mut warnings = self.warnings;
        if !self.missing.is_empty() {
            // Chinese first: minimal machines lack it most often.
            let mut missing: Vec<char> = self.missing.iter().copied().collect();
            missing.sort_by_key(|c| (!is_east_asian(*c), *c));
            let named: Vec<String> = missing.iter().take(NAMED).map(char::to_string).collect();
            let others = self.missing.len().saturating_sub(NAMED);
            let others = if others > 0 { format!(" and {others} others") } else { String::new() };
            warnings.push(format!(
                "No font on this machine has {}{others}: images with these characters were not written as PNG. Install a font that has them (for Chinese, Noto Sans CJK, Debian package fonts-noto-cjk) and build again.",
                named.join(" ")
            ));
        }
        warnings
    }

    /// Writes the poster as PNG. Without fonts, it writes nothing; if the renderer fails, it adds a warning.
    fn write_png(
        &mut self,
        story: &Story,
        name: &str,
        poster: &Poster,
        svg: &str,
        scale: f64,
    ) -> Result<Option<FigureFile>, PublishError> {
        let Some(fonts) = self.fonts else { return Ok(None) };
        match png(poster, svg, story.language, scale, fonts) {
            Ok(bytes) => Ok(Some(self.write_asset(FileFormat::Png, Asset::hashed(name, "png", bytes))?)),
            Err(RasterError::MissingGlyphs(characters)) => {
                self.missing.extend(characters);
                Ok(None)
            }
            Err(error @ RasterError::Failed(_)) => {
                self.warnings.push(format!("The image {name} was not written as PNG: {error}."));
                Ok(None)
            }
        }
    }

    fn write_asset(&self, format: FileFormat, asset: Asset) -> Result<FigureFile, PublishError> {
        write_file(&self.site.join(&asset.name), &asset.bytes)?;
        Ok(FigureFile { format, name: asset.name, bytes: asset.bytes.len() })
    }
}

fn image(name: String, poster: &Poster, alt: String) -> Image {
    Image { name, width: poster.width().round() as u32, height: poster.height().round() as u32, alt }
}
