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
  for (const article of document.querySelectorAll("article[data-story-source]")) watch(article);
  for (const box of document.querySelectorAll("[data-story-src]")) {
    const { storySrc: src, storyTheme: theme, storyFigure: figure } = box.dataset;
    bring(box, { src, lang: box.lang, theme, figure });
  }
  addEventListener("online", () => failures.forEach((wish, box) => bring(box, wish)));
  customElements.define("data-story", DataStory);
}
