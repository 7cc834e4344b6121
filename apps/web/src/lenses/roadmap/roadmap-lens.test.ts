import { addItem, addLink } from "@throughline/board";
import { describe, expect, it } from "vitest";
import type { LensCase as Case } from "../testing/lens-case.ts";
import { roadmapLens } from "./roadmap-lens.ts";
import { DAY, MONTH, createRoadmapCase as make, rectOf } from "./testing/roadmap-case.ts";

const moved = (lens: Case, id: string, days: number) => {
  const { x, y } = rectOf(lens, id);
  return lens.drop({ [id]: [x + days * DAY, y] }, MONTH);
};

describe("moving work", () => {
  it("by a quarter is one transaction and one undo, and pushes what waits for it", () => {
    const lens = make();
    const before = rectOf(lens, "portal").x;
    let transactions = 0;
    lens.board.doc.on("afterTransaction", () => {
      transactions += 1;
    });
    const drop = moved(lens, "data", 91);
    expect(drop).toMatchObject({
      ok: true,
      name: "Move in time",
      hint: expect.stringContaining("+13 weeks"),
    });
    expect(transactions).toBe(1);
    expect(lens.input().items.get("data")).toMatchObject({ start: "2014-06-02" });
    expect(rectOf(lens, "portal").x).toBe(before + 91 * DAY);
    lens.undo();
    expect(lens.input().items.get("data")).toMatchObject({ start: "2014-03-03" });
    expect(rectOf(lens, "portal").x).toBe(before);
  });

  it("by less than half a day changes nothing", () => {
    const lens = make();
    const { x, y } = rectOf(lens, "data");
    expect(lens.drop({ data: [x + 3, y + 2] }, MONTH)).toMatchObject({ ok: true, writes: [] });
  });

  it("takes several cards along in one step", () => {
    const lens = make();
    const [data, help] = [rectOf(lens, "data"), rectOf(lens, "help")];
    lens.drop({ data: [data.x + 56, data.y], help: [help.x + 56, help.y] }, MONTH);
    expect(lens.input().items.get("data")).toMatchObject({ start: "2014-03-10" });
    expect(lens.input().items.get("help")).toMatchObject({ start: "2014-02-10" });
    lens.undo();
    expect(lens.input().items.get("help")).toMatchObject({ start: "2014-02-03" });
  });

  it("moves the parts of what has parts", () => {
    const lens = make((board) => {
      addItem(board, {
        id: "whole",
        kind: "project",
        pos: [0, 0],
        title: "Build",
        values: { part: "Build" },
      });
      addLink(board, { kind: "contains", from: "whole", to: "data" });
      addLink(board, { kind: "contains", from: "whole", to: "help" });
    });
    expect(moved(lens, "whole", 7)).toMatchObject({ hint: "2 cards +1 week" });
    expect(lens.input().items.get("data")).toMatchObject({ start: "2014-03-10" });
    expect(lens.input().items.get("whole")).toMatchObject({ start: null });
  });

  it("refuses what is locked or done, with a sentence", () => {
    const lens = make((board) => {
      const values = { start: "2014-03-03", duration: 5 };
      addItem(board, {
        id: "shut",
        kind: "project",
        pos: [0, 0],
        title: "Shut",
        values: { ...values, locked: true },
      });
      addItem(board, {
        id: "past",
        kind: "project",
        pos: [0, 0],
        title: "Past",
        values: { ...values, status: "done" },
      });
    });
    expect(moved(lens, "shut", 7)).toEqual({
      ok: false,
      reason: "“Shut” is locked. Unlock it to change its dates.",
    });
    expect(moved(lens, "past", 7)).toMatchObject({ ok: false });
  });
});

describe("keys", () => {
  it("go a week by the month, a quarter with Shift, and to the next lane", () => {
    const lens = make();
    const press = (direction: "left" | "right" | "up" | "down", big = false) => {
      const { x, y } = rectOf(lens, "data");
      const [dx, dy] = roadmapLens.step(lens.input(MONTH), "data", direction, big);
      return lens.drop({ data: [x + dx, y + dy] }, MONTH);
    };
    press("right");
    expect(lens.input().items.get("data")).toMatchObject({ start: "2014-03-10" });
    press("left", true);
    expect(lens.input().items.get("data")).toMatchObject({ start: "2013-12-09" });
    press("down");
    expect(lens.input().items.get("data")).toMatchObject({ part: "Help" });
    expect(roadmapLens.step(lens.input(MONTH), "launch", "up", false)).toEqual([0, 0]);
  });

  it("go a day by the week, and a month by the quarter", () => {
    const lens = make();
    expect(roadmapLens.step(lens.input({ scale: "week" }), "data", "right", false)).toEqual([24, 0]);
    expect(roadmapLens.step(lens.input({ scale: "quarter" }), "data", "left", false)).toEqual([-90, 0]);
  });
});

