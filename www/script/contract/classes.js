// @ts-check
// Classes that the scripts look for. `crates/contract` has the same names in Rust; a test compares the two.

export const STORY = "data-story";
export const GUEST = "data-story-guest";
export const FRAMED = "data-story-framed";
export const TEXT = "data-story-text";
export const LANGUAGES = "data-story-languages";
export const FACT = "data-story-fact";
export const NOTE = "data-story-note";
export const STATUS = "data-story-status";
export const PICTURE = "data-story-picture";
export const SVG = "data-story-svg";
export const LIVE = "data-story-live";
export const DATA = "data-story-data";
export const PERMALINK = "data-story-permalink";
export const COPY = "data-story-copy";
