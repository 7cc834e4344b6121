import { addItem, type Board } from "@throughline/board";
import type { Item } from "@throughline/model";
import { describe, expect, it } from "vitest";
import type { Drop } from "../../drop.ts";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import { governanceLens } from "../governance-lens.ts";
import { type Stage, stageIndex } from "../stages.ts";
import { findOverlaps } from "../testing/find-overlaps.ts";
import { criteriaOf } from "./criteria-of.ts";
import { gateGrid } from "./gate-grid.ts";
import type { GateAnswer, GateMove, GateQuestion } from "./gate-question.ts";
import { gateWrites } from "./gate-writes.ts";

const step = (text: string, done: boolean, order: string) => ({ text, done, order });

function fill(it: Board): void {
  const add = (id: string, kind: Item["kind"], values: Record<string, unknown> = {}) =>
    addItem(it, { id, kind, title: id, pos: [0, 0], values });
  add("whole", "program", { stage: "execution" });
  add("hub", "project", {
    stage: "mapping",
    gate: { a: step("Scope signed", true, "a0"), b: step("Partner chosen", false, "a1") },
  });
  add("site", "project", { stage: "execution", start: "2026-02-02", duration: 5 });
  add("early", "project", { stage: "execution", start: "2026-01-05", duration: 5 });
  add("stuck", "project", { stage: "execution", locked: true });
  add("over", "project", { stage: "execution", status: "done", start: "2025-01-06", duration: 5 });
  add("risk", "risk");
}

const board = () => createLensCase(governanceLens, fill);

/** The corner at which the middle of a card lies in the column of a stage. */
function at(lens: LensCase, id: string, stage: Stage): readonly [number, number] {
  const grid = gateGrid(lens.input());
  const [span, place] = [grid.columns[stageIndex(stage)], grid.places.get(id)];
  if (!span || !place) throw new Error("There is no such place.");
  return [span.from + span.size / 2 - place.width / 2, place.y];
}

/** Asks what a drop means, without writing, as the canvas does while a hand holds the cards. */
function ask(lens: LensCase, id: string, stage: Stage): Drop {
  const input = lens.input();
  const place = governanceLens.place(input).places.get(id);
  if (!place) throw new Error("It has no place.");
  const [x, y] = at(lens, id, stage);
  return governanceLens.drop(input, new Map([[id, { ...place, x, y }]]));
}

function movesOf(drop: Drop): readonly GateMove[] {
  return drop.ok ? ((drop.question as GateQuestion | undefined)?.moves ?? []) : [];
}

function answer(lens: LensCase, drop: Drop, patch: Partial<GateAnswer>): void {
  if (!drop.ok) throw new Error(drop.reason);
  const given: GateAnswer = { verdict: "go", by: "Ann", on: "2026-03-02", options: "", reason: "", ...patch };
  let made = 0;
  const newId = () => {
    made += 1;
    return `decision${made}`;
  };
  lens.write({ ...drop, writes: gateWrites(lens.input().items, movesOf(drop), given, newId) });
}

const stageOf = (lens: LensCase, id: string) => {
  const item = lens.input().items.get(id);
  return item?.kind === "project" || item?.kind === "program" ? item.stage : undefined;
};

const decisions = (lens: LensCase) =>
  [...lens.input().items.values()].filter(({ kind }) => kind === "decision");

describe("gates: where work stands", () => {
  it("puts each project in the column of its stage, the program above, what begins first on top", () => {
    const { places, bounds } = governanceLens.place(board().input());
    expect(places.has("risk")).toBe(false);
    expect(places.get("hub")?.x).toBeLessThan(places.get("site")?.x ?? 0);
    expect(places.get("whole")?.x).toBe(places.get("site")?.x);
    expect(places.get("whole")?.y).toBeLessThan(places.get("early")?.y ?? 0);
    expect(places.get("early")?.y).toBeLessThan(places.get("site")?.y ?? 0);
    expect(places.get("over")?.y).toBeGreaterThan(places.get("stuck")?.y ?? 9999);
    expect(bounds).toMatchObject({ x: 0, y: 0 });
  });

  it("names the gates between the columns and counts who is ready", () => {
    const lens = createLensCase(governanceLens, (it) =>
      addItem(it, {
        id: "p",
        kind: "project",
        pos: [0, 0],
        values: { gate: { a: step("Scope signed", true, "a0") } },
      }),
    );
    const { under, ticks } = governanceLens.place(lens.input());
    expect(ticks[0]).toMatchObject({ text: "Planning", note: "1 · 1 ready" });
    expect(
      under
        .filter((mark) => mark.draw === "text" && mark.upright)
        .map((mark) => (mark.draw === "text" ? mark.text : "")),
    ).toEqual(["Gate 1 · Mandate", "Gate 2 · Investment", "Gate 3 · Readiness", "Gate 4 · Handover"]);
  });

  it("lets no two of 300 cards overlap, all inside the bounds", () => {
    const kinds = ["planning", "mapping", "execution", "oversight", "realization"];
    const lens = createLensCase(governanceLens, (it) => {
      for (let index = 0; index < 300; index += 1) {
        const stage = kinds[(index * index + 3) % 5];
        addItem(it, { id: `p${index}`, kind: "project", pos: [0, 0], values: { stage } });
      }
    });
    const arrangement = governanceLens.place(lens.input());
    expect(arrangement.places.size).toBe(300);
    expect(findOverlaps(arrangement)).toEqual([]);
  });
});

