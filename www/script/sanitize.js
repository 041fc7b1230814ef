// @ts-check
// Copies of fragments contain only what stories need: nothing at a story's address can run in the host's page.

const ELEMENTS = new Set(
  ("A ARTICLE B BLOCKQUOTE BR BUTTON CAPTION CITE CODE DD DETAILS DIV DL DT EM FIGCAPTION FIGURE FOOTER H2 H3 H4 HEADER HR IMG LI OL P PRE " +
    "SECTION SMALL SPAN STRONG SUMMARY SUP TABLE TBODY TD TH THEAD TIME TR UL circle g line path polygon polyline rect svg text tspan").split(" "),
);
// Scripts of a host may react to attributes and classes: only names that stories use are copied.
const ATTRIBUTES =
  /^(alt|class|colspan|cx|cy|d|datetime|decoding|dir|display|download|fill|font-(family|size|weight)|height|hidden|href|hreflang|id|lang|loading|points|r|role|rx|ry|scope|sizes|src|srcset|start|stroke|stroke-(linecap|linejoin|width)|tabindex|target|text-anchor|translate|viewBox|width|x|x1|x2|y|y1|y2|aria-[a-z]+|data-(done|fact|figure|kind|scheme|way|story(-source|-integrity|-site|-link)?))$/;
const IDS = /^-(block|fact|figure|footnotes?|hint|note|summary|title)-/;
const PROTOCOLS = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Where a fragment comes from.
 * @typedef {object} Origin
 * @property {string} base the address of the fragment
 * @property {string} slug the story's slug, with which ids begin
 * @property {string | undefined} [from] what the addresses of the site's files begin with in the fragment
 * @property {URL} to where these files are
 */

/**
 * A copy of an element with only allowed elements, attributes and values.
 * @template {Element} E
 * @param {E} element
 * @param {Origin} origin
 * @returns {E}
 */
export function sanitizedCopy(element, origin) {
  const copy = /** @type {E} */ (document.createElementNS(element.namespaceURI, element.localName));
  for (const { name, value } of element.attributes) {
    const safe = ATTRIBUTES.test(name) ? safeValue(name, value, origin) : null;
    if (safe !== null) copy.setAttribute(name, safe);
  }
  if (copy.hasAttribute("target")) copy.setAttribute("rel", "noopener");
  if (element.nodeName === "BUTTON") copy.setAttribute("type", "button"); // submits no form
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(/** @type {Text} */ (child).data);
    else if (ELEMENTS.has(child.nodeName)) copy.append(sanitizedCopy(/** @type {Element} */ (child), origin));
  }
  return copy;
}

/**
 * The safe value of an attribute; null if the attribute must be left out.
 * @param {string} name
 * @param {string} value
 * @param {Origin} origin
 */
function safeValue(name, value, origin) {
  switch (name) {
    case "href":
    case "src":
    case "data-story-source":
      return safeAddress(value, origin);
    case "srcset":
      return value.split(", ").map((candidate) => candidate.replace(/^\S+/, (url) => safeAddress(url, origin))).join(", ");
    case "class":
      return value.split(/\s+/).filter((word) => word.startsWith("data-story")).join(" ");
    case "id":
      return value.startsWith(origin.slug) && IDS.test(value.slice(origin.slug.length)) ? value : null;
    case "target":
      return value === "_blank" ? value : null;
    case "fill":
    case "stroke":
      return /^(none|#[0-9a-f]+)$/i.test(value) ? value : null;
    default:
      return value;
  }
}

/**
 * @param {string} text
 * @param {Origin} origin
 */
function safeAddress(text, { base, from, to }) {
  if (text.startsWith("#")) return text;
  const url = from && text.startsWith(from) ? new URL(text.slice(from.length), to) : new URL(text, base);
  return PROTOCOLS.has(url.protocol) ? url.href : "#";
}
