// @ts-check
// Clicks on numbers that the widget does not handle: they lead to the fact's row.

import { isWatched, startNow } from "./article.js";
import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import { openRow, reader } from "./rows.js";

/** How long a click on a number waits for the widget, in ms. */
const CLICK_TIMEOUT = 1000;

/**
 * Whether a click has no modifier key, and no script has handled it.
 * @param {MouseEvent} click
 */
export function isPlainClick(click) {
  return !(click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey);
}

/**
 * Opens the row of a number. A click on a number of an article that is becoming live waits for the widget, which opens the
 * note. The script scrolls, not the link: a host page may have a `<base>`, which would change the link's address.
 * @param {MouseEvent} click
 */
export async function followFactLink(click) {
  const link = /** @type {HTMLAnchorElement | null | undefined} */ (
    /** @type {Element} */ (click.target).closest?.(`a.${classes.FACT}`)
  );
  const article = link?.closest("article");
  if (!link || !article || !isPlainClick(click)) return;
  const isSettled = article.matches(`[${attribute.MOUNTED}], [${attribute.FAILED}]`);
  click.preventDefault();
  if (isWatched(article) && !isSettled && !link.closest(`.${classes.DATA}`)) {
    await Promise.race([startNow(article), new Promise((resolve) => setTimeout(resolve, CLICK_TIMEOUT))]);
    if (article.hasAttribute(attribute.MOUNTED)) {
      requestAnimationFrame(() => link.click());
      return;
    }
  }
  location.hash = link.hash;
  openRow(article, link.hash);
  reader.hasMoved = true;
}
