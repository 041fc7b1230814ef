// @ts-check
// Watches an article of the page: makes it live when a reader is near, and follows changes by scripts of the page.

import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import * as event from "./contract/events.js";
import { fallBack, resetToPublished, showPictures } from "./fallback.js";
import { fetchFile } from "./files.js";
import { restore } from "./restore.js";
import { openRow, reader } from "./rows.js";
import { forgetIds, makeIdsUnique } from "./unique-ids.js";
import { loadWidget, mountArticle, requireSupport, unmountArticle } from "./widget.js";

/** How long an article waits to be mounted again after a script has reset it, in ms: the script must have finished. */
const REMOUNT_DELAY = 250;
const TOUCHES = ["pointerdown", "focusin", "click"];

/**
 * @typedef {object} Watch
 * @property {() => Promise<void>} start makes the article live now
 * @property {() => void} stop ends all observation
 */

/** @type {WeakMap<Node, Watch>} */
const watches = new WeakMap();

/**
 * Makes an article live once a figure is near, or once a figure or a number is touched or focused.
 * @param {HTMLElement} article
 */
export function watch(article) {
  if (watches.has(article)) return;
  resetToPublished(article);
  const nearby = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && start(), { rootMargin: "50% 0px" });
  const changes = new MutationObserver((records) => handleChanges(article, records));
  /** @type {Promise<void> | undefined} */
  let activation;
  const start = () => {
    if (activation) return activation;
    nearby.disconnect();
    changes.observe(article, { attributeFilter: [attribute.SOURCE, attribute.MOUNTED, attribute.SCHEME, "class", "style"] });
    activation = activate(article).catch((error) => {
      activation = undefined; // the next touch tries again
      fallBack([article], error);
    });
    return activation;
  };
  const startOnTouch = (/** @type {Event} */ { target }) =>
    target instanceof Element && target.closest(`[${attribute.FIGURE}], .${classes.FACT}`) && start();
  for (const touch of TOUCHES) article.addEventListener(touch, startOnTouch, { passive: true });
  // With data saving on, only a touch loads the widget.
  if (!(/** @type {any} */ (navigator).connection?.saveData)) for (const figure of liveFigures(article)) nearby.observe(figure);
  watches.set(article, {
    start,
    stop() {
      nearby.disconnect();
      changes.disconnect();
      for (const touch of TOUCHES) article.removeEventListener(touch, startOnTouch);
    },
  });
  for (const button of article.querySelectorAll(`.${classes.COPY}`)) button.toggleAttribute("hidden", !navigator.clipboard);
  // A script that swaps two pages may remove the old one a moment after it adds the new one.
  queueMicrotask(() => {
    if (!watches.has(article)) return;
    makeIdsUnique(article);
    // The page may have been opened at a fact.
    if (!reader.hasMoved && openRow(article, location.hash)) start();
  });
}

/**
 * Whether an article is watched.
 * @param {Node} node
 */
export function isWatched(node) {
  return watches.has(node);
}

/**
 * Makes a watched article live now.
 * @param {Element} article
 */
export function startNow(article) {
  return watches.get(article)?.start();
}

/**
 * Releases an article that has left the page; it may return.
 * @param {Element} article
 */
export function release(article) {
  watches.get(article)?.stop();
  watches.delete(article);
  forgetIds(article);
  article.removeAttribute(attribute.MOUNTED);
  showPictures(article);
  unmountArticle(article);
}

/** Retries articles that failed because a file was missing. */
export function retryFailed() {
  for (const article of document.querySelectorAll(`[${attribute.FAILED}]`)) startNow(article);
}

/** @param {HTMLElement} article */
async function activate(article) {
  await restore(article);
  requireSupport();
  const source = new URL(article.getAttribute(attribute.SOURCE) ?? "", document.baseURI);
  const story = fetchFile(source, article.getAttribute(attribute.INTEGRITY));
  const [data, widget] = await Promise.all([story, loadWidget(retryFailed)]);
  if (!article.isConnected) return;
  article.removeAttribute(attribute.FAILED);
  mountArticle(widget, article, data, !reader.hasMoved);
}

/**
 * Follows a live article: new data updates the figures, new colours repaint them, and where a DOM morph removes what the
 * scripts have added, the article is mounted again.
 * @param {HTMLElement} article
 * @param {MutationRecord[]} records
 */
function handleChanges(article, records) {
  const names = records.map(({ attributeName }) => attributeName);
  if (names.includes(attribute.MOUNTED) && !article.hasAttribute(attribute.MOUNTED)) {
    release(article);
    setTimeout(() => article.isConnected && watch(article), REMOUNT_DELAY);
  } else if (names.some((name) => name !== attribute.SOURCE && name !== attribute.MOUNTED)) {
    dispatchEvent(new Event(event.RESTYLE));
  } else if (names.includes(attribute.SOURCE)) {
    activate(article).catch((error) => fallBack([article], error));
  }
}

/** @param {Element} article */
function liveFigures(article) {
  return [...article.querySelectorAll(`[${attribute.FIGURE}]`)].filter((figure) => figure.querySelector(`.${classes.LIVE}`));
}
