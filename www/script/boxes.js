// @ts-check
// Boxes: elements of the host that show a story, which is fetched when a reader is near. The host's content stays in the
// box and is hidden while the story shows, so that scripts of the host still find it.

import { isWatched, release, watch } from "./article.js";
import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import { loadError, warn } from "./errors.js";
import { resetToPublished } from "./fallback.js";
import { fetchFragment, storySlug } from "./fragment.js";
import { loadStyles } from "./guest-style.js";
import { reader } from "./rows.js";

/**
 * The story that a box requests.
 * @typedef {object} BoxOptions
 * @property {string} src
 * @property {string | null} [lang]
 * @property {string | null} [theme]
 * @property {string | null} [figure]
 *
 * A story that a box shows or waits for.
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
const CONTENT_STAYS = "The content of the element stays.";

/** @type {WeakMap<HTMLElement, BoxRequest>} */
const requests = new WeakMap();
/** @type {Map<HTMLElement, BoxOptions>} boxes whose story could not be loaded */
const failures = new Map();

/**
 * Shows a story in a box once a reader is near.
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
  // A script that removes the story at once, several times in a row, removes it on purpose.
  const isQuickLoss = request && isLost && performance.now() - (request.shownAt ?? 0) < 1_000;
  const losses = isQuickLoss ? request.losses + 1 : 0;
  if (losses > 3) {
    warn(`the story ${src} is not shown`, loadError("a script of the page removes it", "let the element keep it"), CONTENT_STAYS);
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
  // A page that was opened at a place in the story loads it at once.
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

/** Retries stories that could not be loaded. */
export function retryBoxes() {
  for (const [box, options] of failures) load(box, options);
}

/**
 * Ends the request of a box.
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
 * Sets the colour scheme of articles (light, dark, or `auto` for that of the reader's system), and makes them live.
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
    // A box that has left the page requests its story again when it returns.
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
    await Promise.resolve(); // until its ids are unique
    scrollToHash(article);
  } catch (error) {
    if (isOutdated()) return;
    forget(box);
    failures.set(box, { src, lang, theme: request.theme, figure });
    box.setAttribute(attribute.FAILED, "");
    warn(`the story ${src} is not shown`, error, CONTENT_STAYS);
  }
}

/**
 * Scrolls to the element that the page's address names: it may not have been there when the page was opened.
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
 * Shows an article in a box, instead of an earlier one and of the host's content.
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
 * Gives a box a slot for the article. Some elements can't have one, and some have a shadow root of the host's.
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
