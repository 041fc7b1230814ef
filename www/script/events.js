// @ts-check
// Events of the widget, passed on to the host page with their details; and the entrance of figures.

import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import * as event from "./contract/events.js";
import { hidePictures } from "./pictures.js";

/**
 * A figure was painted for the first time.
 * @param {Event} drawn
 */
export function announceLive({ target }) {
  const figure = /** @type {Element} */ (target);
  hidePictures(); // a script of the page may have removed the rule
  const host = figure.querySelector(`.${classes.LIVE}`);
  if (host) scheduleEntrance(host);
  announce(event.LIVE, figure, { figure: figure.getAttribute(attribute.FIGURE) });
}

/**
 * A fact was selected, or the selection was cleared.
 * @param {Event} asked
 */
export function announceFact({ target }) {
  const article = /** @type {Element} */ (target);
  const opener = article.querySelector("[aria-expanded=true]");
  const figure = opener?.closest(`[${attribute.FIGURE}]`)?.getAttribute(attribute.FIGURE) ?? null;
  announce(event.FACT, opener ?? article, { fact: opener?.getAttribute(attribute.FACT) ?? null, figure });
}

/**
 * @param {string} type
 * @param {Element} target
 * @param {object} details
 */
function announce(type, target, details) {
  const article = target.closest("article");
  const detail = { story: article?.getAttribute(attribute.STORY), language: article?.lang, ...details };
  target.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
}

/**
 * Plays the entrance when a live figure first comes into view; not where it is in view already, because a chart must not
 * vanish in front of its reader.
 * @param {Element} host
 */
function scheduleEntrance(host) {
  let isFirst = true;
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        if (!isFirst) host.setAttribute(attribute.ENTERING, "");
      }
      isFirst = false;
    },
    { threshold: 0.25 },
  );
  observer.observe(host);
}
