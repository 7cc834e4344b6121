import { describe, expect, it } from "vitest";
import { readClipboardRecords, writeClipboardText } from "./clipboard-text.ts";

const records = {
  items: {
    a: { kind: "note", title: 'Ünïcode 😀 "quotes" <b>&amp;</b>', pos: [1, 2] },
    b: { kind: "risk", title: "  two\nlines ", pos: [3, 4] },
  },
  links: { l: { kind: "threatens", from: "b", to: "a" } },
};

describe("clipboard text", () => {
  it("carries records through HTML without loss", () => {
    const { html } = writeClipboardText(records);
    expect(readClipboardRecords(`<meta charset="utf-8"><body>${html}</body>`)).toEqual(records);
  });

  it("is a list of titles for everything else, with hostile titles escaped", () => {
    const { html, plain } = writeClipboardText(records);
    expect(plain).toBe('Ünïcode 😀 "quotes" <b>&amp;</b>\ntwo lines');
    expect(html).toContain("<li>two lines</li>");
    expect(html).not.toContain("<b>");
  });

  it.each([
    "",
    "<p>Hello</p>",
    '<ul data-throughline="!!!">',
    `<ul data-throughline="${btoa("{")}">`,
    `<ul data-throughline="${btoa("null")}">`,
    `<ul data-throughline="${btoa('{"things":1}')}">`,
  ])("finds nothing in what is not ours: %s", (html) => {
    expect(readClipboardRecords(html)).toBeUndefined();
  });

  it("leaves out what is no record", () => {
    const html = `<ul data-throughline="${btoa('{"items":{"a":7,"b":{"kind":"evil"},"c":{"kind":"goal"}}}')}">`;
    expect(readClipboardRecords(html)).toEqual({ items: { c: { kind: "goal" } }, links: {} });
  });
});
