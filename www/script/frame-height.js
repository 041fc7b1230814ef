// @ts-check
// The height of a frame in a host's page.

/** No story is taller than this, in px: a message with a greater height is wrong. */
const MAX_HEIGHT = 50_000;

/**
 * The height in a message.
 * @param {any} data of the message
 * @returns {number | undefined} undefined if the message is about something else
 */
export function announcedHeight(data) {
  if (data?.sentinel !== "amp" || data.type !== "embed-size") return undefined;
  const height = Number(data.height);
  return height > 0 ? Math.min(Math.ceil(height), MAX_HEIGHT) : undefined;
}

/**
 * Whether a message from a frame comes from the site. A frame in a sandbox has no origin: then its `src` decides.
 * @param {string} origin of the message
 * @param {string | undefined} src of the frame
 * @param {URL} site
 */
export function isFromSite(origin, src, site) {
  return origin === site.origin || (origin === "null" && Boolean(src?.startsWith(site.href)));
}
