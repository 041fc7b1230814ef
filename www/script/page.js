// @ts-check
// Actions of a reader in the page: switching the language, sharing links, copying code, printing.

import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import { isPlainClick } from "./fact-links.js";

/**
 * Opens the other language at the paragraph that the reader has reached: blocks have the same ids in every language.
 * @param {MouseEvent} click
 */
export function keepReadingPosition(click) {
  const link = /** @type {HTMLAnchorElement | null} */ (closest(click, `.${classes.LANGUAGES} a`));
  const article = link?.closest("article");
  if (!link || !article) return;
  const top = (link.closest("nav")?.getBoundingClientRect().bottom ?? 0) + 24;
  const isBelow = (/** @type {Element} */ element) => element.getBoundingClientRect().bottom > top;
  const header = article.querySelector("header");
  const blocks = [...article.querySelectorAll(`.${classes.TEXT} > [id]`)];
  // A reader who still sees the headline reads from the beginning.
  link.hash = header && isBelow(header) ? "" : (blocks.find(isBelow)?.id ?? "");
}

/**
 * Shares the address of a figure or a number on touch screens, and copies it on other devices. If neither is possible,
 * the browser follows the link.
 * @param {MouseEvent} click
 */
export async function shareLink(click) {
  const link = /** @type {HTMLAnchorElement | null} */ (closest(click, `a.${classes.PERMALINK}`));
  if (!link || !isPlainClick(click)) return;
  const canShare = "share" in navigator && matchMedia("(pointer: coarse)").matches;
  if (!canShare && !navigator.clipboard) return;
  click.preventDefault();
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  const hash = link.hash.replace(/~\d+$/, ""); // the first copy of a story has the permanent ids
  const url = (canonical ?? link).href.split("#")[0] + hash;
  if (canShare) {
    try {
      await navigator.share({ title: document.title, url });
      return;
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return; // the reader cancelled
    }
  }
  if (!(await copyText(url, link))) location.assign(link.href);
}

/**
 * Copies the code that others paste into their pages.
 * @param {MouseEvent} click
 */
export function copyCode(click) {
  const button = closest(click, `button.${classes.COPY}`);
  if (button) copyText(button.closest("details")?.querySelector("code")?.textContent ?? "", button);
}

/**
 * @param {MouseEvent} click
 * @param {string} selector
 */
function closest({ target }, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/**
 * Copies text, and confirms it in the page and to screen readers.
 * @param {string} text
 * @param {Element} source the link or button that was clicked
 * @returns {Promise<boolean>} whether the browser allowed it
 */
async function copyText(text, source) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return false;
  }
  const status = source.closest("article")?.querySelector(`.${classes.STATUS}`);
  if (status) status.textContent = "";
  source.setAttribute(attribute.COPIED, "");
  // Screen readers announce the same message again only if it has changed in between.
  setTimeout(() => status && (status.textContent = source.getAttribute(attribute.DONE)), 50);
  setTimeout(() => source.removeAttribute(attribute.COPIED), 2_000);
  return true;
}

/** @type {HTMLDetailsElement[]} tables that were opened for printing */
const opened = [];

/** Opens all tables for printing, if the style sheet cannot. */
export function openTables() {
  // A frame keeps its height in print.
  if (CSS.supports("selector(::details-content)") || document.querySelector(`.${classes.FRAMED}`)) return;
  const closed = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(`.${classes.DATA}:not([open])`));
  for (const details of closed) {
    details.open = true;
    opened.push(details);
  }
}

/** Closes the tables that were opened for printing. */
export function closeTables() {
  for (const details of opened.splice(0)) details.open = false;
}
