// Makes finished articles live: fetches the widget when a figure comes near or is touched, never before.
// Whatever fails, the page stays as it arrived: text, SVG and tables are whole without this file.

const here = new URL(".", import.meta.url);
// The glue stands in here, so that a pinned loader pins it too: an import can't be pinned in every browser.
const glue = (() => {
%GLUE%
return { hear, mount, unmount, start: __wbg_init };
})();
const wasm = { name: "%WASM%", integrity: "%WASM_INTEGRITY%" };

const heard = ["click", "keydown", "focusin", "scroll", "resize", "hashchange"]; // what the widget is told, before anybody else

let widget; // one for all articles of the page
let hear; // tells the widget what happens
let unmount; // lets go of an article
let hiding; // the style sheet by which pictures hide
let isDead = false; // it has trapped
let warned = false;

async function enliven(article) {
  await restore(article);
  if (isDead) throw trouble("the widget has failed", again);
  if (typeof WebAssembly !== "object") throw trouble("this browser runs no WebAssembly", "another browser or setting may");
  const source = new URL(article.getAttribute("data-story-source"), document.baseURI);
  const story = fetchWhole(source, article.getAttribute("data-story-integrity"));
  widget ??= load().catch((error) => {
    widget = undefined; // whoever comes later may have more luck
    throw error;
  });
  const [data, { mount }] = await Promise.all([story, widget]);
  if (!article.isConnected) return;
  try {
    article.removeAttribute("data-story-failed");
    mount(article, data, !hasMoved);
  } catch (error) {
    if (trapped(error, true)) return;
    throw trouble(error.message, "publish pages, data and widget together");
  }
}

async function load() {
  const bytes = await fetchWhole(new URL(wasm.name, here), wasm.integrity);
  const exports = await inTime(glue.start({ module_or_path: bytes }), wasm.name).catch((error) => {
    const isForbidden = /polic|csp|eval/i.test(error.message);
    const remedy = isForbidden ? "allow 'wasm-unsafe-eval' in script-src" : "another browser or device may run it";
    throw error.remedy ? error : trouble(error.message, remedy);
  });
  ({ hear, unmount } = glue);
  hidePictures();
  for (const what of heard) addEventListener(what, tell, true);
  queueMicrotask(comeBack); // whoever failed before
  return { ...glue, exports };
}

// Pictures hide behind live figures by a rule that ends with the page's scripts: a page that is saved, or copied by an
// editor, shows them.
function hidePictures() {
  if (document.adoptedStyleSheets?.includes(hiding)) return;
  const picture = ".data-story:not([data-story-failed]) [data-live] .data-story-svg";
  const rule = `@media screen { @layer data-story.look { ${picture} { visibility: hidden !important; } } }`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.insertRule(rule);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    hiding = sheet;
  } catch {
    // Safari before 16.4: the rule is in our own sheet, once.
    const ours = [...document.styleSheets].find(({ href }) => /\/data-story-[^/]*\.css$/.test(href));
    if (ours !== hiding) ours?.insertRule(rule, ours.cssRules.length);
    hiding = ours;
  }
}

function tell(event) {
  guarded(() => hear?.(event));
}

// Calls the widget. If that traps, nobody calls it again.
function guarded(call) {
  if (isDead) return;
  try {
    call();
  } catch (error) {
    if (!trapped(error, true)) throw error;
  }
}

// Something has failed in the page. Some browsers hide what, where a script is of another origin: then the widget is
// asked whether it still answers.
function failed({ error, reason }) {
  if (error ?? reason) trapped(error ?? reason);
  else tell(new Event("data-story-failed"));
}

// A trap leaves the instance unusable: every figure it drew goes back to its SVG. Some browsers name only us.
function trapped(error, isOurs) {
  const isTrap = globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
  if (!isTrap || !(isOurs || [wasm.name, import.meta.url].some((name) => String(error.stack).includes(name)))) return false;
  isDead = true;
  for (const what of heard) removeEventListener(what, tell, true);
  fallBack(document.querySelectorAll("[data-story-mounted]"), trouble(error.message, again));
  return true;
}

function fallBack(articles, error) {
  for (const article of articles) {
    article.setAttribute("data-story-failed", "");
    for (const figure of article.querySelectorAll("[data-live]")) figure.removeAttribute("data-live");
    // What was asked is asked no more; who reads in the note reads on where it was opened.
    const note = article.querySelector(".data-story-note");
    const asked = article.querySelector("[aria-expanded=true]");
    if (note?.contains(document.activeElement)) asked?.focus();
    note?.toggleAttribute("hidden", true);
    article.querySelector(".data-story-status")?.replaceChildren();
    for (const mark of article.querySelectorAll("[data-lit]")) mark.removeAttribute("data-lit");
    asked?.removeAttribute("aria-expanded");
  }
  warn("charts stay static", error, error.remains ?? "Text and pictures are whole.");
}

// One warning a page is enough: what fails, why, what to do, and what remains.
function warn(what, error, remains) {
  const cause = String(error?.message ?? error).replace(/\.$/, "");
  if (!warned) console.warn(`data-story: ${what}, because ${cause}: ${error?.remedy ?? again}. ${remains}`);
  warned = true;
}
