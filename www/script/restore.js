// @ts-check
// Restores what a host's editor may have removed: the style sheet and the pictures.

import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import { loadError, missingError } from "./errors.js";
import { fetchFragment } from "./fragment.js";
import { loadStyles } from "./guest-style.js";

/** @param {HTMLElement} article */
export async function restore(article) {
  const host = article.querySelector(`.${classes.LIVE}`);
  const isStyled = () => !host || getComputedStyle(host).position === "absolute";
  if (!isStyled()) await (article.matches(`.${classes.GUEST}`) ? loadStyles() : pageLoad());
  if (!article.isConnected) return;
  if (!isStyled()) throw missingError("our style sheet", "style-src");
  await restorePictures(article);
}

function pageLoad() {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => addEventListener("load", resolve));
}

/** @param {HTMLElement} article */
async function restorePictures(article) {
  const isBare = (/** @type {Element} */ figure) => figure.querySelector(`.${classes.LIVE}`) && !figure.querySelector(`svg.${classes.SVG}`);
  const bare = [...article.querySelectorAll(`[${attribute.FIGURE}]`)].filter(isBare);
  if (!bare.length) return;
  const source = new URL(article.getAttribute(attribute.SOURCE) ?? "", document.baseURI);
  const page = new URL(`${article.getAttribute(attribute.STORY)}/${article.lang}/`, source).href;
  const figure = bare.length === 1 ? bare[0].getAttribute(attribute.FIGURE) : null;
  const published = await fetchFragment(page, null, figure).catch(({ message }) => {
    throw picturesLost(message);
  });
  if (published.getAttribute(attribute.SOURCE) !== source.href) throw picturesLost("its story has changed since");
  for (const empty of bare) {
    const name = CSS.escape(empty.getAttribute(attribute.FIGURE) ?? "");
    const picture = published.querySelector(`[${attribute.FIGURE}="${name}"] .${classes.PICTURE}`);
    if (picture) empty.querySelector(`.${classes.PICTURE}`)?.replaceWith(picture);
  }
}

/** @param {string} cause */
function picturesLost(cause) {
  return loadError(
    `the host's editor removed its pictures, and ${cause}`,
    "place a frame or an element",
    "Text and tables are complete.",
  );
}
