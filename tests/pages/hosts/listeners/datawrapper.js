// The listener that Datawrapper documents for its frames: heights by id. Newer pages find the frame by the source of the
// message, older pages by the id in its address. This listener requires both.
addEventListener("message", ({ data, source }) => {
  if (data["datawrapper-height"] === undefined) return;
  for (const [id, height] of Object.entries(data["datawrapper-height"])) {
    const bySource = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
    const byAddress = document.querySelector(`iframe[src*="${id}"]`);
    if (bySource === byAddress) bySource.style.height = `${height}px`;
  }
});
