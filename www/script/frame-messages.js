// @ts-check
// The messages with which a page in a frame posts its height to the host, in every protocol that hosts use.

/**
 * The names that hosts give the frame.
 * @typedef {object} FrameNames
 * @property {string} place a piece of the frame's address, for Datawrapper
 * @property {string} href the frame's address, for Embedly
 * @property {number} width
 * @property {string | null} [childId] pym's
 * @property {string | null} [secret] WordPress'
 * @property {string} [resizer] iframe-resizer's
 */

/**
 * @param {number} height
 * @param {FrameNames} names
 * @returns {unknown[]}
 */
export function heightMessages(height, { place, href, width, childId, secret, resizer }) {
  /** @type {unknown[]} */
  const messages = [
    { "datawrapper-height": { [place]: height } },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ src: href, context: "iframe.resize", height }),
    JSON.stringify({ id: "iframeMessenger:data-story", type: "set-height", value: height }),
    { kind: "interactive:height", height },
  ];
  if (childId) messages.push(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
  if (resizer) messages.push(`[iFrameSizer]${resizer}:${height}:${width}:size`);
  if (secret) messages.push({ secret, message: "height", value: height });
  return messages;
}

/**
 * Recognises the handshake with which a host requests the height, in any of the protocols.
 * @param {any} data of a message
 * @returns {{ resizer: string | undefined } | undefined} iframe-resizer's name for the frame, if the message has it
 */
export function parseHandshake(data) {
  const text = typeof data === "string" ? data.slice(0, 1000) : "";
  const isHandshake = text.startsWith("[iFrameSizer]") || text.startsWith("pymxPYMx") || data?.sentinel === "amp";
  return isHandshake ? { resizer: /^\[iFrameSizer\]([^:[\]]{1,200}):/.exec(text)?.[1] } : undefined;
}

/**
 * The height of the page's content, not of the frame. The note may reach below the text; it counts only if it is more than
 * 2 px lower.
 * @param {number | undefined} textBottom
 * @param {number | undefined} noteBottom
 * @param {number} scrollY
 */
export function pageHeight(textBottom = 0, noteBottom = 0, scrollY = 0) {
  return Math.max(0, Math.ceil((noteBottom > textBottom + 2 ? noteBottom : textBottom) + scrollY));
}
