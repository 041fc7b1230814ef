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
}

function begin() {
  const isThere = (element) => document.readyState !== "loading" || element.nextSibling; // all of it
  for (const article of [...document.querySelectorAll("article[data-story-source]")].filter(isThere)) watch(article);
  for (const box of [...document.querySelectorAll("[data-story-src]")].filter(isThere)) {
    const { storySrc: src, storyTheme: theme, storyFigure: figure } = box.dataset;
    bring(box, { src, lang: box.lang, theme, figure });
  }
}
