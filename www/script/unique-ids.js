// @ts-check
// Two copies of a story in one page have different ids; otherwise links and labels of the second would lead to the first.

import * as classes from "./contract/classes.js";

const REFERENCES = ["id", "aria-labelledby", "aria-describedby", "aria-details"];

/** @type {WeakSet<Element>} articles whose ids are settled */
const settled = new WeakSet();
let copies = 0;

/**
 * Renames the ids of an article that other elements of the page have.
 * @param {Element} article
 */
export function makeIdsUnique(article) {
  settled.add(article);
  // Articles that came before, and elements of the host, keep their ids.
  const isBefore = (/** @type {Element} */ other) => {
    const owner = other.closest(`article.${classes.STORY}`);
    return owner !== article && (!owner || settled.has(owner));
  };
  const isTaken = (/** @type {Element} */ element) =>
    [...document.querySelectorAll(`#${CSS.escape(element.id)}`)].some((other) => other !== element && isBefore(other));
  const taken = new Set([...article.querySelectorAll("[id]")].filter(isTaken).map(({ id }) => id));
  if (!taken.size) return;
  copies += 1;
  const rename = (/** @type {string} */ id) => (taken.has(id) ? `${id}~${copies}` : id);
  for (const element of [article, ...article.querySelectorAll("*")]) renameReferences(element, rename);
}

/**
 * An article that has left the page may get other ids when it returns.
 * @param {Element} article
 */
export function forgetIds(article) {
  settled.delete(article);
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
