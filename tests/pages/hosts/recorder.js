// Records the messages of the frame and, if `appliesHeight` is set, sets its height to the height that it posts.
window.messages = [];
window.appliesHeight = false;
addEventListener("message", ({ data, source }) => {
  const frame = document.querySelector("#frame");
  if (source !== frame.contentWindow) return;
  messages.push(data);
  if (appliesHeight && data?.type === "embed-size") frame.style.height = `${data.height}px`;
});
