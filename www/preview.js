// @ts-check
// The script of `data-story preview`: waits for the next build, then reloads the page. The browser keeps the scroll position.

const script = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-version]"));
const version = script.dataset.version;

async function followBuilds() {
  for (;;) {
    try {
      const response = await fetch(`/preview/changes?since=${version}`, { cache: "no-store" });
      const newest = await response.text();
      if (response.ok && newest !== version) {
        location.reload();
        return;
      }
    } catch {
      // The command has stopped, or is restarting.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

followBuilds();
