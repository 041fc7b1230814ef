import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { announcedHeight, isFromSite } from "../script/frame-height.js";
import { heightMessages, pageHeight, parseHandshake } from "../script/frame-messages.js";

const NAMES = { place: "zhuzhou/en/embed/care/", href: "https://stories.example/zhuzhou/en/embed/care/", width: 320 };

describe("the height of a page", () => {
  it("ends where the text ends", () => assert.equal(pageHeight(500.2, 0, 0), 501));
  it("ends where the note ends, if that is lower", () => assert.equal(pageHeight(500, 620, 0), 620));
  it("does not grow for a note that ends with the text", () => assert.equal(pageHeight(500, 501.5, 0), 500));
  it("includes the part that is scrolled out of view", () => assert.equal(pageHeight(200, 0, 300), 500));
  it("is never negative, even without text", () => {
    assert.equal(pageHeight(-20, -30, 0), 0);
    assert.equal(pageHeight(undefined, undefined, 0), 0);
  });
});

describe("a frame", () => {
  it("posts its height in every protocol", () => {
    const messages = heightMessages(754, NAMES);
    assert.deepEqual(messages[0], { "datawrapper-height": { "zhuzhou/en/embed/care/": 754 } });
    assert.deepEqual(messages[1], { sentinel: "amp", type: "embed-size", height: 754 });
    assert.deepEqual(JSON.parse(messages[2]), { src: NAMES.href, context: "iframe.resize", height: 754 });
    assert.deepEqual(JSON.parse(messages[3]), { id: "iframeMessenger:data-story", type: "set-height", value: 754 });
    assert.deepEqual(messages[4], { kind: "interactive:height", height: 754 });
    assert.equal(messages.length, 5);
  });

  it("uses the names that hosts gave it", () => {
    const messages = heightMessages(754, { ...NAMES, childId: "story", secret: "s3cret", resizer: "iFrame1" });
    assert.deepEqual(messages.slice(5), [
      "pymxPYMxstoryxPYMxheightxPYMx754",
      "[iFrameSizer]iFrame1:754:320:size",
      { secret: "s3cret", message: "height", value: 754 },
    ]);
  });

  it("answers handshakes", () => {
    assert.deepEqual(parseHandshake("[iFrameSizer]iFrame1:8:false:true"), { resizer: "iFrame1" });
    assert.deepEqual(parseHandshake("pymxPYMxstoryxPYMxwidthxPYMx320"), { resizer: undefined });
    assert.deepEqual(parseHandshake({ sentinel: "amp", type: "frames-init" }), { resizer: undefined });
  });

  it("ignores everything else", () => {
    for (const data of [undefined, null, 1, "", "hello", {}, [], { sentinel: "other" }]) assert.equal(parseHandshake(data), undefined);
  });

  it("accepts no name that could break out of the message", () => {
    for (const name of ["", "a".repeat(201), "a]b", "a[b"]) {
      assert.equal(parseHandshake(`[iFrameSizer]${name}:8`)?.resizer, undefined, name);
    }
  });
});

describe("a host", () => {
  const announce = (height) => announcedHeight({ sentinel: "amp", type: "embed-size", height });

  it("reads heights", () => {
    assert.equal(announce(754), 754);
    assert.equal(announce("754.2"), 755);
  });

  it("limits heights", () => assert.equal(announce(1e9), 50_000));

  it("ignores messages without a height", () => {
    for (const height of [0, -1, Number.NaN, "tall", null, undefined, {}]) assert.equal(announce(height), undefined);
    for (const data of [undefined, null, "754", { sentinel: "amp" }, { type: "embed-size", height: 754 }]) assert.equal(announcedHeight(data), undefined);
  });

  it("accepts only messages from frames of the site", () => {
    const site = new URL("https://stories.example/site/");
    assert.ok(isFromSite("https://stories.example", undefined, site));
    assert.ok(isFromSite("null", "https://stories.example/site/zhuzhou/en/embed/", site), "a frame in a sandbox");
    assert.ok(!isFromSite("null", "https://evil.example/", site));
    assert.ok(!isFromSite("https://evil.example", "https://stories.example/site/zhuzhou/en/embed/", site));
  });
});
