// Keeps what the frame says, and gives it the height that it tells when asked to.
window.said = [];
window.isObedient = false;
addEventListener("message", ({ data, source }) => {
  const frame = document.querySelector("#frame");
  if (source !== frame.contentWindow) return;
  said.push(data);
  if (isObedient && data?.type === "embed-size") frame.style.height = `${data.height}px`;
});
