// @ts-check
// Gives two copies of a story in one page different ids: otherwise links and labels of the second would lead to the first.

import * as classes from "./contract/classes.js";

const REFERENCES = ["id", "aria-labelledby", "aria-describedby", "aria-details"];

/** @type {WeakSet<Element>} articles whose ids are unique */
const processed = new WeakSet();
let copies = 0;

/**
 * Renames the ids of an article that other elements of the page already have.
 * @param {Element} article
 */
export function makeIdsUnique(article) {
  processed.add(article);
  // Articles that were processed before, and elements of the host, keep their ids.
  const keepsIds = (/** @type {Element} */ other) => {
    const owner = other.closest(`article.${classes.STORY}`);
    return owner !== article && (!owner || processed.has(owner));
  };
  const isTaken = (/** @type {Element} */ element) =>
    [...document.querySelectorAll(`#${CSS.escape(element.id)}`)].some((other) => other !== element && keepsIds(other));
  const taken = new Set([...article.querySelectorAll("[id]")].filter(isTaken).map(({ id }) => id));
  if (!taken.size) return;
  copies += 1;
  const rename = (/** @type {string} */ id) => (taken.has(id) ? `${id}~${copies}` : id);
  for (const element of [article, ...article.querySelectorAll("*")]) renameReferences(element, rename);
}

/**
 * Forgets an article that has left the page: it may get other ids when it returns.
 * @param {Element} article
 */
export function forgetIds(article) {
  processed.delete(article);
}

/**
 * @param {Element} element
 * @param {(id: string) => string} rename
 */
function renameReferences(element, rename) {
  for (const name of REFERENCES) {
    const value = element.getAttribute(name);
    if (value !== null) element.setAttribute(name, value.split(" ").map(rename).join(" "));
  }
  const href = element.getAttribute("href");
  if (href?.startsWith("#")) element.setAttribute("href", `#${rename(href.slice(1))}`);
}
