import { itemKindNames, readLink } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { choiceSentence, linkChoices } from "./link-choices.ts";
import { linkSummary } from "./link-summary.ts";

describe("ways of linking two cards", () => {
  it("offers each way once, the sensible ones first, for every pair of kinds", () => {
    for (const from of itemKindNames) {
      for (const to of itemKindNames) {
        const keys = linkChoices(from, to).map((choice) => `${choice.kind} ${choice.outgoing}`);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
    expect(linkChoices("project", "benefit")[0]).toEqual({ kind: "delivers", outgoing: true });
    expect(linkChoices("project", "risk")[0]).toEqual({ kind: "threatens", outgoing: false });
  });

  it("reads as a sentence", () => {
    expect(choiceSentence({ kind: "threatens", outgoing: false }, "Delay")).toBe("“Delay” threatens this");
  });
});

describe("what an arrow says", () => {
  it("tells what is unusual", () => {
    const raw = {
      kind: "dependency",
      type: "SS",
      lag: -5,
      hardness: "soft",
      status: "agreed",
      from: "a",
      to: "b",
    };
    expect(linkSummary(readLink("l", raw), "USD")).toEqual(["SS −5 d", "soft", "agreed"]);
    expect(linkSummary(readLink("l", { kind: "delivers", strength: 0.07 }), "USD")).toEqual(["7 %"]);
    expect(linkSummary(readLink("l", { kind: "relates", label: "see also" }), "USD")).toEqual(["see also"]);
    expect(linkSummary(readLink("l", { kind: "contributes" }), "USD")).toEqual([]);
  });
});
