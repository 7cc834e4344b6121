import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import { CHIP, cellRect } from "../cell-grid.ts";
import { governanceLens } from "../governance-lens.ts";
import { findOverlaps } from "../testing/find-overlaps.ts";
import { controlGrid } from "./control-grid.ts";
import { uncontrolledProjects } from "./cover-frameworks.ts";
import { controlStates, frameworks } from "./frameworks.ts";

const LOOK = { view: "compliance" };

function fill(it: Board): void {
  const add = (id: string, values: Record<string, unknown>) =>
    addItem(it, { id, kind: "control", title: id, pos: [0, 0], values: { applicable: true, ...values } });
  setMeta(it, "statusDate", "2026-05-01");
  add("analysis", { framework: "hipaa", status: "implemented", due: "2026-04-01", evidence: "Report 12" });
  add("access", { framework: "hipaa", status: "gap", due: "2026-06-01" });
  add("logs", { framework: "hipaa", status: "evidenced", due: "2026-03-01", evidence: "Log" });
  add("paper", { framework: "hipaa", status: "gap", applicable: false });
  add("keys", { framework: "soc2", status: "planned", locked: true });
  for (const id of ["hub", "site"]) addItem(it, { id, kind: "project", title: id, pos: [0, 0] });
  addLink(it, { kind: "governs", from: "analysis", to: "hub" });
}

const board = () => createLensCase(governanceLens, fill);

function corner(lens: LensCase, framework: string, status: string): readonly [number, number] {
  const rect = cellRect(controlGrid(lens.input(LOOK)), {
    row: controlStates.findIndex(({ value }) => value === status),
    column: frameworks.findIndex(({ value }) => value === framework),
  });
  return [rect.x + (rect.width - CHIP.width) / 2, rect.y + (rect.height - CHIP.height) / 2];
}

describe("compliance: where controls stand", () => {
  it("puts each into its rule book and lane, and says how much is proven of what applies", () => {
    const { places, ticks, facts } = governanceLens.place(board().input(LOOK));
    expect(places.size).toBe(5);
    expect(places.get("access")?.y).toBeLessThan(places.get("analysis")?.y ?? 0);
    expect(places.get("paper")?.y).toBeGreaterThan(places.get("access")?.y ?? 9999);
    expect(ticks.find(({ key }) => key === "hipaa coverage")?.text).toBe("1 of 3 evidenced, 1 gap");
    expect(ticks.find(({ key }) => key === "gdpr coverage")?.text).toBe("–");
    expect(facts.get("analysis")).toMatchObject({ overdue: true, governs: 1 });
    expect(facts.get("logs")).toMatchObject({ overdue: false, governs: 0 });
  });

  it("finds the projects that no control governs", () => {
    expect(uncontrolledProjects(board().input(LOOK)).map(({ id }) => id)).toEqual(["site"]);
  });

  it("lets no two of 300 cards overlap, all inside the bounds", () => {
    const lens = createLensCase(governanceLens, (it) => {
      for (let index = 0; index < 300; index += 1) {
        const framework = frameworks[(index * 7) % 6]?.value;
        const status = controlStates[(index * index) % 4]?.value;
        addItem(it, { id: `c${index}`, kind: "control", pos: [0, 0], values: { framework, status } });
      }
    });
    const arrangement = governanceLens.place(lens.input(LOOK));
    expect(arrangement.places.size).toBe(300);
    expect(findOverlaps(arrangement)).toEqual([]);
  });
});

describe("compliance: what a drop means", () => {
  it("says how far a control is in one step, and one undo takes it back", () => {
    const lens = board();
    const drop = lens.drop({ access: corner(lens, "hipaa", "implemented") }, LOOK);
    expect(drop).toMatchObject({ name: "Move control", hint: "Implemented" });
    expect(lens.input().items.get("access")).toMatchObject({ status: "implemented", framework: "hipaa" });
    lens.undo();
    expect(lens.input().items.get("access")).toMatchObject({ status: "gap" });
  });

  it("asks for evidence before it calls a control evidenced", () => {
    const lens = board();
    expect(lens.drop({ access: corner(lens, "hipaa", "evidenced") }, LOOK)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("Evidence"),
    });
    lens.drop({ analysis: corner(lens, "hipaa", "evidenced") }, LOOK);
    expect(lens.input().items.get("analysis")).toMatchObject({ status: "evidenced" });
  });

  it("moves a control to another rule book, refuses locked ones and places outside", () => {
    const lens = board();
    expect(lens.drop({ access: corner(lens, "gdpr", "gap") }, LOOK)).toMatchObject({ hint: "GDPR, Gap" });
    expect(lens.input().items.get("access")).toMatchObject({ status: "gap", framework: "gdpr" });
    expect(lens.drop({ keys: corner(lens, "soc2", "gap") }, LOOK)).toMatchObject({ ok: false });
    expect(lens.drop({ access: [9000, 0] }, LOOK)).toMatchObject({ ok: false });
    expect(lens.drop({ access: corner(lens, "gdpr", "gap") }, LOOK)).toMatchObject({ writes: [] });
  });

  it.each([
    ["down", { status: "planned", framework: "hipaa" }],
    ["right", { status: "gap", framework: "cmmc" }],
  ] as const)("reaches the next cell with the arrow %s", (direction, after) => {
    const lens = board();
    const place = governanceLens.place(lens.input(LOOK)).places.get("access") ?? { x: 0, y: 0 };
    const [dx, dy] = governanceLens.step(lens.input(LOOK), "access", direction, false);
    lens.drop({ access: [place.x + dx, place.y + dy] }, LOOK);
    expect(lens.input().items.get("access")).toMatchObject(after);
  });

  it("makes a control that applies, in the rule book and lane of the place", () => {
    const lens = board();
    const [x, y] = corner(lens, "soc2", "planned");
    expect(governanceLens.create(lens.input(LOOK), null, [x + 100, y + 30])).toEqual({
      kind: "control",
      values: { applicable: true, framework: "soc2", status: "planned" },
    });
    expect(governanceLens.create(lens.input(LOOK), "project", [x, y])).toBe(null);
  });
});
