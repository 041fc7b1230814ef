// An article of the page: when it becomes live, what it says to the page, and how it leaves.

const mounted = "data-story-mounted"; // says the widget of an article that is live
const haste = 1000; // ms that a reader who asks a number waits for the widget

const respite = 250; // ms until what was taken back is done again: nobody races with a script of the page

const watched = new WeakMap(); // articles, with what makes them live at once and what lets them go
const moves = ["wheel", "touchmove", "keydown", "mousedown"]; // by which readers go elsewhere
let hasMoved = false; // the reader has: nobody leads them back to where the page was opened
const named = new WeakSet(); // articles whose names are settled
let copies = 0; // articles whose names another article has too

// Waits until one of the article's figures is near, or it or a number is touched or focused.
function watch(article) {
  if (watched.has(article)) return;
  refresh(article);
  const observer = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && start(),
    { rootMargin: "50% 0px" },
  );
  // Whoever puts newer text into the page names newer data: figures move to the new numbers. Whoever puts the page
  // together anew by what a server says takes back what we have done: we do it again.
  const newer = new MutationObserver((records) => {
    if (records.some(({ attributeName }) => attributeName === mounted) && !article.hasAttribute(mounted)) {
      leave(article);
      setTimeout(() => article.isConnected && watch(article), respite);
    } else if (records.some(({ attributeName }) => attributeName !== "data-story-source" && attributeName !== mounted)) {
      dispatchEvent(new Event("data-story-restyle")); // other colours, by whoever embeds the story
    } else if (records.some(({ attributeName }) => attributeName !== mounted)) {
      enliven(article).catch((error) => fallBack([article], error));
    }
  });
  let begun;
  const start = () => {
    if (begun) return begun;
    observer.disconnect();
    newer.observe(article, { attributeFilter: ["data-story-source", mounted, "data-scheme", "class", "style"] });
    // Who touches it again asks again.
    return (begun = enliven(article).catch((error) => {
      begun = undefined;
      fallBack([article], error);
    }));
  };
  // Who saves data gets the widget by asking for it.
  const saves = navigator.connection?.saveData;
  const figures = [...article.querySelectorAll("[data-figure]")].filter((figure) => figure.querySelector(".data-story-live"));
  if (!saves) for (const figure of figures) observer.observe(figure);
  const asks = (event) => event.target.closest?.("[data-figure], .data-story-fact") && start();
  const touches = ["pointerdown", "focusin", "click"];
  for (const touch of touches) article.addEventListener(touch, asks, { passive: true });
  watched.set(article, {
    start,
    stop() {
      for (const watcher of [observer, newer]) watcher.disconnect();
      for (const touch of touches) article.removeEventListener(touch, asks);
    },
  });
  for (const button of article.querySelectorAll(".data-story-copy")) button.hidden = !navigator.clipboard;
  // Who swaps one page for another may take out the old one a moment after.
  queueMicrotask(() => {
    if (!watched.has(article)) return;
    distinguish(article);
    // A link to a fact, opened cold.
    if (!hasMoved && unfold(article, location.hash)) start();
  });
}

// What a host's editor may have dropped comes again: the style sheet, the pictures.
async function restore(article) {
  const host = article.querySelector(".data-story-live");
  const isDressed = () => !host || getComputedStyle(host).position === "absolute";
  const loaded = () => new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done)));
  if (!isDressed()) await (article.matches(".data-story-guest") ? dress() : loaded());
  if (!article.isConnected) return;
  if (!isDressed()) throw missing("our style sheet", "style-src");
  const isBare = (figure) => figure.querySelector(".data-story-live") && !figure.querySelector("svg.data-story-svg");
  const bare = [...article.querySelectorAll("[data-figure]")].filter(isBare);
  if (!bare.length) return;
  const lost = (cause) => {
    const error = trouble(`its pictures have been dropped where it was pasted, and ${cause}`, "place a frame or an element");
    return Object.assign(error, { remains: "Text and tables are whole." });
  };
  const source = new URL(article.getAttribute("data-story-source"), document.baseURI);
  const page = new URL(`${article.dataset.story}/${article.lang}/`, source).href;
  const whole = await fragment(page, null, bare.length === 1 ? bare[0].dataset.figure : null).catch(({ message }) => {
    throw lost(message);
  });
  if (whole.dataset.storySource !== source.href) throw lost("its story has changed since");
  for (const figure of bare) {
    const picture = whole.querySelector(`[data-figure="${CSS.escape(figure.dataset.figure)}"] .data-story-picture`);
    if (picture) figure.querySelector(".data-story-picture")?.replaceWith(picture);
  }
}

