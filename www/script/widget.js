// @ts-check
// The widget: one wasm instance for all articles of the page, loaded when first needed.

import initialize, { handleEvent, mount, unmount } from "widget-glue";
import * as attribute from "./contract/attributes.js";
import * as event from "./contract/events.js";
import { RELOAD, loadError } from "./errors.js";
import { fallBack } from "./fallback.js";
import { fetchFile, isLoadError, withTimeout } from "./files.js";
import { hidePictures } from "./pictures.js";
import { site, wasm } from "./site.js";

/** @typedef {{ mount: typeof mount, exports: object }} Widget */

/** The events that are forwarded to the widget, in the capture phase. */
const FORWARDED = ["click", "keydown", "focusin", "scroll", "resize", "hashchange"];

/** @type {Promise<Widget> | undefined} */
let widget;
let isReady = false;
let hasTrapped = false;

/** The widget once it is loaded or while it loads: for tests, and for a second copy of the script. */
export function currentWidget() {
  return widget;
}

/** Throws where no widget can run in this page. */
export function requireSupport() {
  if (hasTrapped) throw loadError("the widget has failed", RELOAD);
  if (typeof WebAssembly !== "object") throw loadError("this browser does not run WebAssembly", "use another browser or allow it in the settings");
}

/**
 * Loads the widget once; again after a failure.
 * @param {() => void} onReady called when it has loaded
 */
export function loadWidget(onReady) {
  widget ??= load(onReady).catch((error) => {
    widget = undefined; // a later call may succeed
    throw error;
  });
  return widget;
}

/**
 * @param {() => void} onReady
 * @returns {Promise<Widget>}
 */
async function load(onReady) {
  const bytes = await fetchFile(new URL(wasm.name, site), wasm.integrity);
  const exports = await withTimeout(initialize({ module_or_path: bytes }), wasm.name).catch((error) => {
    const isForbidden = /polic|csp|eval/i.test(error.message);
    const remedy = isForbidden ? "allow 'wasm-unsafe-eval' in script-src" : "another browser or device may run it";
    throw isLoadError(error) ? error : loadError(error.message, remedy);
  });
  isReady = true;
  hidePictures();
  for (const type of FORWARDED) addEventListener(type, forward, true);
  queueMicrotask(onReady);
  return { mount, exports };
}

/**
 * Makes an article live.
 * @param {Widget} loaded
 * @param {Element} article
 * @param {Uint8Array} data
 * @param {boolean} followHash
 */
export function mountArticle(loaded, article, data, followHash) {
  try {
    loaded.mount(article, data, followHash);
  } catch (error) {
    if (handleTrap(error, true)) return;
    throw loadError(/** @type {Error} */ (error).message, "publish pages, data and widget together");
  }
}

/**
 * Releases an article.
 * @param {Element} article
 */
export function unmountArticle(article) {
  if (isReady) callUnlessTrapped(() => unmount(article));
}

/** @param {Event} pageEvent */
function forward(pageEvent) {
  if (isReady) callUnlessTrapped(() => handleEvent(pageEvent));
}

/**
 * Calls the widget, unless it has trapped.
 * @param {() => void} call
 */
function callUnlessTrapped(call) {
  if (hasTrapped) return;
  try {
    call();
  } catch (error) {
    if (!handleTrap(error, true)) throw error;
  }
}

/**
 * Checks an error of the page: the widget may have trapped outside of a call from here. Some browsers hide the error of a
 * script from another origin: then a ping tests whether the widget has trapped.
 * @param {ErrorEvent | PromiseRejectionEvent} failure
 */
export function checkForTrap(failure) {
  const error = /** @type {Partial<ErrorEvent>} */ (failure).error ?? /** @type {Partial<PromiseRejectionEvent>} */ (failure).reason;
  if (error) handleTrap(error, false);
  else forward(new Event(event.PING));
}

/**
 * Recognises a trap, which makes the instance unusable: every figure that it drew shows its SVG again.
 * @param {unknown} error
 * @param {boolean} isFromCall whether the error comes from a call of this module
 */
function handleTrap(error, isFromCall) {
  const isTrap = globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
  // In some browsers the stack names only the script, not the wasm.
  if (!isTrap || !(isFromCall || [wasm.name, import.meta.url].some((name) => String(error.stack).includes(name)))) return false;
  hasTrapped = true;
  for (const type of FORWARDED) removeEventListener(type, forward, true);
  fallBack(document.querySelectorAll(`[${attribute.MOUNTED}]`), loadError(error.message, RELOAD));
  return true;
}
