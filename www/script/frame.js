// @ts-check
// The script of pages in frames: posts the page's height to the host, and applies the options in the page's address.
// A message from the host can only request the height.

import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import * as event from "./contract/events.js";
import { heightMessages, pageHeight, parseHandshake } from "./frame-messages.js";
import { normalizeLang } from "./language.js";

// The script is async.
if (document.readyState === "loading") await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));

const parameters = new URLSearchParams(location.search);
const content = document.querySelector("main");
const note = document.querySelector(`.${classes.NOTE}`);

const names = {
  place: location.pathname.replace(/^\/|[^/]*$/g, ""),
  childId: parameters.get("childId"),
  secret: new URLSearchParams(location.hash.replace(/^#\?/, "")).get("secret"),
  resizer: /** @type {string | undefined} */ (undefined),
};
/** @type {number | undefined} the height that was posted last */
let lastHeight;

applyScheme();
const translation = findTranslation();
if (translation) location.replace(translation);
if (parent !== window && !translation) startPosting();

/** Applies `?dark=`. */
function applyScheme() {
  const dark = parameters.get("dark");
  if (!dark) return;
  const scheme = ["true", "1"].includes(dark) ? "dark" : "light";
  for (const element of document.querySelectorAll("body, article")) element.setAttribute(attribute.SCHEME, scheme);
}

/** The address of this page in the language of `?lang=`, if that is another language. */
function findTranslation() {
  const lang = normalizeLang(parameters.get("lang") ?? "");
  const link = lang !== document.documentElement.lang && document.querySelector(`link[rel=alternate][hreflang="${lang}"]`);
  return link && new URL(link.getAttribute("href") + location.search + location.hash, document.baseURI);
}

function startPosting() {
  addEventListener("message", answerHandshake);
  addEventListener("click", openOutside, true);
  const observer = new ResizeObserver(() => postHeight(false));
  for (const element of [content, note]) if (element) observer.observe(element);
  addEventListener(event.FACT, () => requestAnimationFrame(() => postHeight(false)));
  for (const type of ["load", "pageshow"]) addEventListener(type, () => postHeight(true));
  // The host's listener may load late.
  for (const delay of [500, 2000, 5000, 15_000, 30_000]) setTimeout(() => postHeight(true), delay);
  parent.postMessage("[iFrameResizerChild]Ready", "*");
  postHeight(true);
}

/**
 * Posts the height if it has changed. It must not depend on the height of the window: the host sets that to the posted one.
 * @param {boolean} isForced posts it even if it has not changed
 */
function postHeight(isForced) {
  const [textBottom, noteBottom] = [content, note].map((element) => element?.getBoundingClientRect().bottom);
  const height = pageHeight(textBottom, noteBottom, scrollY);
  if (!height || (height === lastHeight && !isForced)) return;
  lastHeight = height;
  for (const message of heightMessages(height, { ...names, href: location.href, width: innerWidth })) parent.postMessage(message, "*");
  try {
    // Responsively sized iframes, if the browser supports them and the host allows it.
    Promise.resolve(/** @type {any} */ (globalThis).requestResize?.()).catch(() => {});
  } catch {}
}

/**
 * Posts the height to a host whose listener has just loaded.
 * @param {MessageEvent} message
 */
function answerHandshake({ source, data }) {
  const handshake = source === parent ? parseHandshake(data) : undefined;
  if (!handshake) return;
  names.resizer = handshake.resizer ?? names.resizer;
  postHeight(true);
}

/**
 * Links to other pages open outside the frame.
 * @param {MouseEvent} click
 */
function openOutside({ target }) {
  const link = /** @type {HTMLAnchorElement | null} */ (target instanceof Element ? target.closest("a[href]") : null);
  const isPage = link?.protocol.startsWith("http") && !link.getAttribute("href")?.startsWith("#");
  if (!link || !isPage || link.hasAttribute("download")) return;
  link.target = "_blank";
  link.rel = "noopener";
}
