// @ts-check
// Boxes: elements of the host that show a story, fetched when the box is near. What the host has put into a box stays in
// it, hidden while the story shows: scripts of the host find what they left.

import { isWatched, release, watch } from "./article.js";
import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import { loadError, warn } from "./errors.js";
import { resetToPublished } from "./fallback.js";
import { fetchFragment, storySlug } from "./fragment.js";
import { loadStyles } from "./guest-style.js";
import { reader } from "./rows.js";

/**
 * What a box asks for.
 * @typedef {object} BoxOptions
 * @property {string} src
 * @property {string | null} [lang]
 * @property {string | null} [theme]
 * @property {string | null} [figure]
 *
 * What a box shows or waits for.
 * @typedef {object} BoxRequest
 * @property {string} key tells different options apart
 * @property {string} theme
 * @property {IntersectionObserver} observer
 * @property {number} losses how often the article was removed right after it was shown
 * @property {HTMLElement} [article]
 * @property {number} [shownAt]
 */

/** The slot of a fetched article in a box. */
const SLOT = "data-story";
const KEPT = "The content of the element stays.";

/** @type {WeakMap<HTMLElement, BoxRequest>} */
const requests = new WeakMap();
/** @type {Map<HTMLElement, BoxOptions>} boxes whose story could not be loaded */
const failures = new Map();

/**
 * Shows a story in a box once the box is near.
 * @param {HTMLElement} box
 * @param {BoxOptions} options
 */
export function load(box, { src, lang, theme, figure }) {
  const key = JSON.stringify([src, lang, figure]);
  const request = requests.get(box);
  resetSavedArticles(box);
  // A DOM morph may have removed the article.
  const isLost = Boolean(request?.article && request.article.parentNode !== box);
  if (request?.key === key && !isLost) {
    request.theme = theme ?? "light";
    attach(request.article ? [request.article] : [], request.theme);
    return;
  }
  // A script that removes it at once, again and again, does not want it.
  const isQuickLoss = request && isLost && performance.now() - (request.shownAt ?? 0) < 1_000;
  const losses = isQuickLoss ? request.losses + 1 : 0;
  if (losses > 3) {
    warn(`the story ${src} is not shown`, loadError("a script of the page removes it", "let the element keep it"), KEPT);
    return;
  }
  forget(box);
  failures.delete(box);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      resolve(box, { src, lang, figure });
    },
    { rootMargin: "100% 0px" },
  );
  requests.set(box, { key, theme: theme ?? "light", observer, losses });
  // A page that was opened at a place in the story does not wait.
  if (location.hash.startsWith(`#${storySlug(src)}-`)) resolve(box, { src, lang, figure });
  else observer.observe(box);
}

/**
 * Whether a box shows or waits for a story.
 * @param {HTMLElement} box
 */
export function isRequested(box) {
  return requests.has(box);
}

/**
 * Whether the story of a box could not be loaded.
 * @param {HTMLElement} box
 */
export function hasFailed(box) {
  return failures.has(box);
}

/** Loads stories again that could not be loaded. */
export function retryBoxes() {
  for (const [box, options] of failures) load(box, options);
}

/**
 * Ends what a box waits for.
 * @param {HTMLElement} box
 */
export function forget(box) {
  requests.get(box)?.observer.disconnect();
  requests.delete(box);
}

/**
 * Releases a box that has left the page.
 * @param {HTMLElement} box
 */
export function releaseBox(box) {
  failures.delete(box);
  for (const article of box.querySelectorAll("article")) release(article);
}

/**
 * Makes articles live, in a colour scheme: light, dark, or `auto` for that of the reader's system.
 * @param {Iterable<HTMLElement>} articles
 * @param {string | null} theme
 */
export function attach(articles, theme) {
  for (const article of articles) {
    if (theme === "auto") article.removeAttribute(attribute.SCHEME);
    else if (theme) article.setAttribute(attribute.SCHEME, theme === "dark" ? "dark" : "light");
    watch(article);
  }
}

/**
 * Fetches the story of a box and shows it.
 * @param {HTMLElement} box
 * @param {BoxOptions} options
 */
async function resolve(box, { src, lang, figure }) {
  const request = requests.get(box);
  if (!request) return;
  const isOutdated = () => {
    if (requests.get(box) !== request) return true;
    // A box that has left the page asks again when it returns.
    if (!box.isConnected) forget(box);
    return !box.isConnected;
  };
  try {
    if (box.getRootNode() !== document) throw loadError("it is in a shadow root", "place it in the page itself");
    const article = await fetchFragment(src, lang, figure);
    await loadStyles();
    if (isOutdated()) return;
    box.removeAttribute(attribute.FAILED);
    const hadFocus = box.contains(document.activeElement);
    show(box, article);
    if (hadFocus) /** @type {HTMLElement | null} */ (article.querySelector("a[href]"))?.focus({ preventScroll: true });
    Object.assign(request, { article, shownAt: performance.now() });
    attach([article], request.theme);
    await Promise.resolve(); // until its ids are settled
    scrollToHash(article);
  } catch (error) {
    if (isOutdated()) return;
    forget(box);
    failures.set(box, { src, lang, theme: request.theme, figure });
    box.setAttribute(attribute.FAILED, "");
    warn(`the story ${src} is not shown`, error, KEPT);
  }
}

/**
 * The page may have been opened at an element that was not there yet.
 * @param {Element} article
 */
function scrollToHash(article) {
  const isTarget = (/** @type {Element} */ { id }) => new URL(`#${id}`, location.href).hash === location.hash;
  if (location.hash && !reader.hasMoved && [...article.querySelectorAll("[id]")].some(isTarget)) location.replace(location.href);
}

/** @param {Element} box */
function resetSavedArticles(box) {
  for (const article of box.querySelectorAll(`article.${classes.STORY}`)) if (!isWatched(article)) resetToPublished(article);
}

/**
 * Shows an article in a box, in place of an earlier one and of what the host has put there.
 * @param {HTMLElement} box
 * @param {HTMLElement} article
 */
function show(box, article) {
  for (const earlier of box.querySelectorAll(`:scope > article[slot=${SLOT}]`)) {
    release(earlier);
    earlier.remove();
  }
  if (!ensureSlot(box)) {
    box.replaceChildren(article);
    return;
  }
  article.slot = SLOT;
  box.prepend(article);
}

/**
 * Gives a box a slot for the article; some elements take none, and some have a shadow root of the host's.
 * @param {HTMLElement} box
 * @returns {boolean} whether it has one
 */
function ensureSlot(box) {
  if (box.shadowRoot) return Boolean(box.shadowRoot.querySelector(`slot[name=${SLOT}]`));
  const [storySlot, hostSlot] = [document.createElement("slot"), document.createElement("slot")];
  storySlot.name = SLOT;
  storySlot.append(hostSlot); // the host's content, where there is no article
  try {
    box.attachShadow({ mode: "open" }).append(storySlot);
    return true;
  } catch {
    return false;
  }
}
