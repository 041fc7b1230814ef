// @ts-check
// Sends the widget's events to the host page, with their details; and plays the entrance of figures.

import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import * as event from "./contract/events.js";
import { hidePictures } from "./pictures.js";

/**
 * Announces to the host page that a figure was painted for the first time.
 * @param {Event} drawn
 */
export function announceLive({ target }) {
  const figure = /** @type {Element} */ (target);
  hidePictures(); // a script of the page may have removed the rule
  const container = figure.querySelector(`.${classes.LIVE}`);
  if (container) scheduleEntrance(container);
  announce(event.LIVE, figure, { figure: figure.getAttribute(attribute.FIGURE) });
}

/**
 * Announces to the host page that a fact was selected, or that the selection was cleared.
 * @param {Event} selection
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
 * Plays the entrance when a live figure first comes into view. A figure that is in view already has no entrance: the chart
 * would vanish while the reader looks at it.
 * @param {Element} container of the canvas
 */
function scheduleEntrance(container) {
  let isFirst = true;
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        if (!isFirst) container.setAttribute(attribute.ENTERING, "");
      }
      isFirst = false;
    },
    { threshold: 0.25 },
  );
  observer.observe(container);
}
