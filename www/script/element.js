// @ts-check
// The element <data-story>: a box whose attributes name the story.

import { isWatched, release } from "./article.js";
import { attach, forget, hasFailed, load, releaseBox } from "./boxes.js";
import * as classes from "./contract/classes.js";

export class DataStory extends HTMLElement {
  static observedAttributes = ["src", "lang", "theme", "figure"];

  // Follows what the host adds and removes.
  #changes = new MutationObserver((records) => {
    for (const { removedNodes } of records) {
      for (const node of removedNodes) if (isWatched(node)) release(/** @type {Element} */ (node));
    }
    if (!hasFailed(this)) this.#show();
  });

  connectedCallback() {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => this.isConnected && this.#show());
    else this.#show();
    this.#changes.observe(this, { childList: true });
  }

  disconnectedCallback() {
    this.#changes.disconnect();
    // An element that is only moved is connected again by then.
    queueMicrotask(() => this.isConnected || releaseBox(this));
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(_name, before, now) {
    if (this.isConnected && before !== now) this.#show();
  }

  #show() {
    const [src, lang, theme, figure] = DataStory.observedAttributes.map((name) => this.getAttribute(name));
    if (src !== null) {
      load(this, { src, lang, theme, figure });
      return;
    }
    forget(this);
    attach(this.querySelectorAll(`article.${classes.STORY}`), theme);
  }
}