describe("gates: what a drop means", () => {
  it("asks before it moves, and says what is open at the gate", () => {
    const lens = board();
    const drop = ask(lens, "hub", "execution");
    expect(drop).toMatchObject({
      ok: true,
      hint: "Gate 2 · Investment: 1 of 2 criteria open",
      question: { ask: "gate", moves: [{ id: "hub", from: "mapping", to: "execution" }] },
    });
    expect(ask(lens, "hub", "oversight")).toMatchObject({ hint: expect.stringContaining("skips a gate") });
    expect(ask(lens, "site", "planning")).toMatchObject({ hint: "Back to Planning: needs a reason" });
    expect(ask(lens, "hub", "mapping")).toMatchObject({ ok: true, writes: [] });
  });

  it("writes stage, decision and its link in one step, and one undo takes all back", () => {
    const lens = board();
    answer(lens, ask(lens, "hub", "execution"), { verdict: "conditional", reason: "Partner by April" });
    expect(stageOf(lens, "hub")).toBe("execution");
    const [decision] = decisions(lens);
    expect(decision).toMatchObject({
      title: "Gate: hub to Execution",
      status: "decided",
      decidedBy: "Ann",
      decidedOn: "2026-03-02",
      reason: "Partner by April",
      outcome: "Conditional go, Gate 2 · Investment: now in Execution",
    });
    const links = [...lens.input().links.values()];
    expect(links).toMatchObject([{ kind: "governs", from: decision?.id, to: "hub" }]);
    lens.undo();
    expect(stageOf(lens, "hub")).toBe("mapping");
    expect(decisions(lens)).toEqual([]);
    expect(lens.input().links.size).toBe(0);
  });

  it("leaves the stage for hold and recycle, cancels what is stopped, and records each", () => {
    const lens = board();
    answer(lens, ask(lens, "hub", "execution"), { verdict: "hold" });
    expect(stageOf(lens, "hub")).toBe("mapping");
    lens.undo();
    answer(lens, ask(lens, "hub", "execution"), { verdict: "kill" });
    expect(lens.input().items.get("hub")).toMatchObject({ stage: "mapping", status: "cancelled" });
    expect(decisions(lens)).toHaveLength(1);
  });

  it("leaves what a gate asked for with it, and asks again for what a conditional go left open", () => {
    const lens = board();
    const asked = () => {
      const item = lens.input().items.get("hub");
      return item?.kind === "project" ? criteriaOf(item.gate, item.stage).steps.map(({ text }) => text) : [];
    };
    answer(lens, ask(lens, "hub", "execution"), { verdict: "conditional", reason: "Soon" });
    expect(asked()).toEqual(["Partner chosen"]);
    lens.undo();
    expect(asked()).toEqual(["Scope signed", "Partner chosen"]);
    answer(lens, ask(lens, "hub", "execution"), { verdict: "go", reason: "Not needed" });
    expect(asked()).toEqual([]);
    answer(lens, ask(lens, "hub", "mapping"), { verdict: "recycle", reason: "Needed after all" });
    expect(asked()).toEqual(["Scope signed", "Partner chosen"]);
  });

  it("sends back to an earlier stage", () => {
    const lens = board();
    answer(lens, ask(lens, "site", "planning"), { verdict: "recycle", reason: "New rules" });
    expect(stageOf(lens, "site")).toBe("planning");
    expect(decisions(lens)[0]).toMatchObject({ outcome: "Send back: now in Planning" });
  });

  it("records a decision for each of several cards, none on top of another", () => {
    const lens = board();
    const input = lens.input();
    const { places } = governanceLens.place(input);
    const held = new Map(
      ["hub", "site"].flatMap((id) => {
        const place = places.get(id);
        const [x, y] = at(lens, id, "oversight");
        return place ? [[id, { ...place, x, y }] as const] : [];
      }),
    );
    answer(lens, governanceLens.drop(input, held), {});
    const [one, other] = decisions(lens);
    expect(decisions(lens)).toHaveLength(2);
    expect(one?.pos).not.toEqual(other?.pos);
    lens.undo();
    expect(decisions(lens)).toEqual([]);
  });

  it("refuses locked and finished work and places beside the columns", () => {
    const lens = board();
    expect(ask(lens, "stuck", "oversight")).toMatchObject({
      ok: false,
      reason: expect.stringContaining("Locked"),
    });
    expect(ask(lens, "over", "oversight")).toMatchObject({
      ok: false,
      reason: expect.stringContaining("done"),
    });
    expect(lens.drop({ hub: [-5000, 0] })).toMatchObject({ ok: false });
  });
});

describe("gates: keys and new cards", () => {
  it.each([
    ["right", false, "execution"],
    ["left", false, "planning"],
    ["right", true, "realization"],
  ] as const)("reaches the next stage with the arrow %s", (direction, big, stage) => {
    const lens = board();
    const input = lens.input();
    const place = governanceLens.place(input).places.get("hub") ?? { x: 0, y: 0, width: 0, height: 0 };
    const [dx, dy] = governanceLens.step(input, "hub", direction, big);
    const drop = governanceLens.drop(
      input,
      new Map([["hub", { ...place, x: place.x + dx, y: place.y + dy }]]),
    );
    expect(movesOf(drop)).toMatchObject([{ to: stage }]);
  });

  it("makes a project at the stage of the column, and a program in the row of programs", () => {
    const lens = board();
    const { places } = governanceLens.place(lens.input());
    const point = (id: string) => {
      const place = places.get(id) ?? { x: 0, y: 0 };
      return [place.x + 4, place.y + 4] as const;
    };
    expect(governanceLens.create(lens.input(), null, point("hub"))).toEqual({
      kind: "project",
      values: { stage: "mapping" },
    });
    expect(governanceLens.create(lens.input(), null, point("whole"))).toMatchObject({ kind: "program" });
    expect(governanceLens.create(lens.input(), "risk", [0, 0])).toBe(null);
  });
});
