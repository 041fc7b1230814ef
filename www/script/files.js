// @ts-check
// Fetches files of the site exactly as they were published. A slow file may take any time; a stalled one is an error.

import { httpError, loadError, missingError, stalledError } from "./errors.js";

/** How long no byte may arrive before a file counts as stalled, in ms. */
export const STALL_TIMEOUT = 10_000;

/**
 * @param {URL} url
 * @param {string | null} integrity an SRI digest, `sha384-…`
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function fetchFile(url, integrity) {
  const name = url.pathname;
  const missing = (/** @type {unknown} */ error) => missingError(name, "connect-src", error);
  // A browser delivers a file with `integrity` only when all of it has arrived, so a slow file would look stalled: check the
  // digest here if that is possible.
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
    reader.cancel().catch(() => {}); // the rest is not needed
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
 * Whether an error already has a remedy.
 * @param {unknown} error
 */
export function isLoadError(error) {
  return error instanceof Error && "remedy" in error;
}

/**
 * Rejects if a promise stays pending for too long.
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
 * Fetches HTML as a document whose scripts never run. No string becomes markup, as Trusted Types require.
 * @param {string} url
 * @returns {Promise<Document>}
 */
export function fetchDocument(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    // The limit counts from the start of the request: each chunk that arrives extends it.
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
