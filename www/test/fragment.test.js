import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { openRow } from "../script/rows.js";
import { parseAddress, storySlug } from "../script/fragment.js";
import { makeIdsUnique } from "../script/unique-ids.js";
import { openPage } from "./dom.js";

beforeEach(() => openPage());

describe("the address of a story", () => {
  const pageOf = (src) => parseAddress(src)?.page.href;

  it("leads to its page in every spelling", () => {
    for (const src of ["https://stories.example/zhuzhou/en/", "https://stories.example/zhuzhou/en", "https://stories.example/zhuzhou/en/index.html"]) {
      assert.equal(pageOf(src), "https://stories.example/zhuzhou/en/", src);
    }
  });

  it("is part of the address of a frame, which may also name a figure", () => {
    const { page, figure } = parseAddress("https://stories.example/zhuzhou/en/embed/care/");
    assert.deepEqual([page.href, figure], ["https://stories.example/zhuzhou/en/", "care"]);
    assert.equal(parseAddress("https://stories.example/zhuzhou/en/embed/").figure, undefined);
    assert.equal(parseAddress("https://stories.example/zhuzhou/en/embed/%E5%9C%96/").figure, "圖");
  });

  it("may be relative to the host's page", () => assert.equal(pageOf("/zhuzhou/en/"), "https://host.example/zhuzhou/en/"));

  it("contains the story's slug", () => assert.equal(storySlug("https://stories.example/site/zhuzhou/en/"), "zhuzhou"));

  it("is undefined if it cannot be parsed", () => {
    assert.equal(parseAddress("http://["), undefined);
    assert.equal(parseAddress("https://stories.example/a/embed/%ff/"), undefined);
  });
});

describe("ids", () => {
  const ARTICLE = '<article class="data-story"><h2 id="s-title-a">A</h2><a href="#s-title-a">a</a><p aria-labelledby="s-title-a other"></p></article>';

  it("are different in each copy, and references follow", () => {
    openPage(ARTICLE + ARTICLE);
    globalThis.CSS = { escape: (text) => text };
    const [first, second] = document.querySelectorAll("article");
    makeIdsUnique(first);
    makeIdsUnique(second);
    assert.equal(first.outerHTML, ARTICLE);
    assert.equal(second.querySelector("h2").id, "s-title-a~1");
    assert.equal(second.querySelector("a").getAttribute("href"), "#s-title-a~1");
    assert.equal(second.querySelector("p").getAttribute("aria-labelledby"), "s-title-a~1 other");
  });
});

describe("a row", () => {
  it("is shown in its open table", () => {
    openPage('<article><details class="data-story-data"><table><tr id="s-fact-a"><td>1</td></tr></table></details></article>');
    const article = document.querySelector("article");
    let shown = 0;
    article.querySelector("tr").scrollIntoView = () => (shown += 1);
    assert.equal(openRow(article, "#s-fact-b"), undefined);
    assert.equal(article.querySelector("details").open, false);
    assert.equal(openRow(article, "#s-fact-a").id, "s-fact-a");
    assert.ok(article.querySelector("details").open && shown === 1);
  });
});
