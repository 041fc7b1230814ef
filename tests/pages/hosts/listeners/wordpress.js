// The listener of WordPress: a message must have the secret of its frame, which consists of letters and digits, and a numeric
// height. Messages from other windows are ignored. The height is limited to 200 to 1000 px.
addEventListener("message", ({ data, source }) => {
  if (!data || !data.secret || !data.message || !("value" in data) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (source !== frame.contentWindow || data.message !== "height") continue;
    frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    for (const quotation of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) quotation.hidden = true;
  }
});
