// What WordPress asks of what it embeds: the secret of its frame, letters and digits, and a height that is a number;
// what comes from elsewhere is not heard, and no frame gets less than 200 or more than 1000 px.
addEventListener("message", ({ data, source }) => {
  if (!data || !data.secret || !data.message || !("value" in data) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (source !== frame.contentWindow || data.message !== "height") continue;
    frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    for (const quotation of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) quotation.hidden = true;
  }
});
