import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { httpError, loadError, missingError, warn } from "../script/errors.js";
import { STALL_TIMEOUT, fetchFile, isLoadError, withTimeout } from "../script/files.js";

const URL_OF_FILE = new URL("https://stories.example/a.story");
const BYTES = new TextEncoder().encode("the bytes of a story");
const DIGEST = `sha384-${createHash("sha384").update(BYTES).digest("base64")}`;

/** Makes `fetch` return a body that arrives in chunks; `undefined` is a chunk that never arrives. */
function respondWith(chunks, init) {
  const body = new ReadableStream({
    async pull(controller) {
      if (!chunks.length) return controller.close();
      const chunk = chunks.shift();
      return chunk === undefined ? new Promise(() => {}) : controller.enqueue(chunk);
    },
  });
  globalThis.fetch = mock.fn(async () => new Response(body, init));
}

describe("a file", () => {
  it("is joined from its chunks", async () => {
    respondWith([BYTES.slice(0, 5), BYTES.slice(5)]);
    assert.deepEqual(await fetchFile(URL_OF_FILE, DIGEST), BYTES);
    assert.equal(fetch.mock.calls[0].arguments[1].credentials, "omit");
  });

  it("is accepted without a digest", async () => {
    respondWith([BYTES]);
    assert.deepEqual(await fetchFile(URL_OF_FILE, null), BYTES);
  });

  it("is refused if its digest differs", async () => {
    respondWith([BYTES.slice(1)]);
    await assert.rejects(fetchFile(URL_OF_FILE, DIGEST), /missing, blocked or not what was published \(its digest differs\)/);
  });

  it("is an error if the server answers 404", async () => {
    respondWith([], { status: 404 });
    await assert.rejects(fetchFile(URL_OF_FILE, DIGEST), /\/a\.story answers 404/);
  });

  it("is an error if the network fails, and the remedy names the policy that may block it", async () => {
    globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    await assert.rejects(fetchFile(URL_OF_FILE, DIGEST), (error) => /Failed to fetch/.test(error.message) && /connect-src/.test(error.remedy));
  });
});

describe("a stalled file", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
  afterEach(() => mock.timers.reset());

  it("is an error after ten seconds without a byte", async () => {
    respondWith([BYTES.slice(0, 5), undefined]);
    const file = fetchFile(URL_OF_FILE, DIGEST);
    const failure = assert.rejects(file, /a\.story stalled on the network/);
    for (let step = 0; step < 20; step += 1) await new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(STALL_TIMEOUT);
    await failure;
  });

  it("is no error while bytes still arrive", async () => {
    let resolve;
    const slow = withTimeout(new Promise((done) => (resolve = done)), "a.story");
    mock.timers.tick(STALL_TIMEOUT - 1);
    resolve("there");
    assert.equal(await slow, "there");
  });
});

describe("an error", () => {
  it("has a remedy", () => {
    assert.equal(httpError("a.wasm", 404).remedy, "publish the whole site again, and keep its older files");
    for (const status of [429, 500, 503]) assert.equal(httpError("a.wasm", status).remedy, "reload the page later");
    assert.match(missingError("a.css", "style-src").remedy, /style-src/);
    assert.ok(isLoadError(loadError("a", "b")) && !isLoadError(new Error("a")) && !isLoadError("a"));
  });

  it("is shown once in a page, with cause, remedy and what still works", (test) => {
    const console = test.mock.method(globalThis.console, "warn", () => {});
    warn("charts stay static", loadError("it is broken.", "repair it"), "Text is complete.");
    warn("charts stay static", new Error("another"), "Text is complete.");
    assert.deepEqual(console.mock.calls.map((call) => call.arguments), [["data-story: charts stay static, because it is broken: repair it. Text is complete."]]);
  });
});
