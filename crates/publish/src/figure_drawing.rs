//! A figure's chart, drawn once per story for pages, images and estimates of heights.

use crate::components::{FigurePicture, NoteList, anchor};
use chart::scene::{Scene, css_px, svg};
use chart::{Drawing, WIDTHS, draw_file, layout_width};
use figures::{label, summary};
use std::collections::BTreeMap;
use story::Story;
use story::document::Figure;
use yew::{AttrValue, Html};

/// The layout that is shown without a style sheet.
const UNSTYLED_LAYOUT: u32 = 320;

/// The narrowest layout that the style sheet shows in columns of at least 288 px.
const NARROWEST_SHOWN: f64 = 320.0;

/// A figure's chart in every layout; a figure that is not drawn has none.
pub(super) struct FigureDrawing {
    layouts: BTreeMap<u32, Drawing>,
    /// The chart's accessible name.
    pub(super) label: String,
    /// The chart in a few sentences.
    pub(super) summary: String,
}

impl FigureDrawing {
    pub(super) fn new(story: &Story, figure: &Figure) -> Self {
        let input = figures::input(story, [figure]);
        let layout = |width: u32| Some((width, draw_file(&input, &figure.id, width.into())?));
        Self {
            layouts: WIDTHS.into_iter().filter_map(layout).collect(),
            label: label(story, figure),
            summary: summary(story, figure),
        }
    }

    /// The drawings of all figures, by their ids.
    pub(super) fn all_of(story: &Story) -> BTreeMap<String, Self> {
        story.figures.iter().map(|figure| (figure.id.clone(), Self::new(story, figure))).collect()
    }

    /// The chart at one of the layout widths.
    pub(super) fn layout(&self, width: u32) -> Option<&Drawing> {
        self.layouts.get(&width)
    }

    /// The chart that a page shows in a column, with its height there in CSS px.
    pub(super) fn fit_to_column(&self, column: f64) -> Option<(&Drawing, f64)> {
        let width = layout_width(column.max(NARROWEST_SHOWN)).min(WIDTHS[3]);
        let drawing = self.layout(width)?;
        Some((drawing, css_px(drawing.scene.height) * column / f64::from(width)))
    }

    /// All layouts as SVG, of which the style sheet shows one, with the lists of their footnotes.
    pub(super) fn picture(&self, story: &Story, figure: &Figure) -> FigurePicture {
        let summary_id = anchor(story, "summary", &figure.id);
        let svg = |(width, drawing): (&u32, &Drawing)| {
            let class = format!("data-story-svg data-story-svg-{width}");
            let write = if *width == UNSTYLED_LAYOUT { svg::write } else { svg::write_hidden };
            write(&drawing.scene, &class, &self.label, Some(&summary_id))
        };
        let svgs: String = self.layouts.iter().map(svg).collect();
        let notes = self.layouts.iter().map(|(width, drawing)| (*width, drawing.footnotes.clone()));
        FigurePicture {
            // The SVG writer escapes every text.
            html: Html::from_html_unchecked(AttrValue::from(svgs)),
            notes: NoteList::merged(notes),
            summary: self.summary.clone(),
        }
    }
}

/// The chart at any width in CSS px.
pub(super) fn scene(story: &Story, figure: &Figure, width: f64) -> Option<Scene> {
    Some(figures::drawing(story, figure, width)?.scene)
}
