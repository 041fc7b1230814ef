// @ts-check
// What remains when the widget cannot run: text, SVG and tables, as they arrived.

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
    // Clear the selection; keyboard focus in the note returns to where the note was opened.
    const note = article.querySelector(`.${classes.NOTE}`);
    const opener = /** @type {HTMLElement | null} */ (article.querySelector("[aria-expanded=true]"));
    if (note?.contains(document.activeElement)) opener?.focus();
    note?.toggleAttribute("hidden", true);
    article.querySelector(`.${classes.STATUS}`)?.replaceChildren();
    for (const mark of article.querySelectorAll(`[${attribute.LIT}]`)) mark.removeAttribute(attribute.LIT);
    opener?.removeAttribute("aria-expanded");
  }
  warn("charts stay static", error, error.remains ?? "Text and pictures are whole.");
}

/**
 * Figures of an article show their SVG.
 * @param {Element} article
 */
export function showPictures(article) {
  for (const figure of article.querySelectorAll(`[${attribute.LIVE}]`)) figure.removeAttribute(attribute.LIVE);
}

/**
 * Removes what a live page adds: HTML that was saved or copied while it was live is as published again.
 * @param {Element} article
 */
export function resetToPublished(article) {
  for (const name of [attribute.MOUNTED, attribute.FAILED]) article.removeAttribute(name);
  showPictures(article);
  for (const host of article.querySelectorAll(`.${classes.LIVE}`)) host.replaceChildren();
}
