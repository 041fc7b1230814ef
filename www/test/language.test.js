import assert from "node:assert/strict";
import { it } from "node:test";
import { normalizeLang } from "../script/language.js";

for (const [tag, name] of [
  ["zh-TW", "zh-Hant"], ["zh-HK", "zh-Hant"], ["zh-Hant", "zh-Hant"], ["zh-hant-tw", "zh-Hant"], ["zh", "zh-Hans"], ["zh-CN", "zh-Hans"],
  ["zh-SG", "zh-Hans"], ["ZH-HANS", "zh-Hans"], ["en", "en"], ["en-GB", "en"], ["EN-us", "en"], ["de-AT", "de"],
]) {
  it(`${tag} is ${name}`, () => assert.equal(normalizeLang(tag), name));
}

for (const text of ["", "nonsense text", "../", "zh_TW", "1"]) {
  it(`“${text}” is not a language tag`, () => assert.equal(normalizeLang(text), undefined));
}
