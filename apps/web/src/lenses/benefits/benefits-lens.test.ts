import { addItem, addLink } from "@throughline/board";
import { isOrderKey } from "@throughline/model";
import { describe, expect, it } from "vitest";
import type { LensInput } from "../lens.ts";
import { createLensCase } from "../testing/lens-case.ts";
import { benefitsLens } from "./benefits-lens.ts";
import { createChainCase } from "./testing/chain-case.ts";

const place = (input: LensInput) => benefitsLens.place(input).places;
const columnX = (input: LensInput, ids: readonly string[]) =>
  new Set(ids.map((id) => place(input).get(id)?.x ?? Number.NaN));

function orderOf(input: LensInput, ids: readonly string[]): string[] {
  const places = place(input);
  return [...ids].sort((a, b) => (places.get(a)?.y ?? 0) - (places.get(b)?.y ?? 0));
}

describe("benefits lens, place", () => {
  it("stands projects, changes, benefits and goals in columns from left to right", () => {
    const input = createChainCase().input();
    const columns = [
      ["portal", "idle"],
      ["selfservice", "training"],
      ["calls", "speed", "mood"],
      ["cost", "growth"],
    ];
    const xs = columns.map((ids) => [...columnX(input, ids)]);
    expect(xs.every((found) => found.length === 1)).toBe(true);
    const flat = xs.flat();
    expect(flat).toEqual([...flat].sort((a, b) => a - b));
    expect(new Set(flat).size).toBe(4);
  });

  it("shows deliverables that lead on or that nothing makes, in a column of their own", () => {
    const lens = createChainCase((board) => {
      for (const id of ["leads", "free", "made"]) addItem(board, { id, kind: "deliverable", pos: [0, 0] });
      addItem(board, { id: "day", kind: "milestone", pos: [0, 0] });
      addLink(board, { id: "l1", kind: "delivers", from: "portal", to: "made" });
      addLink(board, { id: "l2", kind: "delivers", from: "portal", to: "leads" });
      addLink(board, { id: "l3", kind: "delivers", from: "leads", to: "training" });
    });
    const places = place(lens.input());
    expect(places.has("made")).toBe(false);
    expect(places.has("day")).toBe(false);
    expect(places.get("leads")?.x).toBe(places.get("free")?.x);
    expect(benefitsLens.place(lens.input()).ticks.map(({ text }) => text)).toContain("Deliverables");
  });

  it("orders goals by weight and the rest so that links do not cross", () => {
    const input = createChainCase().input();
    expect(orderOf(input, ["cost", "growth"])).toEqual(["cost", "growth"]);
    expect(orderOf(input, ["mood", "speed", "calls"])).toEqual(["calls", "speed", "mood"]);
    expect(orderOf(input, ["training", "selfservice"])).toEqual(["selfservice", "training"]);
    expect(orderOf(input, ["idle", "portal"])).toEqual(["portal", "idle"]);
  });

  it("takes ranks before anything else, unless it is asked to untangle", () => {
    const lens = createChainCase((board) =>
      addItem(board, { id: "first", kind: "benefit", pos: [0, 0], values: { rank: "a0" } }),
    );
    const ids = ["calls", "first", "mood", "speed"];
    expect(orderOf(lens.input(), ids)[0]).toBe("first");
    expect(orderOf(lens.input({ order: "untangled" }), ids)[0]).toBe("calls");
  });

  it("sets heads on the columns with numbers, worth and gaps", () => {
    const ticks = benefitsLens.place(createChainCase().input()).ticks;
    const note = (key: string) => ticks.find((tick) => tick.key === key)?.note;
    expect(note("work")).toBe("2 · 1 leads nowhere");
    expect(note("benefits")).toMatch(/^3 · .*1.2.*k a year · 3 with gaps$/);
    expect(note("goals")).toBe("2 · 2 with gaps");
  });

  it("says where an empty column is and what it is for", () => {
    const lens = createLensCase(benefitsLens, (board) =>
      addItem(board, { id: "g", kind: "goal", pos: [0, 0] }),
    );
    const { under, bounds } = benefitsLens.place(lens.input());
    const texts = under.flatMap((mark) => (mark.draw === "text" ? [mark.text] : []));
    expect(texts).toContain("No benefits yet");
    expect(texts).toContain("What gets better?");
    expect(bounds?.width).toBeGreaterThan(900);
  });

  it("places nothing on a board without a chain, so that the offer is shown", () => {
    const lens = createLensCase(benefitsLens, (board) =>
      addItem(board, { id: "r", kind: "risk", pos: [0, 0] }),
    );
    expect(benefitsLens.place(lens.input())).toMatchObject({ bounds: null });
    expect(benefitsLens.place(lens.input()).places.size).toBe(0);
    expect(benefitsLens.create(lens.input(), benefitsLens.empty.kind, [0, 0])).toEqual({
      kind: "goal",
      values: {},
    });
  });
});

