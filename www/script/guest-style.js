// @ts-check
// The style sheet for stories in other sites' pages.

import { missingError } from "./errors.js";
import { withTimeout } from "./files.js";
import { guestStyle, site } from "./site.js";

/** @type {HTMLLinkElement | undefined} */
let link;
/** @type {Promise<unknown>} */
let loading;

/** Adds the style sheet to the page once, and waits until it has loaded; adds it again if the page has removed it. */
export function loadStyles() {
  if (link?.isConnected) return loading;
  const added = document.createElement("link");
  added.rel = "stylesheet";
  added.href = new URL(guestStyle.name, site).href;
  added.integrity = guestStyle.integrity;
  added.crossOrigin = "anonymous";
  const loaded = new Promise((resolve, reject) => {
    added.addEventListener("load", resolve);
    added.addEventListener("error", () => reject(missingError(guestStyle.name, "style-src")));
  });
  document.head.append(added);
  link = added;
  loading = withTimeout(loaded, guestStyle.name).catch((error) => {
    added.remove();
    throw error;
  });
  return loading;
}
