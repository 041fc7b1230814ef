// @ts-check
// Fetches files of the site: exactly as published, however slow the connection; given up when no more bytes arrive.

import { httpError, loadError, missingError, stalledError } from "./errors.js";

/** How long a file may send no byte until it counts as stalled, in ms. */
export const STALL_TIMEOUT = 10_000;

/**
 * @param {URL} url
 * @param {string | null} integrity an SRI digest, `sha384-…`
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function fetchFile(url, integrity) {
  const name = url.pathname;
  const missing = (/** @type {unknown} */ error) => missingError(name, "connect-src", error);
  // A browser delivers a pinned file only once all of it has arrived, so a slow one would look stalled: check the digest
  // here where that is possible.
  const isCheckedHere = Boolean(integrity && globalThis.crypto?.subtle);
  const request = fetch(url, { integrity: isCheckedHere ? "" : (integrity ?? ""), credentials: "omit" });
  const response = await withTimeout(request.catch((error) => Promise.reject(missing(error))), name);
  if (!response.ok) throw httpError(name, response.status);
  const bytes = await readAll(response, name, missing);
  if (isCheckedHere && (await digest(bytes)) !== integrity) throw missing(new Error("its digest differs"));
  return bytes;
}

/**
 * @param {Response} response
 * @param {string} name
 * @param {(error: unknown) => Error} missing
 */
async function readAll(response, name, missing) {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  /** @type {BlobPart[]} */
  const chunks = [];
  try {
    for (;;) {
      const { done, value } = await withTimeout(reader.read(), name);
      if (done) break;
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => {}); // nothing waits for the rest
    throw isLoadError(error) ? error : missing(error);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function digest(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return `sha384-${btoa(String.fromCharCode(...sum))}`;
}

/**
 * Whether an error already says what to do.
 * @param {unknown} error
 */
export function isLoadError(error) {
  return error instanceof Error && "remedy" in error;
}

/**
 * Rejects where a promise stays pending for too long.
 * @template T
 * @param {Promise<T>} promise
 * @param {string} name of what is loaded
 * @returns {Promise<T>}
 */
export function withTimeout(promise, name) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(stalledError(name)), STALL_TIMEOUT);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}

/**
 * Parses HTML without running it: the browser makes a document without scripts, and no string becomes markup.
 * @param {string} url
 * @returns {Promise<Document>}
 */
export function fetchDocument(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    // The limit counts from the start of the request: each chunk that arrives moves it on.
    const start = performance.now();
    request.timeout = STALL_TIMEOUT;
    request.addEventListener("progress", () => {
      request.timeout = performance.now() - start + STALL_TIMEOUT;
    });
    request.addEventListener("load", () => {
      if (request.status < 200 || request.status > 299) reject(httpError(url, request.status));
      else if (!request.response) reject(loadError(`${url} is not HTML`, "serve it as text/html"));
      else resolve(request.response);
    });
    request.addEventListener("error", () => reject(missingError(url, "connect-src")));
    request.addEventListener("timeout", () => reject(stalledError(url)));
    request.send();
  });
}
