import { readItem } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { matchesWords, searchBoard } from "./search-board.ts";

const cards = [
  readItem("p1", { kind: "project", title: "Claims portal", owner: "Ann Okafor" }),
  readItem("p2", { kind: "project", title: "New portal for claims", description: "Replaces paper" }),
  readItem("r1", { kind: "risk", title: "Vendor fails", description: "The claims vendor may fail" }),
  readItem("b1", { kind: "benefit", title: "Économies", tags: ["paper"] }),
];
const ids = (query: string, kinds?: Parameters<typeof searchBoard>[2]) =>
  searchBoard(cards, query, kinds).items.map((item) => item.id);

describe("search on a board", () => {
  it("puts titles before prose", () => expect(ids("claims")).toEqual(["p1", "p2", "r1"]));
  it("wants every word, in any place", () => expect(ids("portal ann")).toEqual(["p1"]));
  it("finds tags, kinds and ids", () => {
    expect(ids("paper")).toEqual(["b1", "p2"]);
    expect(ids("risk")).toEqual(["r1"]);
    expect(ids("b1")).toEqual(["b1"]);
  });
  it("does not mind case and accents", () => expect(ids("ECONOMIES")).toEqual(["b1"]));
  it("finds nothing for nothing", () => expect(ids("  ")).toEqual([]));
  it("counts all kinds although the filter hides some", () => {
    const result = searchBoard(cards, "claims", new Set(["risk"]));
    expect(result.items.map((item) => item.id)).toEqual(["r1"]);
    expect([...result.counts]).toEqual([
      ["project", 2],
      ["risk", 1],
    ]);
  });
  it("filters one card", () => {
    const [first] = cards;
    if (!first) throw new Error("no card");
    expect(matchesWords(first, "")).toBe(true);
    expect(matchesWords(first, "nothing")).toBe(false);
  });
});
