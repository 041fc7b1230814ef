// @ts-check
// What remains when the widget cannot run: text, SVG and tables, as they were published.

import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import { warn } from "./errors.js";

/**
 * Returns articles to their static state, and warns.
 * @param {Iterable<Element>} articles
 * @param {import("./errors.js").LoadError} error
 */
export function fallBack(articles, error) {
  for (const article of articles) {
    article.setAttribute(attribute.FAILED, "");
    showPictures(article);
    // Clear the selection. A focus inside the note returns to the element that opened the note.
    const note = article.querySelector(`.${classes.NOTE}`);
    const opener = /** @type {HTMLElement | null} */ (article.querySelector("[aria-expanded=true]"));
    if (note?.contains(document.activeElement)) opener?.focus();
    note?.toggleAttribute("hidden", true);
    article.querySelector(`.${classes.STATUS}`)?.replaceChildren();
    for (const element of article.querySelectorAll(`[${attribute.HIGHLIGHTED}]`)) element.removeAttribute(attribute.HIGHLIGHTED);
    opener?.removeAttribute("aria-expanded");
  }
  warn("charts stay static", error, error.remains ?? "Text and pictures are complete.");
}

/**
 * Shows the SVGs of an article's figures again.
 * @param {Element} article
 */
export function showPictures(article) {
  for (const figure of article.querySelectorAll(`[${attribute.LIVE}]`)) figure.removeAttribute(attribute.LIVE);
}

/**
 * Removes what the scripts add to a live page: HTML that was saved or copied while it was live becomes as it was published.
 * @param {Element} article
 */
export function resetToPublished(article) {
  for (const name of [attribute.MOUNTED, attribute.FAILED]) article.removeAttribute(name);
  showPictures(article);
  for (const host of article.querySelectorAll(`.${classes.LIVE}`)) host.replaceChildren();
}
