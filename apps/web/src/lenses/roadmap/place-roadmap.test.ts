import { addItem, addLink, setMeta } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { roadmapLens } from "./roadmap-lens.ts";
import { DAY, laneOf, MONTH, createRoadmapCase as make, rectOf } from "./testing/roadmap-case.ts";

describe("placing the roadmap", () => {
  it("puts work where it begins, as wide as it lasts", () => {
    const lens = make();
    const [data, portal] = [rectOf(lens, "data"), rectOf(lens, "portal")];
    // Four weeks from Monday 3 March end on Friday 28 March; what follows begins on the Monday after.
    expect(data.width).toBe(26 * DAY);
    expect(portal.x - data.x).toBe(28 * DAY);
    expect(data.height).toBe(26);
  });

  it("puts a milestone over the middle of its day", () => {
    const lens = make();
    const { x, width } = rectOf(lens, "launch");
    const { x: left, width: wide } = rectOf(lens, "portal");
    expect(x + width / 2).toBe(left + wide - DAY / 2);
  });

  it("names lanes by part, team, stage and owner, and puts what has none last", () => {
    const lens = make();
    expect(laneOf(lens, "data")).toBe("Build");
    expect(laneOf(lens, "launch")).toBe("Build");
    expect(laneOf(lens, "data", { lanes: "team" })).toBe("Crew");
    expect(laneOf(lens, "help", { lanes: "team" })).toBe("— no team —");
    expect(laneOf(lens, "portal", { lanes: "stage" })).toBe("Execution");
    expect(laneOf(lens, "help", { lanes: "owner" })).toBe("Ann");
    expect(laneOf(lens, "launch", { lanes: "owner" })).toBe("— no owner —");
    expect(laneOf(lens, "portal", { lanes: "none" })).toBe("All work");
  });

  it("names lanes by the nearest goal through the benefits", () => {
    const lens = make((board) => {
      addItem(board, { id: "benefit", kind: "benefit", pos: [0, 0], title: "Faster" });
      addItem(board, { id: "goal", kind: "goal", pos: [0, 0], title: "Serve people" });
      addLink(board, { kind: "delivers", from: "portal", to: "benefit" });
      addLink(board, { kind: "contributes", from: "benefit", to: "goal" });
    });
    expect(laneOf(lens, "portal", { lanes: "goal" })).toBe("Serve people");
    expect(laneOf(lens, "help", { lanes: "goal" })).toBe("— no goal —");
  });

  it("keeps what has no date in a tray below the lanes", () => {
    const lens = make();
    expect(laneOf(lens, "later")).toBe("No date yet");
    expect(roadmapLens.place(lens.input(MONTH)).facts.get("later")).toEqual({ form: "tray" });
  });

  it("puts parts below what they are parts of", () => {
    const lens = make((board) => {
      addItem(board, {
        id: "whole",
        kind: "project",
        pos: [0, 0],
        title: "Build",
        values: { part: "Build" },
      });
      addLink(board, { kind: "contains", from: "whole", to: "data" });
      addLink(board, { kind: "contains", from: "whole", to: "portal" });
    });
    const [whole, data, portal] = [rectOf(lens, "whole"), rectOf(lens, "data"), rectOf(lens, "portal")];
    expect(whole.x).toBe(data.x);
    expect(whole.width).toBe(portal.x + portal.width - data.x);
    expect(data.y).toBeGreaterThan(whole.y);
    expect(portal.y).toBeGreaterThan(whole.y);
    expect(roadmapLens.place(lens.input(MONTH)).facts.get("whole")).toMatchObject({ form: "whole" });
  });

  it("fits a plan of any length into about two screens", () => {
    const lens = make();
    const { bounds } = roadmapLens.place(lens.input());
    expect(bounds?.width).toBeGreaterThan(1000);
    expect(bounds?.width).toBeLessThan(3000);
  });

  it("rules the axis in two rows, and shades free days by the week", () => {
    const lens = make();
    const month = roadmapLens.place(lens.input(MONTH));
    expect(month.ticks.find(({ row }) => row === 0)?.text).toMatch(/^\w+ 201[34]$/);
    expect(month.ticks.filter(({ row }) => row === 1).length).toBeGreaterThan(20);
    const free = (look: Record<string, string>) =>
      roadmapLens.place(lens.input(look)).under.filter(({ key }) => key.startsWith("free"));
    expect(free(MONTH)).toHaveLength(0);
    expect(free({ scale: "week" }).length).toBeGreaterThan(20);
  });

  it("marks the status date, and says nothing without one", () => {
    expect(roadmapLens.place(make().input()).over.some(({ key }) => key === "status")).toBe(true);
    const without = make((board) => setMeta(board, "statusDate", null));
    expect(roadmapLens.place(without.input()).over.some(({ key }) => key === "status")).toBe(false);
  });

  it("shows the baseline as a ghost below, and what misses its deadline in red", () => {
    const lens = make((board) => {
      addItem(board, {
        id: "late",
        kind: "project",
        pos: [0, 0],
        values: {
          start: "2014-03-03",
          duration: 20,
          deadline: "2014-03-21",
          baselineStart: "2014-02-03",
          baselineDuration: 20,
        },
      });
    });
    const { under, over, facts, tokens } = roadmapLens.place(lens.input(MONTH));
    const ghost = under.find(({ key }) => key === "baseline late");
    expect(ghost).toMatchObject({
      draw: "rect",
      rect: { x: rectOf(lens, "late").x - 28 * DAY, width: 26 * DAY },
    });
    expect(over.some(({ key }) => key === "short late")).toBe(true);
    expect(facts.get("late")).toMatchObject({ note: "5 d late" });
    expect(tokens).toMatchObject([{ id: "deadline late", tone: "bad", item: "late" }]);
    const off = roadmapLens.place(lens.input({ ...MONTH, baseline: "off" }));
    expect(off.under.some(({ key }) => key === "baseline late")).toBe(false);
  });

  it("shows the float of what can wait, when asked", () => {
    const lens = make();
    const tails = (look: Record<string, string>) =>
      roadmapLens.place(lens.input({ ...MONTH, ...look })).under.filter(({ key }) => key === "float help");
    expect(tails({})).toHaveLength(0);
    expect(tails({ float: "on" })).toMatchObject([{ draw: "line", dashed: true }]);
  });

  it("keeps to its first choices where another version chose something else", () => {
    const lens = make();
    const known = roadmapLens.place(lens.input());
    const odd = roadmapLens.place(lens.input({ scale: "century", lanes: "moon" }));
    expect(odd.places).toEqual(known.places);
  });

  it("draws no card of other kinds", () => {
    expect(roadmapLens.place(make().input()).places.has("team")).toBe(false);
  });

  it("shows dependencies only, from the side that their type says", () => {
    const lens = make((board) =>
      addLink(board, { id: "ff", kind: "dependency", from: "help", to: "portal", values: { type: "FF" } }),
    );
    const { links } = lens.input();
    const [one, ff, crew] = ["one", "ff", "crew"].map((id) => links.get(id));
    if (!one || !ff || !crew) throw new Error("The links are gone.");
    expect(roadmapLens.linkSides?.(one)).toEqual(["right", "left"]);
    expect(roadmapLens.linkSides?.(ff)).toEqual(["right", "right"]);
    expect(roadmapLens.showsLink(crew)).toBe(false);
  });
});

describe("the strips below", () => {
  it("show load against capacity and money by month, and can be left out", () => {
    const lens = make((board) =>
      addItem(board, {
        id: "paid",
        kind: "project",
        pos: [0, 0],
        values: { start: "2014-03-03", duration: 40, budget: 800_000 },
      }),
    );
    const { under, lanes, bounds } = roadmapLens.place(lens.input({ scale: "month" }));
    const loads = under.filter((mark) => mark.draw === "text" && mark.key.startsWith("load team"));
    expect(loads).toMatchObject([{ text: "95 %", tone: "warn" }]);
    const totals = under.flatMap((mark) =>
      mark.draw === "text" && mark.key.startsWith("total") ? [mark.text.replace(/\s/g, " ")] : [],
    );
    expect(totals.at(-1)).toBe("$800 k");
    expect(totals).toHaveLength(2);
    expect(lanes.map(({ text }) => text)).toEqual(expect.arrayContaining(["Crew", "Spend"]));
    const off = roadmapLens.place(lens.input({ scale: "month", strips: "off" }));
    expect(off.lanes.map(({ text }) => text)).not.toContain("Spend");
    expect(off.bounds?.height).toBeLessThan(bounds?.height ?? 0);
  });
});
