// @ts-check
// Errors with a remedy, and the warning in the console: at most one in each page.

/** @typedef {Error & { remedy?: string, remains?: string }} LoadError */

export const RELOAD = "reload the page, and report the problem if it stays";
export const REPUBLISH = "publish the whole site again, and keep its older files";

let hasWarned = false;

/**
 * An error for the console: its cause, and what the page's owner or reader can do about it.
 * @param {string} cause
 * @param {string} remedy
 * @param {string} [remains] what still works
 * @returns {LoadError}
 */
export function loadError(cause, remedy, remains) {
  return Object.assign(new Error(cause), { remedy, remains });
}

/**
 * @param {string} name
 * @param {number} status
 */
export function httpError(name, status) {
  const isTemporary = status === 429 || status > 499;
  return loadError(`${name} answers ${status}`, isTemporary ? "reload the page later" : REPUBLISH);
}

/**
 * @param {string} name
 * @param {string} directive of a content security policy, which may block the file
 * @param {unknown} [error]
 */
export function missingError(name, directive, error) {
  const detail = error instanceof Error ? ` (${error.message})` : "";
  const remedy = `check that it is there, is served with Access-Control-Allow-Origin, and that ${directive} allows it`;
  return loadError(`${name} is missing, blocked or not what was published${detail}`, remedy);
}

/** @param {string} name */
export function stalledError(name) {
  return loadError(`${name} stalled on the network`, "reload the page");
}

/**
 * Warns at most once in a page: what failed, why, what to do, and what still works.
 * @param {string} what
 * @param {unknown} error
 * @param {string} remains
 */
export function warn(what, error, remains) {
  const { message, remedy } = /** @type {LoadError} */ (error instanceof Error ? error : new Error(String(error)));
  const cause = message.replace(/\.$/, "");
  if (!hasWarned) console.warn(`data-story: ${what}, because ${cause}: ${remedy ?? RELOAD}. ${remains}`);
  hasWarned = true;
}
