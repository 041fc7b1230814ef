// Makes finished articles live: fetches the widget when a figure comes near or is touched, never before.
// Whatever fails, the page stays as it arrived: text, SVG and tables are whole without this file.

const here = new URL(".", import.meta.url);
const glue = { name: "%GLUE%", integrity: "%GLUE_INTEGRITY%" };
const wasm = { name: "%WASM%", integrity: "%WASM_INTEGRITY%" };
const patience = 10_000; // ms until a stalled file counts as missing

const heard = ["click", "keydown", "focusin", "scroll", "resize", "hashchange"]; // what the widget is told, before anybody else
const haste = 1000; // ms that a reader who asks a number waits for the widget

const starts = new WeakMap(); // what makes an article live at once
let widget; // one for all articles of the page
let tell; // tells the widget
let warned = false;

for (const article of document.querySelectorAll("article[data-story-source]")) watch(article);
addEventListener("data-story-live", (event) => enter(event.target.querySelector(".data-story-live")));
addEventListener("click", reveal);
addEventListener("click", keepPlace);
addEventListener("click", takeLink);
addEventListener("beforeprint", openTables);
addEventListener("afterprint", closeTables);
addEventListener("error", (event) => trapped(event.error));
addEventListener("unhandledrejection", (event) => trapped(event.reason));

// Waits until one of the article's figures is near, or it or a number is touched or focused.
function watch(article) {
  if (article.hasAttribute("data-story-watched")) return;
  article.setAttribute("data-story-watched", "");
  const observer = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && start(),
    { rootMargin: "50% 0px" },
  );
  let begun;
  const start = () => {
    if (begun) return begun;
    observer.disconnect();
    // Whoever puts newer text into the page names newer data: figures move to the new numbers.
    const newer = new MutationObserver((records) => {
      if (records.some((record) => record.attributeName !== "data-story-source")) {
        dispatchEvent(new Event("data-story-restyle")); // other colours, by whoever embeds the story
      } else {
        enliven(article).catch((error) => fallBack([article], error));
      }
    });
    newer.observe(article, { attributeFilter: ["data-story-source", "data-scheme", "class", "style"] });
    return (begun = enliven(article).catch((error) => fallBack([article], error)));
  };
  starts.set(article, start);
  // Who saves data gets the widget by asking for it.
  const saves = navigator.connection?.saveData;
  const figures = [...article.querySelectorAll("[data-figure]")].filter((figure) => figure.querySelector(".data-story-live"));
  if (!saves) for (const figure of figures) observer.observe(figure);
  const asks = (event) => event.target.closest?.("[data-figure], .data-story-fact") && start();
  for (const touch of ["pointerdown", "focusin", "click"]) article.addEventListener(touch, asks, { passive: true });
  // A link to a fact, opened cold.
  const row = unfold(location.hash);
  if (row && article.contains(row)) start();
}

// The one short entrance of a live figure, when it first comes into view; not of one that is in view already:
// nobody's chart may vanish to return.
function enter(host) {
  let isFirst = true;
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        if (!isFirst) host.setAttribute("data-entering", "");
      }
      isFirst = false;
    },
    { threshold: 0.25 },
  );
  observer.observe(host);
}

// A live article opens a note at a number; until then, and without the widget, the number leads to its row.
async function reveal(event) {
  const link = event.target.closest?.("a.data-story-fact");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  const article = link.closest("article");
  const isSettled = () => article.matches("[data-story-mounted], [data-story-failed]");
  if (starts.has(article) && !isSettled() && !link.closest("td")) {
    event.preventDefault();
    await Promise.race([starts.get(article)(), new Promise((late) => setTimeout(late, haste))]);
    if (article.hasAttribute("data-story-mounted")) return requestAnimationFrame(() => link.click());
    location.hash = link.hash;
  }
  unfold(link.hash);
}

// Opens the table around a row; some browsers don't when an address leads there.
function unfold(hash) {
  const row = [...document.querySelectorAll("tr[id]")].find((row) => new URL(`#${row.id}`, document.baseURI).hash === hash);
  const table = row?.closest("details:not([open])");
  if (table) {
    table.open = true;
    row.scrollIntoView();
  }
  return row;
}

