import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { sanitizedCopy } from "../script/sanitize.js";
import { openPage, parse } from "./dom.js";

const ORIGIN = {
  base: "https://stories.example/zhuzhou/en/fragment.html",
  slug: "zhuzhou",
  from: undefined,
  to: new URL("https://stories.example/"),
};

const copy = (html, origin = ORIGIN) => sanitizedCopy(parse(html), origin).outerHTML;

beforeEach(() => openPage());

describe("elements", () => {
  const kept =
    "ARTICLE B BLOCKQUOTE BR BUTTON CITE CODE DD DETAILS DIV DL DT EM FIGCAPTION FIGURE FOOTER H2 H3 H4 HEADER HR IMG LI OL P PRE SECTION SMALL SPAN STRONG SUMMARY SUP TIME UL";
  for (const name of kept.toLowerCase().split(" ")) {
    it(`keeps <${name}>`, () => assert.match(copy(`<div><${name}></${name}></div>`), new RegExp(`<${name}[ >]`)));
  }

  it("keeps tables whole", () => {
    const table = "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>";
    assert.equal(copy(table), table);
  });

  it("keeps tables, footnotes and numbered lists of the text", () => {
    for (const html of [
      '<div class="data-story-text-table" role="group" tabindex="0" aria-label="a"><table><caption>a</caption></table></div>',
      '<ol start="4"><li>a</li></ol>',
      '<p><sup class="data-story-footnote-mark"><a id="zhuzhou-footnote-mark-1" href="#zhuzhou-footnote-1" role="doc-noteref">1</a></sup></p>',
      '<ol><li id="zhuzhou-footnote-1">a</li></ol>',
    ]) {
      assert.equal(copy(html), html);
    }
  });

  it("keeps links", () => assert.equal(copy("<p><a>b</a></p>"), "<p><a>b</a></p>"));

  for (const name of "circle g line path polygon polyline rect text tspan".split(" ")) {
    it(`keeps <${name}> inside <svg>`, () => {
      assert.equal(copy(`<div><svg><${name}></${name}></svg></div>`), `<div><svg><${name}></${name}></svg></div>`);
    });
  }

  const dropped =
    "script style iframe object embed form input textarea select template slot link meta base video audio canvas dialog noscript h1 aside nav main center math marquee portal";
  for (const name of dropped.split(" ")) {
    it(`drops <${name}>`, () => assert.doesNotMatch(copy(`<div><${name} src="x"></${name}></div>`), new RegExp(name === "main" ? "<main" : `<${name}`)));
  }

  for (const name of "script style foreignObject animate set use image a filter mask pattern marker title desc".split(" ")) {
    it(`drops <${name}> inside <svg>`, () => {
      assert.equal(copy(`<div><svg><${name}><g></g></${name}></svg></div>`), name === "image" || name === "a" ? copy(`<div><svg><${name}></${name}></svg></div>`) : "<div><svg></svg></div>");
      assert.doesNotMatch(copy(`<div><svg><${name} href="javascript:alert(1)"></${name}></svg></div>`), /javascript/);
    });
  }

  it("drops HTML elements in the namespace of SVG", () => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.append(document.createElementNS("http://www.w3.org/2000/svg", "script"));
    svg.append(document.createElementNS("http://www.w3.org/1999/xhtml", "script"));
    assert.equal(sanitizedCopy(svg, ORIGIN).childNodes.length, 0);
  });

  it("drops custom elements, comments and processing instructions", () => {
    assert.equal(copy("<div><x-host></x-host><!-- a --><?php b ?></div>"), "<div></div>");
  });

  it("keeps escaped text as text", () => assert.equal(copy("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"));

  it("survives markup that a parser moves and nests", () => {
    for (const html of [
      "<div><svg><style><img src=x onerror=alert(1)></style></svg></div>",
      "<div><math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math></div>",
      "<div><noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript></div>",
      "<div><a><table><a onclick=alert(1)></a></table></a></div>",
      "<div><svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\"></svg></div>",
    ]) {
      const twice = copy(copy(html));
      assert.equal(copy(twice), twice, "a third parse changes nothing");
      assert.doesNotMatch(twice, /onerror|onclick|<style|<script/);
    }
  });

  it("copies no custom elements, which scripts of the host could start", () => {
    assert.equal(copy("<div><data-story src=x></data-story></div>"), "<div></div>");
  });
});

