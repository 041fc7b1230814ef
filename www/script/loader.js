// @ts-check
// The script of pages: it makes finished articles live. If anything fails, the page stays as it was published: text, SVG
// and tables are complete without this script. It runs once, even if a page loads it several times or from two addresses.

import { retryFailed, watch } from "./article.js";
import { hasFailed, isRequested, load, retryBoxes } from "./boxes.js";
import * as attribute from "./contract/attributes.js";
import * as event from "./contract/events.js";
import { DataStory } from "./element.js";
import { loadError, warn } from "./errors.js";
import { announceFact, announceLive } from "./events.js";
import { followFactLink } from "./fact-links.js";
import { closeTables, copyCode, keepReadingPosition, openTables, shareLink } from "./page.js";
import { reader } from "./rows.js";
import { checkForTrap, currentWidget } from "./widget.js";

const INSTANCE = Symbol.for("data-story");
/** Events with which a reader moves to another place. */
const MOVES = ["wheel", "touchmove", "keydown", "mousedown"];

const shared = /** @type {Record<symbol, unknown>} */ (/** @type {unknown} */ (globalThis));
if (!shared[INSTANCE]) {
  shared[INSTANCE] = { widget: currentWidget };
  listen();
  findStories();
  // The script is async, and the page may not be complete yet.
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", findStories);
  defineElement();
}

function listen() {
  addEventListener(event.DRAWN, announceLive);
  addEventListener(event.SELECTION, announceFact);
  for (const onClick of [followFactLink, keepReadingPosition, shareLink, copyCode]) addEventListener("click", onClick);
  addEventListener("beforeprint", openTables);
  addEventListener("afterprint", closeTables);
  addEventListener("error", checkForTrap);
  addEventListener("unhandledrejection", checkForTrap);
  for (const move of MOVES) addEventListener(move, () => (reader.hasMoved = true), { capture: true, passive: true });
  addEventListener("online", () => {
    retryBoxes();
    retryFailed();
  });
}

/** Finds the articles and boxes that have been parsed completely. */
function findStories() {
  const isComplete = (/** @type {Element} */ element) => document.readyState !== "loading" || element.nextSibling;
  // An article that was saved inside a box is replaced when the box loads its story.
  const isOutsideBox = (/** @type {Element} */ article) => isComplete(article) && !article.closest(`data-story[src], [${attribute.BOX_SRC}]`);
  const articles = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`article[${attribute.SOURCE}]`));
  for (const article of [...articles].filter(isOutsideBox)) watch(article);
  const boxes = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[${attribute.BOX_SRC}]`));
  for (const box of [...boxes].filter(isComplete)) startBox(box);
}

/** @param {HTMLElement} box */
function startBox(box) {
  const show = () => {
    const [src, theme, figure] = [attribute.BOX_SRC, attribute.BOX_THEME, attribute.BOX_FIGURE].map((name) => box.getAttribute(name));
    load(box, { src: src ?? "", lang: box.lang, theme, figure });
  };
  if (!isRequested(box)) new MutationObserver(() => hasFailed(box) || show()).observe(box, { childList: true });
  show();
}

function defineElement() {
  if (!customElements.get("data-story")) customElements.define("data-story", DataStory);
  else warn("stories are not shown in elements", loadError("another script has the name data-story", "place boxes"), "Boxes and fragments work.");
}
