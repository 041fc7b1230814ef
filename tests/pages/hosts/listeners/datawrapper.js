// As Datawrapper documents it for its frames: heights by id. Newer pages look who has spoken, older ones look for the
// id in the frame's address; this one wants both to agree.
addEventListener("message", ({ data, source }) => {
  if (data["datawrapper-height"] === undefined) return;
  for (const [id, height] of Object.entries(data["datawrapper-height"])) {
    const bySource = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
    const byAddress = document.querySelector(`iframe[src*="${id}"]`);
    if (bySource === byAddress) bySource.style.height = `${height}px`;
  }
});
