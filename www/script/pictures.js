// @ts-check
// Hides the SVG behind a live canvas. A page that is saved, or copied by an editor, does not contain the rule and shows its
// pictures.

import * as attribute from "./contract/attributes.js";
import * as classes from "./contract/classes.js";

/** @type {CSSStyleSheet | undefined} the style sheet with the rule */
let hidingSheet;

/** Adds the rule once; adds it again if a script of the page has removed it. */
export function hidePictures() {
  if (hidingSheet && document.adoptedStyleSheets?.includes(hidingSheet)) return;
  const picture = `.${classes.STORY}:not([${attribute.FAILED}]) [${attribute.LIVE}] .${classes.SVG}`;
  const rule = `@media screen { @layer data-story.look { ${picture} { visibility: hidden !important; } } }`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.insertRule(rule);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    hidingSheet = sheet;
  } catch {
    // Safari before 16.4 has no constructed style sheets: add the rule to the story's own style sheet, once.
    const own = [...document.styleSheets].find(({ href }) => href && /\/data-story-[^/]*\.css$/.test(href));
    if (own !== hidingSheet) own?.insertRule(rule, own.cssRules.length);
    hidingSheet = own;
  }
}
