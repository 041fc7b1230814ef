// @ts-check
// Links to facts, where the widget does not answer them: they lead to the fact's row.

import { isWatched, startNow } from "./article.js";
import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import { openRow, reader } from "./rows.js";

/** How long a click on a number waits for the widget, in ms. */
const CLICK_TIMEOUT = 1000;

/**
 * Whether a click has its plain meaning, and no script has answered it.
 * @param {MouseEvent} click
 */
export function isPlainClick(click) {
  return !(click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey);
}

/**
 * A live article opens a note at a number. Until then, and without the widget, the number leads to its row: by script and
 * not by the link, because a host page may have a `<base>` that changes all its addresses.
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
  if (isWatched(article) && !isSettled && !link.closest("td")) {
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
