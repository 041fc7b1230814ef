// For hosts that have no other listener: gives the frames of stories the height that they tell.

const site = new URL(".", import.meta.url);
const most = 50_000; // px; a taller story than that is no story

addEventListener("message", ({ source, origin, data }) => {
  if (data?.sentinel !== "amp" || data.type !== "embed-size") return;
  const height = Number(data.height);
  const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
  // A frame in a sandbox has no origin, and one whose address has moved has another than it names.
  const isOurs = origin === site.origin || (origin === "null" && frame?.src.startsWith(site.href));
  if (!frame || !isOurs || !(height > 0)) return;
  const { boxSizing, position } = getComputedStyle(frame);
  const border = boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  const tall = `${Math.min(Math.ceil(height), most) + border}px`;
  frame.style.height = tall;
  // A wrapper that keeps a ratio keeps the height instead, or the frame would lie over the text below.
  if (position !== "absolute" || frame.parentElement.childElementCount > 1) return;
  Object.assign(frame.parentElement.style, { height: tall, paddingBottom: "0", paddingTop: "0" });
});

// Frames that have told their height already tell it again.
for (const frame of document.querySelectorAll("iframe")) {
  if (frame.src.startsWith(site.href)) frame.contentWindow?.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
}