// What failed for want of a file is tried once more when there is reason to hope.
function comeBack() {
  for (const article of document.querySelectorAll("[data-story-failed]")) watched.get(article)?.start();
}

// HTML that was saved or copied while it was live is as it was published again.
function refresh(article) {
  for (const name of [mounted, "data-story-failed"]) article.removeAttribute(name);
  for (const figure of article.querySelectorAll("[data-live]")) figure.removeAttribute("data-live");
  for (const host of article.querySelectorAll(".data-story-live")) host.replaceChildren();
}

// Lets go of an article that has left the page; it can come back.
function leave(article) {
  watched.get(article)?.stop();
  watched.delete(article);
  named.delete(article);
  article.removeAttribute(mounted);
  for (const figure of article.querySelectorAll("[data-live]")) figure.removeAttribute("data-live");
  guarded(() => unmount?.(article));
}

// Two copies of a story in one page share no names, or links and labels of the second would lead to the first.
function distinguish(article) {
  named.add(article);
  // Whoever came before, or is none of ours, keeps its names.
  const isBefore = (other) => {
    const owner = other.closest("article.data-story");
    return owner !== article && (!owner || named.has(owner));
  };
  const others = (element) => [...document.querySelectorAll(`#${CSS.escape(element.id)}`)].filter((other) => other !== element);
  const taken = [...article.querySelectorAll("[id]")].filter((element) => others(element).some(isBefore));
  const names = new Set(taken.map(({ id }) => id));
  if (!names.size) return;
  copies += 1;
  const renamed = (name) => (names.has(name) ? `${name}~${copies}` : name);
  const words = ["id", "aria-labelledby", "aria-describedby", "aria-details"];
  for (const element of [article, ...article.querySelectorAll("*")]) {
    for (const attribute of words.filter((word) => element.hasAttribute(word))) {
      element.setAttribute(attribute, element.getAttribute(attribute).split(" ").map(renamed).join(" "));
    }
    const href = element.getAttribute("href");
    if (href?.startsWith("#")) element.setAttribute("href", `#${renamed(href.slice(1))}`);
  }
}

// The one short entrance of a live figure, when it first comes into view; not of one that is in view already:
// nobody's chart may vanish to return.
function appear(host) {
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

// A figure has become live: the page is told.
function drawn(event) {
  const figure = event.target;
  hidePictures(); // a script of the page may have thrown our rule out
  appear(figure.querySelector(".data-story-live"));
  announce("data-story-live", figure, { figure: figure.getAttribute("data-figure") });
}

// A number or a mark is asked, or asked no more: the page is told.
function asked(event) {
  const at = event.target.querySelector("[aria-expanded=true]");
  const figure = at?.closest("[data-figure]")?.getAttribute("data-figure") ?? null;
  announce("data-story-fact", at ?? event.target, { fact: at?.getAttribute("data-fact") ?? null, figure });
}

function announce(name, target, detail) {
  const { lang, dataset } = target.closest("article");
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { story: dataset.story, language: lang, ...detail } }));
}

// A live article opens a note at a number; until then, and without the widget, the number leads to its row. Not by the
// link itself: a host's page may say that all its addresses begin elsewhere.
async function reveal(event) {
  const link = event.target.closest?.("a.data-story-fact");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const article = link.closest("article");
  const isSettled = () => article.matches("[data-story-mounted], [data-story-failed]");
  event.preventDefault();
  if (watched.has(article) && !isSettled() && !link.closest("td")) {
    await Promise.race([watched.get(article).start(), new Promise((late) => setTimeout(late, haste))]);
    if (article.hasAttribute("data-story-mounted")) return requestAnimationFrame(() => link.click());
  }
  location.hash = link.hash;
  unfold(article, link.hash);
  hasMoved = true;
}

// Opens the table around a row of an article, and shows it; some browsers don't when an address leads there.
function unfold(article, hash) {
  if (!hash) return undefined;
  const isMeant = (row) => new URL(`#${row.id}`, document.baseURI).hash === hash;
  const row = [...article.querySelectorAll(".data-story-data tr[id]")].find(isMeant);
  const table = row?.closest("details:not([open])");
  if (table) {
    table.open = true;
    row.scrollIntoView();
  }
  return row;
}
