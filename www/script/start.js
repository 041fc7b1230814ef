// The script once, whatever its address and however often a page names it.

const mark = Symbol.for("data-story");

if (!globalThis[mark]) {
  globalThis[mark] = { widget: () => widget };
  addEventListener("data-story-drawn", drawn);
  addEventListener("data-story-asked", asked);
  addEventListener("click", reveal);
  addEventListener("click", keepPlace);
  addEventListener("click", takeLink);
  addEventListener("click", takeCode);
  addEventListener("beforeprint", openTables);
  addEventListener("afterprint", closeTables);
  addEventListener("error", failed);
  addEventListener("unhandledrejection", failed);
  for (const move of moves) addEventListener(move, () => (hasMoved = true), { capture: true, passive: true });
  begin();
  // The script waits for nothing, so that nothing waits for it: the page may not be all there yet.
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  addEventListener("online", () => {
    failures.forEach((wish, box) => bring(box, wish));
    comeBack();
  });
  if (!customElements.get("data-story")) customElements.define("data-story", DataStory);
  else warn("stories are not shown in elements", trouble("another script has the name data-story", "place boxes"), "Boxes and fragments work.");
}

function begin() {
  const isThere = (element) => document.readyState !== "loading" || element.nextSibling; // all of it
  // What was saved in a box comes again with the box.
  const isFree = (article) => isThere(article) && !article.closest("data-story[src], [data-story-src]");
  for (const article of [...document.querySelectorAll("article[data-story-source]")].filter(isFree)) watch(article);
  for (const box of [...document.querySelectorAll("[data-story-src]")].filter(isThere)) {
    const come = () => {
      const { storySrc: src, storyTheme: theme, storyFigure: figure } = box.dataset;
      bring(box, { src, lang: box.lang, theme, figure });
    };
    if (!wishes.has(box)) new MutationObserver(() => failures.has(box) || come()).observe(box, { childList: true });
    come();
  }
}
