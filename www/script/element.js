// The element <data-story>: an article that comes and goes with it, fetched where the element has a `src`. What the host
// has put into it stays there, not shown, while the article is: who keeps house in the page finds what was left.

const slot = "data-story"; // the place of an article that was fetched
const wishes = new WeakMap(); // what boxes show or wait for
const failures = new Map(); // boxes whose story has not come, with what they wish for

class DataStory extends HTMLElement {
  static observedAttributes = ["src", "lang", "theme", "figure"];

  // What a host puts in or takes out later.
  #changes = new MutationObserver((records) => {
    for (const { removedNodes } of records) for (const node of removedNodes) if (watched.has(node)) leave(node);
    if (!failures.has(this)) this.#show();
  });

  connectedCallback() {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => this.isConnected && this.#show());
    else this.#show();
    this.#changes.observe(this, { childList: true });
  }

  disconnectedCallback() {
    this.#changes.disconnect();
    // What is only moved is connected again by then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      failures.delete(this);
      for (const article of this.querySelectorAll("article")) leave(article);
    });
  }

  attributeChangedCallback(name, before, now) {
    if (this.isConnected && before !== now) this.#show();
  }

  #show() {
    const [src, lang, theme, figure] = DataStory.observedAttributes.map((name) => this.getAttribute(name));
    if (src !== null) return bring(this, { src, lang, theme, figure });
    forget(this);
    enter(this.querySelectorAll("article.data-story"), theme);
  }
}

// Puts the article that is wished for into a box, once the box is near.
function bring(box, { src, lang, theme, figure }) {
  const name = JSON.stringify([src, lang, figure]);
  const wish = wishes.get(box);
  for (const article of box.querySelectorAll("article.data-story")) if (!watched.has(article)) refresh(article);
  // Who puts the page together anew may have taken the article out.
  const isLost = wish?.article && wish.article.parentNode !== box;
  if (wish?.name === name && !isLost) {
    wish.theme = theme ?? "light";
    return enter(wish.article ? [wish.article] : [], wish.theme);
  }
  // Who takes it out at once, again and again, doesn't want it.
  const losses = isLost && performance.now() - wish.shown < 1_000 ? wish.losses + 1 : 0;
  if (losses > 3) {
    return warn(`the story ${src} is not shown`, trouble("a script of the page takes it out", "let the element keep it"), "What stands in its place stays.");
  }
  forget(box);
  failures.delete(box);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      settle(box, { src, lang, figure });
    },
    { rootMargin: "100% 0px" },
  );
  wishes.set(box, { name, theme: theme ?? "light", observer, losses });
  // A link to a place in the story, opened cold, does not wait.
  if (location.hash.startsWith(`#${slug(src)}-`)) settle(box, { src, lang, figure });
  else observer.observe(box);
}

function forget(box) {
  wishes.get(box)?.observer.disconnect();
  wishes.delete(box);
}

async function settle(box, { src, lang, figure }) {
  const wish = wishes.get(box);
  const isLate = () => {
    if (wishes.get(box) !== wish) return true;
    // A box that has left meanwhile asks again when it is back.
    if (!box.isConnected) forget(box);
    return !box.isConnected;
  };
  try {
    if (box.getRootNode() !== document) throw trouble("it stands in a shadow root", "place it in the page itself");
    const article = await fragment(src, lang, figure);
    await dress();
    if (isLate()) return;
    box.removeAttribute("data-story-failed");
    const isRead = box.contains(document.activeElement);
    show(box, article);
    if (isRead) article.querySelector("a[href]")?.focus({ preventScroll: true });
    Object.assign(wish, { article, shown: performance.now() });
    enter([article], wish.theme);
    await null; // until names are settled
    // The address named a place that was not there yet.
    const isMeant = ({ id }) => new URL(`#${id}`, location.href).hash === location.hash;
    if (location.hash && !hasMoved && [...article.querySelectorAll("[id]")].some(isMeant)) location.replace(location.href);
  } catch (error) {
    if (isLate()) return;
    forget(box);
    failures.set(box, { src, lang, theme: wish.theme, figure });
    box.setAttribute("data-story-failed", "");
    warn(`the story ${src} is not shown`, error, "What stands in its place stays.");
  }
}

// Shows an article in a box, in place of one of another wish, and of what the host has put there.
function show(box, article) {
  for (const before of box.querySelectorAll(`:scope > article[slot=${slot}]`)) {
    leave(before);
    before.remove();
  }
  if (!hasSlot(box)) return box.replaceChildren(article);
  article.slot = slot;
  box.prepend(article);
}

// Makes the slot; some elements take none, and some have slots of the host's.
function hasSlot(box) {
  if (box.shadowRoot) return Boolean(box.shadowRoot.querySelector(`slot[name=${slot}]`));
  const [ours, theirs] = [document.createElement("slot"), document.createElement("slot")];
  ours.name = slot;
  ours.append(theirs);
  try {
    box.attachShadow({ mode: "open" }).append(ours);
    return true;
  } catch {
    return false;
  }
}

// Articles become live, in a scheme: light, dark, or as the reader's system has it.
function enter(articles, theme) {
  for (const article of articles) {
    if (theme === "auto") article.removeAttribute("data-scheme");
    else if (theme) article.setAttribute("data-scheme", theme === "dark" ? "dark" : "light");
    watch(article);
  }
}
