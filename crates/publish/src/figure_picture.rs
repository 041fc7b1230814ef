//! A figure as a picture of its own: title, takeaway, chart and sources on one sheet.

use super::poster::{Composition, Type};
use super::typesetting::Breaking;
use crate::components::{asked_note, credit_line, has_bounds, sources};
use chart::role::Role;
use chart::scene::text::width;
use chart::scene::{Anchor, css_px};
use figures::label;
use figures::summary;
use story::Story;
use story::document::{Figure, plain_text};
use story::fact::{Fact, FactId};
use story::wording::phrases;

/// The width of the sheet and of the chart on it, in CSS px.
const WIDTH: f64 = 640.0;
/// Words begin where the chart's own margin ends.
const MARGIN: f64 = 16.0;
const TOP: f64 = 20.0;
const TITLE: Type =
    Type { size: 24.0, leading: 33.0, bold: true, role: Role::Ink, breaking: Breaking::Balanced };
const TAKEAWAY: Type =
    Type { size: 17.0, leading: 26.0, bold: false, role: Role::Muted, breaking: Breaking::Filled };
const NOTE: Type =
    Type { size: 15.0, leading: 22.0, bold: false, role: Role::Muted, breaking: Breaking::Filled };
const SOURCE: Type =
    Type { size: 13.0, leading: 19.0, bold: false, role: Role::Muted, breaking: Breaking::Filled };

/// The sheet, and what it says to those who hear it; nothing where the figure can't be drawn.
pub(super) fn compose(story: &Story, figure: &Figure) -> Option<(Composition, String)> {
    let drawing = figures::drawing(story, figure, WIDTH)?;
    let room = WIDTH - 2.0 * MARGIN;
    let mut sheet = Composition::new(WIDTH, 0.0);
    let paragraph = |sheet: &mut Composition, words: &str, top: f64, kind: Type| {
        sheet.set(&kind.lines(words, room), (MARGIN, top), kind)
    };
    let top = paragraph(&mut sheet, &plain_text(&figure.title), TOP, TITLE);
    let top = paragraph(&mut sheet, &plain_text(&figure.takeaway), top + 6.0, TAKEAWAY) + 14.0;
    sheet.paste(&drawing.scene, (0.0, top), 1.0);
    let mut top = top + css_px(drawing.scene.height) + 14.0;
    for (index, id) in drawing.footnotes.iter().enumerate() {
        if let Some(fact) = story.facts.get(id) {
            let words = note(story, figure, (id, fact), index + 1);
            top = sheet.set(&NOTE.lines(&words, room), (MARGIN, top), NOTE) + 6.0;
        }
    }
    if has_bounds(story, figure) {
        top = key(&mut sheet, story, top) + 10.0;
    }
    let bottom = match source_line(story, figure) {
        Some(words) => {
            sheet.rectangle((MARGIN, top), (room, 1.0), Role::Quiet);
            paragraph(&mut sheet, &words, top + 10.0, SOURCE)
        }
        None => top,
    };
    sheet.set_height((bottom + 18.0).ceil());
    // Alone, it has no table beside it.
    let parts = [label(story, figure), summary(story, figure)];
    Some((sheet, parts.join(phrases(story.language).stop)))
}

/// What a number in the chart stands for: ① 總人口：401萬至405萬人。由入群人數推得。
fn note(story: &Story, figure: &Figure, (id, fact): (&FactId, &Fact), number: usize) -> String {
    let words = phrases(story.language);
    // Unicode has twenty numbers in circles.
    let circled =
        u32::try_from(number).ok().filter(|number| *number <= 20).and_then(|n| char::from_u32(0x245f + n));
    let number = circled.map_or_else(|| format!("({number})"), String::from);
    let origin = if fact.is_calculation() {
        format!("{}{}{}", words.bracket_open, words.our_calculation, words.bracket_close)
    } else {
        String::new()
    };
    let told = format!("{number} {}{}{}{origin}", fact.label, words.colon, fact.words);
    match asked_note(story, figure, id, fact) {
        Some(note) => format!("{told}{}{note}", words.stop),
        None => told,
    }
}

/// What is certain and what is possible, as the chart draws it; a picture alone has no other to explain it.
fn key(sheet: &mut Composition, story: &Story, top: f64) -> f64 {
    const SWATCH: (f64, f64) = (24.0, 12.0);
    let words = phrases(story.language);
    let swatch_top = top + (SOURCE.leading - SWATCH.1) / 2.0;
    sheet.rectangle((MARGIN, swatch_top), SWATCH, Role::Certain);
    let mut left = MARGIN + SWATCH.0 + 8.0;
    sheet.line(words.key_certain, Anchor::Start, (left, top), SOURCE);
    left += width(words.key_certain, SOURCE.size) + 20.0;
    sheet.hatched((left, swatch_top), SWATCH);
    sheet.line(words.key_possible, Anchor::Start, (left + SWATCH.0 + 8.0, top), SOURCE);
    top + SOURCE.leading
}

/// The sources of a figure in one line of text.
pub(super) fn source_line(story: &Story, figure: &Figure) -> Option<String> {
    let words = phrases(story.language);
    let credits: Vec<String> = sources(story, figure).map(|source| credit_line(story, source)).collect();
    (!credits.is_empty()).then(|| format!("{}{}{}", words.sources, words.colon, credits.join(words.stop)))
}
