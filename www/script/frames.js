// For hosts that have no other listener: gives the frames of stories the height that they tell.

const site = new URL(".", import.meta.url);
const most = 50_000; // px; a taller story than that is no story

addEventListener("message", ({ source, origin, data }) => {
  if (data?.sentinel !== "amp" || data.type !== "embed-size") return;
  if (origin !== site.origin && origin !== "null") return; // a frame in a sandbox has no origin
  const height = Number(data.height);
  if (!(height > 0)) return;
  const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
  if (frame?.src.startsWith(site.href)) frame.style.height = `${Math.min(Math.ceil(height), most)}px`;
});

// Frames that have told their height already tell it again.
for (const frame of document.querySelectorAll("iframe")) {
  if (frame.src.startsWith(site.href)) frame.contentWindow?.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
}
