// @ts-check
// The script for hosts without another listener: sets the height of frames to the height that they post.

import { announcedHeight, isFromSite } from "./frame-height.js";

const site = new URL(".", import.meta.url);

addEventListener("message", ({ source, origin, data }) => {
  const height = announcedHeight(data);
  const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
  if (!height || !frame || !isFromSite(origin, frame.src, site)) return;
  setHeight(frame, height);
});

// Frames may have posted their height already: request it again.
for (const frame of document.querySelectorAll("iframe")) {
  if (frame.src.startsWith(site.href)) frame.contentWindow?.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
}

/**
 * @param {HTMLIFrameElement} frame
 * @param {number} height
 */
function setHeight(frame, height) {
  const { boxSizing, position } = getComputedStyle(frame);
  const border = boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  const total = `${height + border}px`;
  frame.style.height = total;
  // A wrapper with a fixed aspect ratio gets the height too, or the frame would cover the text below.
  const wrapper = frame.parentElement;
  if (position !== "absolute" || !wrapper || wrapper.childElementCount > 1) return;
  Object.assign(wrapper.style, { height: total, paddingBottom: "0", paddingTop: "0" });
}
