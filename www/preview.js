// Follows the story while it is written: waits for the next build and shows it where the reader is.

const version = document.querySelector("script[data-version]").dataset.version;

async function follow() {
  for (;;) {
    try {
      const answer = await fetch(`/preview/changes?since=${version}`, { cache: "no-store" });
      const newest = await answer.text();
      if (answer.ok && newest !== version) return location.reload();
    } catch {
      // The command was stopped, or will be there again in a moment.
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }
}

follow();
