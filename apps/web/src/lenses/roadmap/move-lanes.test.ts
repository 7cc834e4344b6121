import { addItem, addLink } from "@throughline/board";
import { describe, expect, it } from "vitest";
import type { LensCase as Case } from "../testing/lens-case.ts";
import { roadmapLens } from "./roadmap-lens.ts";
import { DAY, laneOf, MONTH, createRoadmapCase as make, rectOf } from "./testing/roadmap-case.ts";

describe("moving between lanes", () => {
  const into = (lens: Case, id: string, text: string, look: Record<string, string> = {}) => {
    const input = lens.input({ ...MONTH, ...look });
    const lane = roadmapLens.place(input).lanes.find((one) => one.text === text);
    const { x, height } = rectOf(lens, id, { ...MONTH, ...look });
    if (!lane) throw new Error(`There is no lane “${text}”.`);
    return lens.drop({ [id]: [x + 5, lane.y + lane.height / 2 - height / 2] }, { ...MONTH, ...look });
  };

  it("gives a project another part, and leaves its dates when the hand strays a little", () => {
    const lens = make();
    expect(into(lens, "data", "Help")).toMatchObject({ name: "Change part", hint: "Part: Help" });
    expect(lens.input().items.get("data")).toMatchObject({ part: "Help", start: "2014-03-03" });
    lens.undo();
    expect(lens.input().items.get("data")).toMatchObject({ part: "Build" });
  });

  it("gives another stage or owner", () => {
    const lens = make();
    into(lens, "data", "Oversight", { lanes: "stage" });
    into(lens, "data", "Bo", { lanes: "owner" });
    expect(lens.input().items.get("data")).toMatchObject({ stage: "oversight", owner: "Bo" });
  });

  it("lets another team take over, staffs anew, and takes the team away", () => {
    const lens = make();
    const lanes = { lanes: "team" };
    into(lens, "data", "Partner", lanes);
    expect(lens.input().links.get("crew")).toMatchObject({ from: "other", units: 2 });
    lens.undo();
    expect(lens.input().links.get("crew")).toMatchObject({ from: "team" });
    into(lens, "help", "Crew", lanes);
    expect(laneOf(lens, "help", lanes)).toBe("Crew");
    into(lens, "data", "— no team —", lanes);
    expect(lens.input().links.has("crew")).toBe(false);
  });

  it("refuses goals, and what goes with its project", () => {
    const lens = make((board) => {
      addItem(board, { id: "goal", kind: "goal", pos: [0, 0], title: "Serve" });
      addLink(board, { kind: "contributes", from: "help", to: "goal" });
    });
    expect(into(lens, "data", "Serve", { lanes: "goal" })).toMatchObject({
      ok: false,
      reason: "The goal of “Data hub” follows from the benefits it leads to. Map those in Benefits.",
    });
    expect(into(lens, "launch", "Help")).toMatchObject({
      ok: false,
      reason: "“Launch” goes with “Portal”. Move that.",
    });
  });
});

describe("the tray", () => {
  it("gives a date and a part to what is dragged out of it", () => {
    const lens = make();
    const { x, y } = rectOf(lens, "data");
    const drop = lens.drop({ later: [x + 5 * DAY + 2, y] }, MONTH);
    // 3 March and five days are a Saturday: work begins on the Monday after.
    expect(lens.input().items.get("later")).toMatchObject({ start: "2014-03-10", part: "Build" });
    expect(drop).toMatchObject({ name: "Move in time and change part" });
  });

  it("takes the date of what is dragged into it, unless links give it one", () => {
    const lens = make();
    const { y } = rectOf(lens, "later");
    lens.drop({ help: [rectOf(lens, "help").x, y] }, MONTH);
    expect(lens.input().items.get("help")).toMatchObject({ start: null });
    expect(laneOf(lens, "help")).toBe("No date yet");
    expect(lens.drop({ data: [rectOf(lens, "data").x, rectOf(lens, "later").y] }, MONTH)).toMatchObject({
      ok: false,
    });
  });

  it("means nothing where the strips are", () => {
    const lens = make();
    const { x } = rectOf(lens, "data");
    expect(lens.drop({ data: [x, 5000] }, MONTH)).toMatchObject({ ok: true, writes: [] });
  });
});
