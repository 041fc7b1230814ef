// In a frame: tells whoever shows the page how tall it is, in every protocol that hosts listen to, and heeds what the
// page's own address asks for. Nothing that is told from outside is ever followed.

// The script waits for nothing, so that nothing waits for it.
if (document.readyState === "loading") await new Promise((ready) => addEventListener("DOMContentLoaded", ready));

const wishes = new URLSearchParams(location.search);
const childId = wishes.get("childId"); // pym's name for the frame
const secret = new URLSearchParams(location.hash.replace(/^#\?/, "")).get("secret"); // WordPress' name for it
const place = location.pathname.replace(/^\/|[^/]*$/g, ""); // a piece of the frame's address
let resizer; // iframe-resizer's name for it
let last; // what was told

const content = document.querySelector("main");
const note = document.querySelector(".data-story-note");

// `?dark=` and `?lang=`.
const dark = wishes.get("dark");
if (dark) {
  const scheme = ["true", "1"].includes(dark) ? "dark" : "light";
  for (const element of document.querySelectorAll("body, article")) element.setAttribute("data-scheme", scheme);
}
const lang = tongue(wishes.get("lang") ?? "");
const other = lang !== document.documentElement.lang && document.querySelector(`link[rel=alternate][hreflang="${lang}"]`);
if (other) location.replace(new URL(other.getAttribute("href") + location.search + location.hash, document.baseURI));

// The height of the page, not of the frame: a note may reach beyond the text. Nothing here follows the window's height.
function height() {
  const [text, beyond] = [content, note].map((element) => element?.getBoundingClientRect().bottom ?? 0);
  // A note that ends where the frame does is no reason for another height.
  return Math.max(0, Math.ceil((beyond > text + 2 ? beyond : text) + scrollY));
}

function tell(isAgain) {
  const now = height();
  if (!now || (now === last && !isAgain)) return;
  last = now;
  const said = [
    { "datawrapper-height": { [place]: now } },
    { sentinel: "amp", type: "embed-size", height: now },
    JSON.stringify({ src: location.href, context: "iframe.resize", height: now }),
    JSON.stringify({ id: "iframeMessenger:data-story", type: "set-height", value: now }),
    { kind: "interactive:height", height: now },
  ];
  if (childId) said.push(`pymxPYMx${childId}xPYMxheightxPYMx${now}`);
  if (resizer) said.push(`[iFrameSizer]${resizer}:${now}:${innerWidth}:size`);
  if (secret) said.push({ secret, message: "height", value: now });
  for (const message of said) parent.postMessage(message, "*");
  try {
    Promise.resolve(globalThis.requestResize?.()).catch(() => {});
  } catch {} // where the host has not allowed it
}

// A host that has just come says hello, each in its own words; all of them get the same answer.
function hear({ source, data }) {
  if (source !== parent) return;
  const text = typeof data === "string" ? data.slice(0, 1000) : "";
  const named = /^\[iFrameSizer\]([^:[\]]{1,200}):/.exec(text);
  if (named) resizer = named[1];
  const isHello = text.startsWith("[iFrameSizer]") || text.startsWith("pymxPYMx") || data?.sentinel === "amp";
  if (isHello) tell(true);
}

// A page in a frame is no place to go on from: links open outside.
function openOutside(event) {
  const link = event.target.closest?.("a[href]");
  const isPage = link?.protocol.startsWith("http") && !link.getAttribute("href").startsWith("#");
  if (!isPage || link.hasAttribute("download")) return;
  link.target = "_blank";
  link.rel = "noopener";
}

if (parent !== window && !other) {
  addEventListener("message", hear);
  addEventListener("click", openOutside, true);
  const observer = new ResizeObserver(() => tell());
  for (const element of [content, note]) if (element) observer.observe(element);
  addEventListener("data-story-fact", () => requestAnimationFrame(() => tell()));
  for (const event of ["load", "pageshow"]) addEventListener(event, () => tell(true));
  // Listeners may come late.
  for (const late of [500, 2000, 5000, 15_000, 30_000]) setTimeout(() => tell(true), late);
  parent.postMessage("[iFrameResizerChild]Ready", "*");
  tell(true);
}
