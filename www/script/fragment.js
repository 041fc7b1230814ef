// A story's fragment: found in the language that is wished for, fetched without scripts, dressed by our style sheet.

const style = { name: "%GUEST_STYLE%", integrity: "%GUEST_STYLE_INTEGRITY%" };
const kept = 60_000; // ms for which a fragment is fetched once, however often it is shown
const known = new Map(); // fragments by address
let sheet; // the link to our style sheet
let dressed; // comes true with it

// The article at a story's address, or one of its figures; in its own language where it doesn't speak the one wished for.
async function fragment(src, lang, wished) {
  let failure;
  const figure = wished?.trim() || address(src)?.figure;
  for (const page of addresses(src, lang)) {
    const url = new URL(figure ? `embed/${encodeURIComponent(figure)}/fragment.html` : "fragment.html", page).href;
    try {
      const found = (await fetched(url)).querySelector("article.data-story");
      // What is last in an article says that all of it has come.
      if (!found?.querySelector(":scope > .data-story-status")) throw trouble(`${url} is no whole story`, published);
      return copied(found, { base: url, slug: slug(page.href), from: found.dataset.storySite, to: new URL("../../", page).href });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function addresses(src, lang) {
  const page = address(src)?.page;
  if (!page) throw trouble(`${src} is no address`, "name the story's page, as in https://stories.example/STORY/LANGUAGE/");
  const wished = lang && tongue(lang);
  const other = wished && new URL(`../${wished}/`, page);
  return other && other.href !== page.href ? [other, page] : [page];
}

// The folder of a story's page, and the figure that the address of a frame names; nothing where that is no address.
function address(src) {
  try {
    const url = new URL(src, document.baseURI);
    if (!/\.html$|\/$/.test(url.pathname)) url.pathname += "/";
    const frame = /\/embed\/(?:([^/]+)\/)?[^/]*$/.exec(url.pathname);
    if (frame) url.pathname = url.pathname.slice(0, frame.index + 1);
    return { page: new URL("./", url), figure: frame?.[1] && decodeURIComponent(frame[1]) };
  } catch {
    return undefined;
  }
}

// The story's folder in its site.
function slug(src) {
  return address(src)?.page.pathname.split("/").slice(-3)[0];
}

function fetched(url) {
  if (!known.has(url)) {
    const coming = fetchDocument(url);
    known.set(url, coming);
    const drop = () => known.get(url) === coming && known.delete(url);
    coming.then(() => setTimeout(drop, kept), drop);
  }
  return known.get(url);
}

// Parsed by the browser itself, which makes a document without scripts: no text of ours ever becomes markup.
function fetchDocument(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    // The limit counts from the beginning: each piece that comes moves it on.
    const begun = performance.now();
    request.timeout = patience;
    request.onprogress = () => (request.timeout = performance.now() - begun + patience);
    request.onload = () => {
      if (request.status < 200 || request.status > 299) reject(refused(url, request.status));
      else if (!request.response) reject(trouble(`${url} is no HTML`, "serve it as text/html"));
      else resolve(request.response);
    };
    request.onerror = () => reject(missing(url, "connect-src"));
    request.ontimeout = () => reject(stalled(url));
    request.send();
  });
}

// Puts our style sheet into the page, once, and waits until it is there; again where the page has thrown it out.
function dress() {
  if (sheet?.isConnected) return dressed;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(style.name, here).href;
  link.integrity = style.integrity;
  link.crossOrigin = "anonymous";
  const come = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(missing(style.name, "style-src"));
  });
  document.head.append(link);
  sheet = link;
  dressed = inTime(come, style.name).catch((error) => {
    link.remove();
    throw error;
  });
  return dressed;
}