describe("pulling ends", () => {
  const pull = (lens: Case, id: string, edge: "left" | "right", days: number) => {
    const { x, width } = rectOf(lens, id);
    const at = (edge === "left" ? x : x + width) + days * DAY;
    const drop = roadmapLens.pull?.(lens.input(MONTH), id, edge, at);
    if (!drop) throw new Error("Nothing can be pulled.");
    if (drop.ok) lens.write(drop);
    return drop;
  };

  it("at the right changes the duration by working days", () => {
    const lens = make();
    expect(pull(lens, "data", "right", 14)).toMatchObject({ name: "Change duration" });
    expect(lens.input().items.get("data")).toMatchObject({ start: "2014-03-03", duration: 30 });
    lens.undo();
    expect(lens.input().items.get("data")).toMatchObject({ duration: 20 });
  });

  it("at the left changes the start and keeps the finish", () => {
    const lens = make();
    const before = rectOf(lens, "data");
    pull(lens, "data", "left", -7);
    expect(lens.input().items.get("data")).toMatchObject({ start: "2014-02-24", duration: 25 });
    const after = rectOf(lens, "data");
    expect(after.x + after.width).toBe(before.x + before.width);
    pull(lens, "data", "left", 300);
    expect(lens.input().items.get("data")).toMatchObject({ start: "2014-03-28", duration: 1 });
  });

  it("is not for moments, nor for what is over", () => {
    const lens = make((board) =>
      addItem(board, {
        id: "past",
        kind: "project",
        pos: [0, 0],
        values: { status: "done", start: "2014-01-06" },
      }),
    );
    const edges = (id: string) => {
      const item = lens.input().items.get(id);
      return item && roadmapLens.pullable?.(item);
    };
    expect(edges("data")).toEqual(["left", "right"]);
    expect(edges("launch")).toEqual([]);
    expect(edges("past")).toEqual([]);
  });
});

describe("flags", () => {
  it("carry the deadline to another day", () => {
    const lens = make((board) =>
      addItem(board, {
        id: "due",
        kind: "project",
        pos: [0, 0],
        values: { start: "2014-03-03", duration: 5, deadline: "2014-03-21" },
      }),
    );
    const [flag] = roadmapLens.place(lens.input(MONTH)).tokens;
    if (!flag) throw new Error("There is no flag.");
    const [dx] = roadmapLens.stepToken?.(lens.input(MONTH), flag.id, "right", false) ?? [0, 0];
    const drop = roadmapLens.dropToken?.(lens.input(MONTH), flag.id, { ...flag.rect, x: flag.rect.x + dx });
    if (!drop) throw new Error("It cannot be dropped.");
    lens.write(drop);
    expect(lens.input().items.get("due")).toMatchObject({ deadline: "2014-03-28" });
    expect(drop).toMatchObject({ name: "Change deadline" });
  });
});

describe("making work", () => {
  it("starts a project on that day in that lane", () => {
    const lens = make();
    const { x, y } = rectOf(lens, "data");
    expect(roadmapLens.create(lens.input(MONTH), null, [x + 1, y + 4])).toEqual({
      kind: "project",
      values: { start: "2014-03-03", duration: 20, part: "Build" },
    });
    expect(roadmapLens.create(lens.input(MONTH), "milestone", [x + 1, y + 4])).toEqual({
      kind: "milestone",
      values: { start: "2014-03-03" },
    });
    const team = roadmapLens.create(lens.input({ ...MONTH, lanes: "team" }), "project", [x + 1, y + 4]);
    expect(team?.links).toEqual([{ kind: "staffs", from: "team" }]);
    expect(roadmapLens.create(lens.input(MONTH), "risk", [x, y])).toBeNull();
  });
});
