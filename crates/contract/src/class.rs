//! Classes.

names! {
    // Pages and articles.
    /// A story's article.
    STORY = "data-story";
    /// The body of the site's own pages.
    PAGE = "data-story-page";
    /// The body of a page in a frame.
    FRAMED = "data-story-framed";
    /// An article in another site's page.
    GUEST = "data-story-guest";
    /// An article with one figure of a story.
    EXCERPT = "data-story-excerpt";
    /// The article's header.
    HEADER = "data-story-header";
    /// The links to the other languages.
    LANGUAGES = "data-story-languages";
    /// The name of the section, above the headline.
    SECTION = "data-story-section";
    /// The headline.
    HEADLINE = "data-story-headline";
    /// The lead.
    LEAD = "data-story-lead";
    /// Authors and days.
    BYLINE = "data-story-byline";
    /// The publisher.
    PUBLISHER = "data-story-publisher";
    /// The story's text.
    TEXT = "data-story-text";
    /// A heading.
    HEADING = "data-story-heading";
    /// A heading below another.
    SUBHEADING = "data-story-subheading";
    /// The box of a table in the text.
    TEXT_TABLE = "data-story-text-table";
    /// A cell in the middle of its column.
    CENTER = "data-story-center";
    /// A cell at the end of its column.
    END = "data-story-end";
    /// The number of a footnote in the text.
    FOOTNOTE_MARK = "data-story-footnote-mark";
    /// The footnotes at the end of the text.
    FOOTNOTES = "data-story-footnotes";
    /// The link from a footnote to its mark.
    BACK = "data-story-back";
    /// The article's footer.
    FOOTER = "data-story-footer";
    /// Links to related stories.
    RELATED = "data-story-related";
    /// The line that says that numbers and marks can be selected.
    HINT = "data-story-hint";
    /// The part of the hint that needs the widget.
    HINT_LIVE = "data-story-hint-live";

    // Facts in the text and in tables.
    /// A phrase that states a fact.
    FACT = "data-story-fact";
    /// A note of a fact.
    FACT_NOTE = "data-story-fact-note";
    /// The source of a fact.
    FACT_SOURCE = "data-story-fact-source";
    /// The possible range of a fact, below its value.
    POSSIBLE_RANGE = "data-story-possible-range";
    /// The time that a fact is about.
    PERIOD = "data-story-period";
    /// How a fact was calculated.
    CALCULATION = "data-story-calculation";
    /// The table of a figure, or of the facts that no figure draws.
    DATA = "data-story-data";
    /// The table itself.
    TABLE = "data-story-table";
    /// A figure's files.
    FILES = "data-story-files";
    /// A permanent link to a figure or a fact.
    PERMALINK = "data-story-permalink";

    // The note.
    /// The article's one note.
    NOTE = "data-story-note";
    /// The note's label.
    NOTE_LABEL = "data-story-note-label";
    /// The note's value.
    NOTE_VALUE = "data-story-note-value";
    /// The note's source.
    NOTE_ORIGIN = "data-story-note-origin";
    /// The note's buttons.
    NOTE_ACTIONS = "data-story-note-actions";
    /// The status line, which screen readers announce.
    STATUS = "data-story-status";

    // Figures.
    /// A chart with its title, table and sources.
    FIGURE = "data-story-figure";
    /// The figure's title.
    TITLE = "data-story-title";
    /// The figure's takeaway.
    TAKEAWAY = "data-story-takeaway";
    /// The figure's SVGs, with the live drawing over them.
    PICTURE = "data-story-picture";
    /// The SVG of the chart in one layout.
    SVG = "data-story-svg";
    /// The container of the canvas.
    LIVE = "data-story-live";
    /// The canvas.
    CANVAS = "data-story-canvas";
    /// The marks over the canvas.
    MARKS = "data-story-marks";
    /// A mark.
    MARK = "data-story-mark";
    /// The line that names the sources of a figure or a story.
    SOURCE = "data-story-source";
    /// The figure's caption.
    CAPTION = "data-story-caption";
    /// The figure's summary in words.
    SUMMARY = "data-story-summary";
    /// The list of the notes that are numbered in a picture.
    NOTES = "data-story-notes";
    /// Such a list that only some layouts show.
    NOTES_SOME = "data-story-notes-some";
    /// The key, which explains how bounds are drawn.
    KEY = "data-story-key";
    /// A sample in the key.
    SWATCH = "data-story-swatch";
    /// The sample of what is certain.
    SWATCH_CERTAIN = "data-story-swatch-certain";
    /// The sample of what is possible.
    SWATCH_POSSIBLE = "data-story-swatch-possible";
    /// A line between two sections of the text.
    BREAK = "data-story-break";
    /// A photograph.
    PHOTO = "data-story-photo";
    /// The caption of a photograph.
    PHOTO_CAPTION = "data-story-photo-caption";
    /// The credit of a photograph.
    CREDIT = "data-story-credit";

    // Facts at a glance.
    /// The facts of a `stats` figure.
    STATS = "data-story-stats";
    /// One of these facts.
    STAT = "data-story-stat";
    /// Its value.
    STAT_VALUE = "data-story-stat-value";
    /// Its label.
    STAT_LABEL = "data-story-stat-label";
    /// Its possible range or its note.
    STAT_ASIDE = "data-story-stat-aside";

    // Embed codes, corrections, print.
    /// The code that others paste to embed a story or a figure.
    OFFER = "data-story-offer";
    /// The button that copies it.
    COPY = "data-story-copy";
    /// The list of corrections.
    CORRECTIONS = "data-story-corrections";
    /// The title of the corrections.
    CORRECTIONS_TITLE = "data-story-corrections-title";
    /// One correction.
    CORRECTION = "data-story-correction";
    /// The mark at a corrected number.
    CORRECTED = "data-story-corrected";
    /// What is shown only in print.
    PRINT = "data-story-print";
    /// The addresses of links, in print.
    LINKS = "data-story-links";
    /// The title of the addresses.
    LINKS_TITLE = "data-story-links-title";
}

/// Classes that end with a layout's width in CSS px or a colour.
pub const FAMILIES: &[&str] =
    &["data-story-svg-", "data-story-notes-", "data-story-fill-", "data-story-stroke-"];
