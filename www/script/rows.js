// @ts-check
// Rows of a story's tables. A link to a fact leads to its row.

import * as classes from "./contract/classes.js";

/** What the reader has done in this page. */
export const reader = {
  /** Whether the reader has moved: then the page no longer scrolls to the place that its address names. */
  hasMoved: false,
};

/**
 * Opens the table around the row that a hash names, and scrolls to it; some browsers do not do that themselves.
 * @param {Element} article
 * @param {string} hash
 * @returns {Element | undefined} the row
 */
export function openRow(article, hash) {
  if (!hash) return undefined;
  const isTarget = (/** @type {Element} */ row) => new URL(`#${row.id}`, document.baseURI).hash === hash;
  const row = [...article.querySelectorAll(`.${classes.DATA} tr[id]`)].find(isTarget);
  const table = /** @type {HTMLDetailsElement | undefined | null} */ (row?.closest("details:not([open])"));
  if (row && table) {
    table.open = true;
    row.scrollIntoView();
  }
  return row;
}
