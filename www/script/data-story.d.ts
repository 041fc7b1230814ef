// The types of <data-story>, for host pages in TypeScript: /// <reference path="data-story.d.ts" />

/** The details of `data-story-live`: a figure has become live. */
interface DataStoryLive {
  /** The story's folder in its site, `zhuzhou`. */
  story: string;
  /** The tag of its language, `zh-Hant`. */
  language: string;
  /** The figure's id in the story, `care`. */
  figure: string;
}

/** The details of `data-story-fact`: a fact was selected, or the selection was cleared. */
interface DataStoryFact {
  story: string;
  language: string;
  /** The fact's id in the ledger; null when the selection was cleared. */
  fact: string | null;
  /** The figure in which it was selected; null in the text. */
  figure: string | null;
}

interface GlobalEventHandlersEventMap {
  "data-story-live": CustomEvent<DataStoryLive>;
  "data-story-fact": CustomEvent<DataStoryFact>;
}

interface DataStoryElement extends HTMLElement {}

interface HTMLElementTagNameMap {
  "data-story": DataStoryElement;
}