describe("benefits lens, drop", () => {
  it("keeps the order shown by giving ranks to the whole column, as one step", () => {
    const lens = createChainCase();
    const top = place(lens.input()).get("calls");
    const drop = lens.drop({ mood: [top?.x ?? 0, (top?.y ?? 0) - 10] });
    expect(drop).toMatchObject({ ok: true, hint: "Benefit 1 of 3" });
    expect(orderOf(lens.input(), ["calls", "speed", "mood"])).toEqual(["mood", "calls", "speed"]);
    const ranks = ["mood", "calls", "speed"].map(
      (id) => (lens.input().items.get(id) as { rank: string }).rank,
    );
    expect(ranks.every(isOrderKey)).toBe(true);
    lens.undo();
    expect(orderOf(lens.input(), ["calls", "speed", "mood"])).toEqual(["calls", "speed", "mood"]);
    expect((lens.input().items.get("calls") as { rank: string }).rank).toBe("");
  });

  it("writes one rank once the column has them", () => {
    const lens = createChainCase();
    const at = (id: string) => place(lens.input()).get(id) ?? { x: 0, y: 0 };
    lens.drop({ mood: [at("calls").x, at("calls").y - 10] });
    const drop = lens.drop({ mood: [at("speed").x, at("speed").y + 10] });
    expect(drop.ok && drop.writes.length).toBe(1);
    expect(orderOf(lens.input(), ["calls", "speed", "mood"])).toEqual(["calls", "speed", "mood"]);
  });

  it("changes nothing where the order stays", () => {
    const lens = createChainCase();
    const { x, y } = place(lens.input()).get("calls") ?? { x: 0, y: 0 };
    expect(lens.drop({ calls: [x + 30, y + 8] })).toMatchObject({ ok: true, writes: [] });
  });

  it("refuses another column and says what to do", () => {
    const lens = createChainCase();
    const { x, y } = place(lens.input()).get("cost") ?? { x: 0, y: 0 };
    const drop = lens.drop({ calls: [x, y] });
    expect(drop).toMatchObject({ ok: false });
    expect(!drop.ok && drop.reason).toContain("“Calls” is a benefit");
    expect(!drop.ok && drop.reason).toContain("inspector");
  });

  it("refuses locked cards, and any order of hand while it is untangled", () => {
    const lens = createChainCase((board) =>
      addItem(board, { id: "fixed", kind: "goal", pos: [0, 0], title: "Fixed", values: { locked: true } }),
    );
    const { x } = place(lens.input()).get("fixed") ?? { x: 0 };
    expect(lens.drop({ fixed: [x, -500] })).toEqual({
      ok: false,
      reason: "“Fixed” is locked. Unlock it to move it.",
    });
    const goal = place(lens.input()).get("growth") ?? { x: 0, y: 0 };
    expect(lens.drop({ growth: [goal.x, -500] }, { order: "untangled" })).toMatchObject({ ok: false });
  });

  it("changes places with the next card by one arrow key", () => {
    const lens = createChainCase();
    const { x, y } = place(lens.input()).get("calls") ?? { x: 0, y: 0 };
    expect(benefitsLens.step(lens.input(), "calls", "left", false)).toEqual([0, 0]);
    const [, down] = benefitsLens.step(lens.input(), "calls", "down", false);
    lens.drop({ calls: [x, y + down] });
    expect(orderOf(lens.input(), ["calls", "speed", "mood"])).toEqual(["speed", "calls", "mood"]);
    const back = place(lens.input()).get("calls") ?? { x: 0, y: 0 };
    const [, up] = benefitsLens.step(lens.input(), "calls", "up", true);
    lens.drop({ calls: [x, back.y + up] });
    expect(orderOf(lens.input(), ["calls", "speed", "mood"])).toEqual(["calls", "speed", "mood"]);
  });
});

describe("benefits lens, warnings and new cards", () => {
  it("names what each card lacks, the broken chain first", () => {
    const { facts } = benefitsLens.place(createChainCase().input());
    const lines = (id: string) => String(facts.get(id)?.warnings).split("\n");
    expect(lines("idle")).toEqual(["bad Leads to no benefit"]);
    expect(lines("growth")[0]).toBe("bad Nobody serves this");
    expect(lines("mood").slice(0, 2)).toEqual(["bad Nothing delivers it", "bad Serves no goal"]);
    expect(lines("mood")).toContain("warn No owner");
    expect(lines("speed")).toContain("warn Skips a lane");
    expect(lines("portal")).toEqual([""]);
  });

  it("makes the kind of the column that is double-clicked, between ranked neighbours", () => {
    const lens = createChainCase();
    const at = (id: string) => place(lens.input()).get(id) ?? { x: 0, y: 0 };
    expect(benefitsLens.create(lens.input(), null, [at("training").x + 5, 900])).toMatchObject({
      kind: "change",
    });
    expect(benefitsLens.create(lens.input(), "risk", [0, 0])).toBeNull();
    lens.drop({ mood: [at("calls").x, at("calls").y - 10] });
    const made = benefitsLens.create(lens.input(), null, [at("speed").x, at("speed").y + 1]);
    addItem(lens.board, { id: "new", pos: [0, 0], kind: "benefit", values: made?.values ?? {} });
    expect(orderOf(lens.input(), ["mood", "calls", "new", "speed"])).toEqual([
      "mood",
      "calls",
      "new",
      "speed",
    ]);
  });
});