// The other language opens at the paragraph that is read: blocks have the same ids in every language.
function keepPlace(event) {
  const link = event.target.closest?.(".data-story-languages a");
  if (!link) return;
  const article = link.closest("article");
  const top = link.closest("nav").getBoundingClientRect().bottom + 24;
  const isBelow = (element) => element.getBoundingClientRect().bottom > top;
  const blocks = [...article.querySelectorAll(".data-story-text > [id]")];
  // Who still sees the headline reads from the beginning.
  link.hash = isBelow(article.querySelector("header")) ? "" : (blocks.find(isBelow)?.id ?? "");
}

// The address of a figure or a number: a thumb shares it, others copy it. Where neither can be, the link is followed.
async function takeLink(event) {
  const link = event.target.closest?.("a.data-story-permalink");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const isShared = navigator.share && matchMedia("(pointer: coarse)").matches;
  if (!isShared && !navigator.clipboard) return;
  event.preventDefault();
  const page = document.querySelector("link[rel=canonical]");
  const url = page ? page.href.split("#")[0] + link.hash : link.href;
  try {
    if (isShared) return await navigator.share({ title: document.title, url });
  } catch (error) {
    if (error.name === "AbortError") return; // the reader thought better of it
  }
  try {
    await navigator.clipboard.writeText(url);
  } catch {
    location.assign(link.href);
    return;
  }
  const status = link.closest("article")?.querySelector(".data-story-status");
  if (status) status.textContent = "";
  link.setAttribute("data-copied", "");
  // What is said twice must change between, or it is heard once.
  setTimeout(() => status && (status.textContent = link.getAttribute("data-done")), 50);
  setTimeout(() => link.removeAttribute("data-copied"), 2_000);
}

// On paper every table is open. Where the style sheet can't open them, they are opened, and closed afterwards.
const opened = [];

function openTables() {
  if (CSS.supports("selector(::details-content)")) return;
  for (const details of document.querySelectorAll(".data-story-data:not([open])")) {
    details.open = true;
    opened.push(details);
  }
}

function closeTables() {
  for (const details of opened.splice(0)) details.open = false;
}

async function enliven(article) {
  if (typeof WebAssembly !== "object") throw new Error("this browser runs no WebAssembly");
  const source = new URL(article.getAttribute("data-story-source"), document.baseURI);
  const story = fetchWhole(source, article.getAttribute("data-story-integrity")).then((response) => response.arrayBuffer());
  widget ??= load();
  const [data, { mount }] = await Promise.all([story, widget]);
  mount(article, new Uint8Array(data));
}

async function load() {
  preload(new URL(glue.name, here));
  const [module, response] = await Promise.all([
    inTime(import(new URL(glue.name, here))),
    fetchWhole(new URL(wasm.name, here), wasm.integrity),
  ]);
  await inTime(module.default({ module_or_path: response }));
  tell = module.hear;
  for (const what of heard) addEventListener(what, tell, true);
  return module;
}

// An import carries no integrity of its own; a preloaded module keeps the one of its link.
function preload(url) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = url.href;
  link.integrity = glue.integrity;
  link.crossOrigin = "anonymous";
  document.head.append(link);
}

async function fetchWhole(url, integrity) {
  const request = fetch(url, { integrity: integrity ?? "", credentials: "omit" }).catch((error) => {
    throw new Error(`${url.pathname} is missing, blocked or not what was published (${error.message})`);
  });
  const response = await inTime(request);
  if (!response.ok) throw new Error(`${url.pathname} answers ${response.status}`);
  return response;
}

function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("the network stalled")), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// A trap leaves the instance unusable: every figure it drew goes back to its SVG.
function trapped(error) {
  const ours = globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
  if (ours && String(error.stack).includes(wasm.name)) {
    for (const what of heard) removeEventListener(what, tell, true);
    fallBack(document.querySelectorAll("[data-story-mounted]"), error);
  }
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
  if (warned) return;
  warned = true;
  console.warn(`data-story: charts stay static, because ${error?.message ?? error}. Text and pictures are whole.`);
}
