// A page for tests: jsdom's HTML parser, and the browser globals that the scripts use.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// `cargo xtask` keeps the tools outside of the tree; after `npm ci` in this folder they are beside it.
const tools = process.env.DATA_STORY_NODE_MODULES;
const require = createRequire(tools ? pathToFileURL(`${tools}/`) : import.meta.url);
const { JSDOM } = require("jsdom");

/** Opens a page at an address, sets its globals, and returns its window. */
export function openPage(html = "", url = "https://host.example/article/") {
  const { window } = new JSDOM(html, { url });
  for (const name of ["document", "location", "Node", "Element", "HTMLElement", "XMLHttpRequest"]) globalThis[name] = window[name];
  return window;
}

/** Parses a document as the scripts parse a fragment, without running its scripts; returns the first element. */
export function parse(html) {
  const parsed = new globalThis.document.defaultView.DOMParser().parseFromString(html, "text/html");
  return parsed.body.firstElementChild;
}
