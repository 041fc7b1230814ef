// @ts-check
// A story's fragment: fetches it in the requested language, and copies it without anything that could run.

import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";
import { REPUBLISH, loadError } from "./errors.js";
import { fetchDocument } from "./files.js";
import { normalizeLang } from "./language.js";
import { sanitizedCopy } from "./sanitize.js";

/** How long a fragment is kept for further copies, in ms. */
const CACHE_TIME = 60_000;
/** @type {Map<string, Promise<Document>>} fragments by address */
const cache = new Map();

/**
 * The article at a story's address, or one of its figures. If the requested language is missing, it is in the story's own.
 * @param {string} src
 * @param {string | null | undefined} lang
 * @param {string | null | undefined} requestedFigure
 * @returns {Promise<HTMLElement>}
 */
export async function fetchFragment(src, lang, requestedFigure) {
  let failure;
  const figure = requestedFigure?.trim() || parseAddress(src)?.figure;
  for (const page of candidatePages(src, lang)) {
    const url = new URL(figure ? `embed/${encodeURIComponent(figure)}/fragment.html` : "fragment.html", page).href;
    try {
      const article = (await fetchOnce(url)).querySelector(`article.${classes.STORY}`);
      // The status line is the last element of an article: if it is there, nothing was cut off.
      if (!article?.querySelector(`:scope > .${classes.STATUS}`)) throw loadError(`${url} is not a whole story`, REPUBLISH);
      const from = article.getAttribute(attribute.SITE) ?? undefined;
      const origin = { base: url, slug: storySlug(page.href) ?? "", from, to: new URL("../../", page) };
      return /** @type {HTMLElement} */ (sanitizedCopy(article, origin));
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/**
 * @param {string} src
 * @param {string | null | undefined} lang
 */
function candidatePages(src, lang) {
  const page = parseAddress(src)?.page;
  if (!page) throw loadError(`${src} is not an address`, "name the story's page, as in https://stories.example/STORY/LANGUAGE/");
  const tag = lang && normalizeLang(lang);
  const translation = tag && new URL(`../${tag}/`, page);
  return translation && translation.href !== page.href ? [translation, page] : [page];
}

/**
 * The folder of a story's page, and the figure that the address of a frame names.
 * @param {string} src
 * @returns {{ page: URL, figure: string | undefined } | undefined} undefined if `src` is not an address
 */
export function parseAddress(src) {
  try {
    const url = new URL(src, document.baseURI);
    if (!/\.html$|\/$/.test(url.pathname)) url.pathname += "/";
    const frame = /\/embed\/(?:([^/]+)\/)?[^/]*$/.exec(url.pathname);
    if (frame) url.pathname = url.pathname.slice(0, frame.index + 1);
    return { page: new URL("./", url), figure: frame?.[1] && decodeURIComponent(frame[1]) };
  } catch {
    return undefined;
  }
}

/**
 * The story's folder in its site.
 * @param {string} src
 */
export function storySlug(src) {
  return parseAddress(src)?.page.pathname.split("/").at(-3);
}

/** @param {string} url */
function fetchOnce(url) {
  const cached = cache.get(url);
  if (cached) return cached;
  const request = fetchDocument(url);
  cache.set(url, request);
  const drop = () => cache.get(url) === request && cache.delete(url);
  request.then(() => setTimeout(drop, CACHE_TIME), drop);
  return request;
}
