// A copy of what stories have, and of nothing else: whatever stands at a story's address, it can't act in the host's page.

const elements = new Set(
  ("A ARTICLE B BLOCKQUOTE BR BUTTON CITE CODE DD DETAILS DIV DL DT EM FIGCAPTION FIGURE FOOTER H2 H3 H4 HEADER HR IMG LI OL P PRE " +
    "SECTION SMALL SPAN STRONG SUMMARY TABLE TBODY TD TH THEAD TIME TR UL circle g line path polygon polyline rect svg text tspan").split(" "),
);
// Hosts have scripts that act by attributes and classes too: only ours come in, by name.
const attributes =
  /^(alt|class|colspan|cx|cy|d|datetime|decoding|dir|display|download|fill|font-(family|size|weight)|height|hidden|href|hreflang|id|lang|loading|points|r|role|rx|ry|scope|sizes|src|srcset|stroke|stroke-(linecap|linejoin|width)|tabindex|target|text-anchor|translate|viewBox|width|x|x1|x2|y|y1|y2|aria-[a-z]+|data-(done|fact|figure|kind|scheme|way|story(-source|-integrity|-site|-link)?))$/;
const names = /^-(block|fact|figure|hint|note|summary|title)-/;

// `place` says where the HTML stands, with which slug names begin, and where the story's files were said to be and are.
function copied(node, place) {
  const copy = document.createElementNS(node.namespaceURI, node.localName);
  for (const { name, value } of node.attributes) {
    const said = attributes.test(name) ? safe(name, value, place) : null;
    if (said !== null) copy.setAttribute(name, said);
  }
  if (copy.target) copy.rel = "noopener";
  if (node.nodeName === "BUTTON") copy.type = "button"; // of no form
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.data);
    else if (elements.has(child.nodeName)) copy.append(copied(child, place));
  }
  return copy;
}

// What an attribute may say; null where it may not be there.
function safe(name, value, { base, slug, from, to }) {
  const address = (text) => {
    if (text.startsWith("#")) return text;
    const url = from && text.startsWith(from) ? new URL(text.slice(from.length), to) : new URL(text, base);
    return ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) ? url.href : "#";
  };
  switch (name) {
    case "href":
    case "src":
    case "data-story-source":
      return address(value);
    case "srcset":
      return value.split(", ").map((one) => one.replace(/^\S+/, address)).join(", ");
    case "class":
      return value.split(/\s+/).filter((one) => one.startsWith("data-story")).join(" ");
    case "id":
      return value.startsWith(slug) && names.test(value.slice(slug.length)) ? value : null;
    case "target":
      return value === "_blank" ? value : null;
    case "fill":
    case "stroke":
      return /^(none|#[0-9a-f]+)$/i.test(value) ? value : null;
    default:
      return value;
  }
}