describe("attributes", () => {
  const kept = [
    "alt", "colspan", "cx", "cy", "d", "datetime", "decoding", "dir", "display", "download", "font-family", "font-size", "font-weight",
    "height", "hidden", "hreflang", "lang", "loading", "points", "r", "role", "rx", "ry", "scope", "sizes", "stroke-linecap",
    "stroke-linejoin", "stroke-width", "tabindex", "text-anchor", "translate", "width", "x", "x1", "x2", "y", "y1", "y2", "aria-label",
    "aria-labelledby", "data-done", "data-fact", "data-figure", "data-kind", "data-scheme", "data-way", "data-story",
    "data-story-integrity", "data-story-site", "data-story-link",
  ];
  for (const name of kept) it(`keeps ${name}`, () => assert.equal(copy(`<div ${name}="a"></div>`), `<div ${name}="a"></div>`));

  it("keeps viewBox with its capital", () => assert.match(copy('<div><svg viewBox="0 0 1 1"></svg></div>'), /viewBox="0 0 1 1"/));

  const dropped = [
    "onclick", "onerror", "onload", "onfocus", "onpointerdown", "style", "name", "action", "formaction", "form", "srcdoc", "is", "slot",
    "part", "nonce", "ping", "autofocus", "contenteditable", "popover", "popovertarget", "data-action", "data-controller", "data-turbo",
    "hx-get", "x-data", "v-html", "data-story-mounted", "data-story-failed", "data-live", "data-story-src", "aria", "xlink:href", "xmlns:xlink",
    "filter", "mask", "clip-path", "transform", "usemap", "background", "http-equiv",
  ];
  for (const name of dropped) it(`drops ${name}`, () => assert.equal(copy(`<div ${name}="a"></div>`), "<div></div>"));

  it("keeps only classes of stories", () => {
    assert.equal(copy('<p class="btn  data-story-note modal data-story"></p>'), '<p class="data-story-note data-story"></p>');
  });

  it("keeps only ids of the story", () => {
    for (const id of ["zhuzhou-block-1", "zhuzhou-fact-a", "zhuzhou-figure-b", "zhuzhou-hint-", "zhuzhou-note-x", "zhuzhou-summary-y", "zhuzhou-title-z"]) {
      assert.equal(copy(`<p id="${id}"></p>`), `<p id="${id}"></p>`);
    }
    for (const id of ["login", "zhuzhou", "zhuzhou-login", "other-fact-a", "azhuzhou-fact-a", "__proto__"]) {
      assert.equal(copy(`<p id="${id}"></p>`), "<p></p>", id);
    }
  });

  it("opens new windows without an opener", () => {
    assert.equal(copy('<p><a target="_blank" rel="opener">b</a></p>'), '<p><a target="_blank" rel="noopener">b</a></p>');
    assert.equal(copy('<p><a target="_top">b</a></p>'), "<p><a>b</a></p>");
  });

  it("makes buttons that submit no form", () => {
    assert.equal(copy('<p><button type="submit" form="login">b</button></p>'), '<p><button type="button">b</button></p>');
  });

  it("keeps only plain colours", () => {
    for (const colour of ["none", "#0af", "#00aaff"]) assert.match(copy(`<div><svg><g fill="${colour}"></g></svg></div>`), /fill=/);
    for (const colour of ["url(https://evil.example/)", "url(#a)", "red;x", "var(--a)"]) {
      assert.equal(copy(`<div><svg><g fill="${colour}" stroke="${colour}"></g></svg></div>`), "<div><svg><g></g></svg></div>");
    }
  });
});

describe("addresses", () => {
  const href = (value, origin) => /href="([^"]*)"/.exec(copy(`<p><a href="${value}">b</a></p>`, origin))?.[1];

  it("keeps links within the page", () => assert.equal(href("#zhuzhou-fact-a"), "#zhuzhou-fact-a"));

  it("resolves against the fragment", () => assert.equal(href("../zh-Hant/"), "https://stories.example/zhuzhou/zh-Hant/"));

  it("adapts the site's own addresses to the address of the site", () => {
    const origin = { ...ORIGIN, from: "https://old.example/", to: new URL("https://new.example/stories/") };
    assert.equal(href("https://old.example/a.svg", origin), "https://new.example/stories/a.svg");
    assert.equal(href("https://else.example/a.svg", origin), "https://else.example/a.svg");
  });

  for (const address of ["http://a.example/", "https://a.example/", "mailto:a@b.example", "tel:+123"]) {
    it(`keeps ${address}`, () => assert.equal(href(address), address));
  }

  const hostile = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java&#9;script:alert(1)", "&#1;javascript:alert(1)",
    "data:text/html,x", "vbscript:x", "blob:https://a.example/x", "file:///etc/passwd", "about:blank", "view-source:x", "intent://x",
  ];
  for (const address of hostile) it(`drops ${address}`, () => assert.equal(href(address), "#"));

  it("checks src, data-story-source and every candidate of srcset", () => {
    assert.equal(copy('<p><img src="data:image/svg+xml,x"></p>'), '<p><img src="#"></p>');
    assert.equal(copy('<div data-story-source="javascript:x"></div>'), '<div data-story-source="#"></div>');
    assert.equal(
      copy('<p><img srcset="../../a.png 1x, javascript:x 2x"></p>'),
      '<p><img srcset="https://stories.example/a.png 1x, # 2x"></p>',
    );
  });
});
