//! The files of a story’s figures: each as CSV, SVG and PNG, and the card for social media.

use super::fonts::Fonts;
use super::poster::Composition;
use super::raster::{Undrawn, png};
use super::{PublishError, card, figure_csv, figure_picture, write};
use crate::components::{File, Form};
use author::asset::Asset;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use story::Story;

/// Pixels a CSS px in pictures of figures, for sharp screens.
const SCALE: f64 = 2.0;

/// A picture that stands in the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Picture {
    /// The file's name in the site.
    pub(super) name: String,
    /// Its width in CSS px.
    pub(super) width: u32,
    /// Its height in CSS px.
    pub(super) height: u32,
    /// What it says to those who don't see it.
    pub(super) alt: String,
}

/// The pictures of one story in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pictures {
    /// By the figure's name: the PNG, or the SVG where there is none.
    pub(super) figures: BTreeMap<String, Picture>,
    /// The card, where it could be written as PNG: nobody shows another.
    pub(super) card: Option<Picture>,
    /// By the figure's name: every file in which it can be taken along.
    pub(super) files: BTreeMap<String, Vec<File>>,
}

/// Writes the pictures of stories, and remembers what could not be.
pub(super) struct Painter<'a> {
    site: &'a Path,
    fonts: Option<&'a Fonts>,
    lacking: BTreeSet<char>,
    warnings: Vec<String>,
}

impl<'a> Painter<'a> {
    /// Without fonts, only SVG is written, and that is no reason to warn.
    pub(super) fn new(site: &'a Path, fonts: Option<&'a Fonts>) -> Self {
        Self { site, fonts, lacking: BTreeSet::new(), warnings: Vec::new() }
    }

    /// Writes all pictures of a story.
    pub(super) fn paint(&mut self, story: &Story) -> Result<Pictures, PublishError> {
        let mut pictures = Pictures::default();
        let named = format!("{}.{}", story.about.slug, story.language.tag());
        for figure in &story.figures {
            let name = format!("{named}.{}", figure.id);
            let table = Asset::hashed(&name, "csv", figure_csv(story, figure));
            let mut files = vec![self.keep(Form::Csv, table)?];
            if let Some((sheet, label)) = figure_picture::compose(story, figure) {
                let svg = sheet.svg(story.language, &label);
                files.push(self.keep(Form::Svg, Asset::hashed(&name, "svg", svg.clone().into_bytes()))?);
                files.extend(self.rasterised(story, &name, &sheet, &svg, SCALE)?);
                let best = files.last().map(|file| file.name.clone()).unwrap_or_default();
                pictures.figures.insert(figure.id.clone(), picture(best, &sheet, label));
            }
            pictures.files.insert(figure.id.clone(), files);
        }
        if self.fonts.is_some() {
            let (sheet, label) = card::compose(story);
            let svg = sheet.svg(story.language, &label);
            let file = self.rasterised(story, &format!("{named}.card"), &sheet, &svg, 1.0)?;
            pictures.card = file.map(|file| picture(file.name, &sheet, label));
        }
        Ok(pictures)
    }

    /// What could not be done, as sentences that say what to do.
    pub(super) fn warnings(self) -> Vec<String> {
        const NAMED: usize = 12;
        let mut warnings = self.warnings;
        if !self.lacking.is_empty() {
            // Chinese first: it is what a bare machine lacks.
            let mut lacking: Vec<char> = self.lacking.iter().copied().collect();
            lacking.sort_by_key(|c| (*c < '\u{2e80}', *c));
            let named: Vec<String> = lacking.iter().take(NAMED).map(char::to_string).collect();
            let others = self.lacking.len().saturating_sub(NAMED);
            let others = if others > 0 { format!(" and {others} others") } else { String::new() };
            warnings.push(format!(
                "The fonts of this machine lack {}{others}: pictures and cards with these characters were not written as PNG. Install a font that has them, for Chinese Noto Sans CJK (Debian's package fonts-noto-cjk), and build again.",
                named.join(" ")
            ));
        }
        warnings
    }

    /// Writes the PNG of a sheet; nothing where there is none.
    fn rasterised(
        &mut self,
        story: &Story,
        name: &str,
        sheet: &Composition,
        svg: &str,
        scale: f64,
    ) -> Result<Option<File>, PublishError> {
        let Some(fonts) = self.fonts else { return Ok(None) };
        match png(sheet, svg, story.language, scale, fonts) {
            Ok(bytes) => Ok(Some(self.keep(Form::Png, Asset::hashed(name, "png", bytes))?)),
            Err(Undrawn::Lacks(characters)) => {
                self.lacking.extend(characters);
                Ok(None)
            }
            Err(Undrawn::Failed(why)) => {
                self.warnings.push(format!("The picture {name} was not written as PNG: {why}."));
                Ok(None)
            }
        }
    }

    fn keep(&self, form: Form, asset: Asset) -> Result<File, PublishError> {
        write(&self.site.join(&asset.name), &asset.bytes)?;
        Ok(File { form, name: asset.name, bytes: asset.bytes.len() })
    }
}

fn picture(name: String, sheet: &Composition, alt: String) -> Picture {
    Picture { name, width: sheet.width().round() as u32, height: sheet.height().round() as u32, alt }
}
