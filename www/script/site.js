// @ts-check
// Values that differ from site to site. `publish::Widget` replaces each placeholder (a name between percent signs) when a
// site is written, and refuses a loader in which one is missing or occurs twice.

/** @typedef {{ name: string, integrity: string }} PinnedFile */

/** The folder of the site, where this script is. */
export const site = new URL(".", import.meta.url);

/** @type {PinnedFile} */
export const wasm = { name: "%WASM%", integrity: "%WASM_INTEGRITY%" };

/** @type {PinnedFile} */
export const guestStyle = { name: "%GUEST_STYLE%", integrity: "%GUEST_STYLE_INTEGRITY%" };
