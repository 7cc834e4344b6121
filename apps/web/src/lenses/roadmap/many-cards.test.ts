import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import { toDate, toDay } from "@throughline/engine";
import { describe, expect, it } from "vitest";
import { createLensCase } from "../testing/lens-case.ts";
import { roadmapLens } from "./roadmap-lens.ts";
import { laneChoices, scaleChoices } from "./roadmap-look.ts";
import { drawFrom } from "./testing/draw-from.ts";

const KINDS = ["project", "milestone", "deliverable", "change"] as const;

function fillMany(count: number, seed: number): (board: Board) => void {
  const draw = drawFrom(seed);
  return (board) => {
    setMeta(board, "statusDate", "2014-06-02");
    for (let team = 0; team < 8; team++)
      addItem(board, {
        id: `t${team}`,
        kind: "team",
        pos: [0, 0],
        title: `Team ${team}`,
        values: { capacity: 3 },
      });
    for (let at = 0; at < count; at++) {
      const kind = KINDS[draw(KINDS.length)] ?? "project";
      const start = draw(10) === 0 ? null : toDate(toDay("2013-01-01") + draw(1500));
      const work = kind === "milestone" ? {} : { duration: draw(300), owner: `Owner ${draw(7)}` };
      const own =
        kind === "project" ? { part: `Part ${draw(6)}`, baselineStart: start, budget: draw(9) * 1e5 } : {};
      const title = "A title of words ".repeat(1 + draw(3)).trim();
      addItem(board, { id: `i${at}`, kind, pos: [0, 0], title, values: { start, ...work, ...own } });
      if (draw(3) > 0 && at > 0) {
        const link = (["dependency", "contains", "delivers"] as const)[draw(3)] ?? "dependency";
        addLink(board, { kind: link, from: `i${draw(at)}`, to: `i${at}` });
      }
      if (draw(3) === 0) addLink(board, { kind: "staffs", from: `t${draw(8)}`, to: `i${at}` });
    }
  };
}

describe("many cards", () => {
  it.each(laneChoices.map(({ value }, at) => [value, at] as const))(
    "never lie over each other in lanes by %s, and all lie within the bounds",
    (lanes, at) => {
      const lens = createLensCase(roadmapLens, fillMany(300, 40 + at));
      const scale = scaleChoices[at % scaleChoices.length]?.value ?? "fit";
      const { places, bounds } = roadmapLens.place(lens.input({ scale, lanes }));
      const rects = [...places.values()].sort((one, other) => one.y - other.y);
      expect(rects).toHaveLength(300);
      if (!bounds) throw new Error("There are no bounds.");
      rects.forEach((one, index) => {
        expect(one.x).toBeGreaterThanOrEqual(bounds.x);
        expect(one.x + one.width).toBeLessThanOrEqual(bounds.x + bounds.width);
        expect(one.y + one.height).toBeLessThanOrEqual(bounds.y + bounds.height);
        for (const other of rects.slice(index + 1)) {
          if (other.y >= one.y + one.height) break;
          expect(one.x + one.width <= other.x || other.x + other.width <= one.x).toBe(true);
        }
      });
    },
  );

  it("stand in the same places in whatever order the records come", () => {
    const lens = createLensCase(roadmapLens, fillMany(80, 7));
    const input = lens.input();
    const reversed = {
      ...input,
      items: new Map([...input.items].reverse()),
      links: new Map([...input.links].reverse()),
    };
    const places = (one: typeof input) =>
      [...roadmapLens.place(one).places].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(places(reversed)).toEqual(places(input));
  });

  it("keep a board readable on which one date is wrong by a thousand years", () => {
    const lens = createLensCase(roadmapLens, (board) => {
      fillMany(20, 3)(board);
      addItem(board, {
        id: "far",
        kind: "project",
        pos: [0, 0],
        values: { start: "2999-01-01", duration: 5 },
      });
    });
    const { ticks, under } = roadmapLens.place(lens.input({ scale: "week" }));
    expect(ticks.length).toBeLessThan(3000);
    expect(under.length).toBeLessThan(6000);
  });
});
