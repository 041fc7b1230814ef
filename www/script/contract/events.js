// @ts-check
// Events between the widget, the scripts and host pages. `crates/contract` has the same names in Rust; a test compares
// the two.

// For host pages; `data-story.d.ts` has their details.
export const LIVE = "data-story-live"; // a figure has become live
export const FACT = "data-story-fact"; // a fact was selected, or the selection was cleared

// For the widget.
export const RESTYLE = "data-story-restyle"; // colours may have changed
export const PING = "data-story-failed"; // something failed in the page: tests whether the widget has trapped

// From the widget.
export const DRAWN = "data-story-drawn"; // a figure was painted for the first time
export const SELECTION = "data-story-selection"; // the selection has changed
