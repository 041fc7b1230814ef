// A page for tests, with jsdom's HTML parser, and the globals of a browser that the scripts use.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// `cargo xtask` keeps the tools outside of the tree; after `npm ci` in this folder they are beside it.
const tools = process.env.DATA_STORY_NODE_MODULES;
const require = createRequire(tools ? pathToFileURL(`${tools}/`) : import.meta.url);
const { JSDOM } = require("jsdom");

/** Makes a page with an address global, and returns its window. */
export function openPage(html = "", url = "https://host.example/article/") {
  const { window } = new JSDOM(html, { url });
  for (const name of ["document", "location", "Node", "Element", "HTMLElement", "XMLHttpRequest"]) globalThis[name] = window[name];
  return window;
}

/** The first element of a document that is parsed as a browser parses a fragment: without running it. */
export function parse(html) {
  const parsed = new globalThis.document.defaultView.DOMParser().parseFromString(html, "text/html");
  return parsed.body.firstElementChild;
}
