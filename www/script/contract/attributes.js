// @ts-check
// Attributes that Rust, scripts, style sheets and host pages share. `crates/contract` has the same names in Rust; a test
// compares the two.

// On the article.
export const STORY = "data-story"; // the story's slug
export const SOURCE = "data-story-source"; // the address of the story's data
export const INTEGRITY = "data-story-integrity"; // the digest of that data
export const SITE = "data-story-site"; // what the addresses in a fragment begin with
export const SCHEME = "data-scheme"; // forces light or dark
export const MOUNTED = "data-story-mounted"; // the widget has taken over
export const FAILED = "data-story-failed"; // something was missing or broken

// On figures and what is inside them.
export const FIGURE = "data-figure"; // the figure's id
export const LIVE = "data-live"; // the canvas shows instead of the SVG
export const ENTERING = "data-entering"; // starts the entrance animation
export const FACT = "data-fact"; // the fact's id
export const HIGHLIGHTED = "data-lit"; // the element's fact is highlighted

// On what copies text.
export const DONE = "data-done"; // the text of the status line after copying
export const COPIED = "data-copied"; // the text has just been copied

// On boxes, the `<data-story>` for a CMS without custom elements.
export const BOX_SRC = "data-story-src"; // the address of the story
export const BOX_FIGURE = "data-story-figure"; // the figure that the box shows
export const BOX_THEME = "data-story-theme"; // the colour scheme
