// The element <data-story>: an article that comes and goes with it, fetched where the element has a `src`.

const style = { name: "%GUEST_STYLE%", integrity: "%GUEST_STYLE_INTEGRITY%" };
const known = new Map(); // fetched fragments by address
let dressed; // the style sheet is in the page

class DataStory extends HTMLElement {
  static observedAttributes = ["src", "lang", "theme", "figure"];

  connectedCallback() {
    this.#show();
  }

  disconnectedCallback() {
    // What is only moved is connected again by then.
    queueMicrotask(() => {
      if (!this.isConnected) for (const article of this.querySelectorAll("article")) leave(article);
    });
  }

  attributeChangedCallback(name, before, now) {
    if (this.isConnected && before !== now) this.#show();
  }

  #show() {
    const [src, lang, theme, figure] = DataStory.observedAttributes.map((name) => this.getAttribute(name));
    if (src === null) {
      for (const article of this.querySelectorAll("article.data-story")) {
        if (theme) paint(article, theme);
        watch(article);
      }
    } else {
      bring(this, { src, lang, theme, figure });
    }
  }
}

// Puts the article that is wished for into a box, once the box is near.
const wishes = new WeakMap();

function bring(box, wish) {
  const { src, lang, theme, figure } = wish;
  const name = JSON.stringify([src, lang, figure]);
  const last = wishes.get(box);
  wishes.set(box, { name, theme });
  if (last?.name === name) {
    for (const article of box.querySelectorAll("article.data-story")) {
      paint(article, theme);
      watch(article);
    }
    return;
  }
  const pages = addresses(src, lang);
  const isWished = () => box.isConnected && wishes.get(box)?.name === name;
  // A box that has left meanwhile asks again when it is back.
  const forget = () => wishes.get(box)?.name === name && wishes.delete(box);
  const settle = async () => {
    try {
      const article = await fragment(pages, figure);
      await dress();
      if (!isWished()) return forget();
      box.removeAttribute("data-story-failed");
      for (const before of box.querySelectorAll("article")) leave(before);
      box.replaceChildren(article);
      paint(article, wishes.get(box).theme);
      watch(article);
    } catch (error) {
      if (!isWished()) return forget();
      wishes.delete(box);
      box.setAttribute("data-story-failed", "");
      warn(`the story ${src} is not shown`, error, "What stands in its place stays.");
    }
  };
  const slug = pages[0]?.pathname.split("/").at(-3);
  if (slug && location.hash.startsWith(`#${slug}-`)) return settle();
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      settle();
    },
    { rootMargin: "100% 0px" },
  );
  observer.observe(box);
}

// Where the story stands, in the language that is wished for and else in its own.
function addresses(src, lang) {
  const page = new URL("./", new URL(src, document.baseURI));
  const wished = lang && tongue(lang);
  return wished ? [...new Set([`../${wished}/`, "./"].map((way) => new URL(way, page).href))].map((href) => new URL(href)) : [page];
}

// The scheme of an article: light, dark, or as the reader's system has it.
function paint(article, theme) {
  if (theme === "auto") article.removeAttribute("data-scheme");
  else article.setAttribute("data-scheme", theme === "dark" ? "dark" : "light");
}

// The article of the first address that has one. Each is fetched once, however often it is shown.
async function fragment(pages, figure) {
  let failure;
  for (const page of pages) {
    const name = figure ? `embed/${encodeURIComponent(figure)}/fragment.html` : "fragment.html";
    const url = new URL(name, page).href;
    if (!known.has(url)) known.set(url, fetchDocument(url));
    try {
      const found = (await known.get(url)).querySelector("article.data-story");
      // What is last in an article says that all of it has come.
      if (!found?.querySelector(":scope > .data-story-status")) throw trouble(`${url} is no whole story`, published);
      const { story, storySite } = found.dataset;
      return copied(found, url, { from: storySite, to: new URL("../../", page).href, story });
    } catch (error) {
      known.delete(url);
      failure ??= error;
    }
  }
  throw failure;
}

// A document without scripts, parsed by the browser itself: no text of ours ever becomes markup.
function fetchDocument(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (why, remedy) => () => reject(trouble(`${url} ${why}`, remedy));
    request.open("GET", url);
    request.responseType = "document";
    request.timeout = patience;
    request.onload = () =>
      request.status === 200 && request.response ? resolve(request.response) : fail(`answers ${request.status}`, published)();
    request.onerror = () => reject(missing(url, "connect-src"));
    request.ontimeout = fail("does not come, the network stalled", "load the page again");
    request.send();
  });
}

const elements = new Set(
  ("A ARTICLE B BLOCKQUOTE BR BUTTON CITE CODE DD DETAILS DIV DL DT EM FIGCAPTION FIGURE FOOTER H2 H3 H4 HEADER HR IMG LI OL P PRE " +
    "SECTION SMALL SPAN STRONG SUMMARY TABLE TBODY TD TH THEAD TIME TR UL circle g line path polygon polyline rect svg text tspan").split(" "),
);
const attributes =
  /^(alt|class|colspan|cx|cy|d|datetime|decoding|dominant-baseline|download|fill|fill-rule|font-(family|size|weight)|height|hidden|href|hreflang|id|lang|loading|opacity|points|r|role|rx|ry|scope|sizes|src|srcset|stroke|stroke-(dasharray|linecap|linejoin|width)|tabindex|target|text-anchor|transform|translate|type|viewBox|width|x|x1|x2|y|y1|y2|aria-[a-z]+|data-[a-z-]+)$/;

// A copy of what we know, and of nothing else: whatever stands at an address, it can't act in the host's page.
// `site` says where the story's files were said to be and where they are, and the story's name, with which names begin.
function copied(node, base, site) {
  const place = (value) => {
    if (value.startsWith("#")) return value;
    const isOurs = site.from && value.startsWith(site.from);
    const url = isOurs ? new URL(value.slice(site.from.length), site.to) : new URL(value, base);
    return ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) ? url.href : "#";
  };
  const copy = document.createElementNS(node.namespaceURI, node.localName);
  for (const { name, value } of node.attributes) {
    if (!attributes.test(name) || (name === "id" && !value.startsWith(`${site.story}-`))) continue;
    if (["href", "src", "data-story-source"].includes(name)) copy.setAttribute(name, place(value));
    else if (name === "srcset") copy.setAttribute(name, value.split(", ").map((one) => one.split(" ")).map(([url, ...rest]) => [place(url), ...rest].join(" ")).join(", "));
    else copy.setAttribute(name, value);
  }
  if (copy.target) copy.rel = "noopener";
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.data);
    else if (elements.has(child.nodeName)) copy.append(copied(child, base, site));
  }
  return copy;
}

// Puts our style sheet into the page, once, and waits until it is there.
function dress() {
  dressed ??= inTime(
    new Promise((resolve, reject) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = new URL(style.name, here).href;
      link.integrity = style.integrity;
      link.crossOrigin = "anonymous";
      link.onload = resolve;
      link.onerror = () => reject(missing(link.href, "style-src"));
      document.head.append(link);
    }),
  ).catch((error) => {
    dressed = undefined;
    throw error;
  });
  return dressed;
}
