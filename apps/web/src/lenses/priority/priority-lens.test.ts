import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import type { ItemOf } from "@throughline/model";
import { describe, expect, it } from "vitest";
import type { LensInput, Look } from "../lens.ts";
import { createLensCase } from "../testing/lens-case.ts";
import { priorityLens } from "./priority-lens.ts";

const scores = (businessValue: number, jobSize: number) => ({
  ...{ businessValue, timeCriticality: 1, riskReduction: 1, jobSize },
});

/** By WSJF: Data hub 7, Portal 4, Archive 2; Later has no score. 100 pays for the first two. */
const fill = (board: Board, meta: Readonly<Record<string, unknown>> = {}) => {
  const project = (id: string, title: string, values: Readonly<Record<string, unknown>>) =>
    addItem(board, { id, kind: "project", pos: [0, 0], title, values });
  project("hub", "Data hub", { ...scores(19, 3), budget: 60, moscow: "must" });
  project("portal", "Portal", { ...scores(10, 3), budget: 30, moscow: "must" });
  project("archive", "Archive", { ...scores(4, 3), budget: 25, moscow: "should" });
  project("later", "Later", { budget: 5 });
  addItem(board, {
    id: "fast",
    kind: "benefit",
    pos: [0, 0],
    values: { title: "Faster", valuePerYear: 500 },
  });
  addLink(board, { kind: "delivers", from: "archive", to: "fast" });
  setMeta(board, "budget", 100);
  for (const [field, value] of Object.entries(meta)) setMeta(board, field as "budget", value);
};
const caseOf = (meta: Readonly<Record<string, unknown>> = {}) =>
  createLensCase(priorityLens, (board) => fill(board, meta));

const projectOf = (input: LensInput, id: string): ItemOf<"project"> => {
  const item = input.items.get(id);
  if (item?.kind !== "project") throw new Error(`${id} is no project.`);
  return item;
};
const orderOf = (input: LensInput) =>
  [...priorityLens.place(input).places].sort(([, a], [, b]) => a.y - b.y).map(([id]) => id);
const rectOf = (input: LensInput, id: string) => {
  const rect = priorityLens.place(input).places.get(id);
  if (!rect) throw new Error(`${id} has no place.`);
  return rect;
};
const topOf = (input: LensInput, id: string, by: number): [number, number] => {
  const rect = rectOf(input, id);
  return [rect.x, rect.y + by];
};

describe("the ranked list", () => {
  it("stands in the order of the scores, with terms, running sums and the cut", () => {
    const { facts, tokens, lanes, places } = priorityLens.place(caseOf().input());
    expect([...places.keys()]).toEqual(["hub", "portal", "archive", "later"]);
    expect(facts.get("hub")).toMatchObject({
      place: 1,
      score: 7,
      terms: "19 + 1 + 1 over 3",
      state: "above",
    });
    expect(facts.get("portal")).toMatchObject({ runningCost: 90, runningBenefit: 0, state: "above" });
    expect(facts.get("archive")).toMatchObject({ runningCost: 115, benefit: 500, state: "below" });
    expect(facts.get("later")).toMatchObject({ place: null, state: "fits" });
    expect(facts.get("later")?.terms).toMatch(/^Missing: business value, /);
    expect(tokens.map((token) => token.name)).toEqual(["Budget cut line, $100"]);
    expect(lanes.map((lane) => [lane.text, lane.note])).toEqual([
      ["Inside the budget", "2 projects, $90"],
      ["Below the line", "1 project"],
      ["Not scored yet", "1 project"],
    ]);
  });

  it("a row carried above another makes an order by hand of all that is seen, in one step of undo", () => {
    const lens = caseOf();
    const drop = lens.drop({ archive: topOf(lens.input(), "hub", -1) });
    expect(drop).toMatchObject({
      name: "Rank Archive",
      hint: "From 3 to 1; now inside the budget; Portal out",
    });
    const input = lens.input();
    expect(input.meta.scoreMethod).toBe("hand");
    expect(orderOf(input)).toEqual(["archive", "hub", "portal", "later"]);
    expect(projectOf(input, "later").rank).toBe("");
    lens.undo();
    expect(lens.input().meta.scoreMethod).toBe("wsjf");
    expect(orderOf(lens.input())).toEqual(["hub", "portal", "archive", "later"]);
    expect(projectOf(lens.input(), "hub").rank).toBe("");
  });

  it("by hand only the moved row gets a rank, and what has none comes last", () => {
    const lens = caseOf();
    lens.drop({ archive: topOf(lens.input(), "hub", -1) });
    const drop = lens.drop({ portal: topOf(lens.input(), "archive", -1) });
    expect(drop).toMatchObject({ ok: true, writes: [{ do: "set", id: "portal", field: "rank" }] });
    expect(orderOf(lens.input())).toEqual(["portal", "archive", "hub", "later"]);
    lens.drop({ later: topOf(lens.input(), "archive", -1) });
    expect(orderOf(lens.input())).toEqual(["portal", "later", "archive", "hub"]);
    expect(projectOf(lens.input(), "later").rank).not.toBe("");
  });

  it("a row let go among those without a place is taken out of the order", () => {
    const lens = caseOf();
    lens.drop({ archive: topOf(lens.input(), "hub", -1) });
    const drop = lens.drop({ hub: topOf(lens.input(), "later", 0) });
    expect(drop).toMatchObject({ ok: true, hint: "Not ordered" });
    expect(projectOf(lens.input(), "hub").rank).toBe("");
  });

  it("several rows keep their order among themselves", () => {
    const lens = caseOf();
    const input = lens.input();
    const y = rectOf(input, "hub").y - 1;
    lens.drop({ portal: [0, y], archive: [0, y + 48] });
    expect(orderOf(lens.input())).toEqual(["portal", "archive", "hub", "later"]);
  });

  it("an arrow key carries a row to its neighbor's place, over the cut line too", () => {
    const lens = caseOf();
    const input = lens.input();
    const [, up] = priorityLens.step(input, "archive", "up", false);
    expect(lens.drop({ archive: topOf(input, "archive", up) })).toMatchObject({ ok: true });
    expect(orderOf(lens.input())).toEqual(["hub", "archive", "portal", "later"]);
    const [, down] = priorityLens.step(lens.input(), "archive", "down", false);
    lens.drop({ archive: topOf(lens.input(), "archive", down) });
    expect(orderOf(lens.input())).toEqual(["hub", "portal", "archive", "later"]);
    expect(priorityLens.step(lens.input(), "hub", "up", false)).toEqual([0, 0]);
    expect(priorityLens.step(lens.input(), "hub", "left", false)).toEqual([0, 0]);
  });

  it("changes nothing where a row is let go at its own place, and refuses locked and done ones with the reason", () => {
    const lens = createLensCase(priorityLens, (board) => {
      fill(board);
      addItem(board, { id: "fixed", kind: "project", pos: [0, 0], title: "Fixed", values: { locked: true } });
      addItem(board, { id: "gone", kind: "project", pos: [0, 0], title: "Gone", values: { status: "done" } });
    });
    const input = lens.input();
    expect(lens.drop({ portal: topOf(input, "portal", 3) })).toMatchObject({ writes: [] });
    expect(lens.drop({ fixed: [0, 0] })).toEqual({
      ok: false,
      reason: "“Fixed” is locked. Unlock it to give it another place.",
    });
    expect(lens.drop({ gone: [0, 0] })).toMatchObject({ ok: false });
  });
});

describe("the cut line", () => {
  const move = (by: number, meta: Readonly<Record<string, unknown>> = {}) => {
    const lens = caseOf(meta);
    const input = lens.input();
    const [token] = priorityLens.place(input).tokens;
    if (!token || !priorityLens.dropToken) throw new Error("There has to be a cut line.");
    const rect = { ...token.rect, y: token.rect.y + by };
    return { lens, drop: priorityLens.dropToken(input, token.id, rect) };
  };

  it("let go a row lower sets a round budget that pays for that row and not for the next", () => {
    const { lens, drop } = move(48);
    expect(drop).toMatchObject({
      writes: [{ do: "meta", field: "budget", value: 115 }],
      hint: "Budget $115, 3 projects inside; Archive in",
    });
    lens.write(drop);
    expect(priorityLens.place(lens.input()).facts.get("archive")).toMatchObject({ state: "above" });
    lens.undo();
    expect(lens.input().meta.budget).toBe(100);
  });

  it("let go at the top pays for nothing, at the end for all, and on its own place changes nothing", () => {
    expect(move(-500).drop).toMatchObject({ writes: [{ value: 0 }] });
    expect(move(500).drop).toMatchObject({ writes: [{ value: 120 }] });
    expect(move(10).drop).toMatchObject({ writes: [] });
  });

  it("without a budget offers a line to drag", () => {
    const { lens, drop } = move(-140, { budget: null });
    const { tokens, facts } = priorityLens.place(lens.input());
    expect(tokens.map((token) => token.name)).toEqual(["Budget cut line, no budget yet"]);
    expect(facts.get("hub")).toMatchObject({ state: "free" });
    expect(drop).toMatchObject({ writes: [{ do: "meta", field: "budget" }] });
  });

  it("an arrow key moves it by one row", () => {
    const { lens } = move(0);
    const input = lens.input();
    const [token] = priorityLens.place(input).tokens;
    const [, up] = priorityLens.stepToken?.(input, "budget", "up", false) ?? [0, 0];
    const rect = token && { ...token.rect, y: token.rect.y + up };
    const drop = rect && priorityLens.dropToken?.(input, "budget", rect);
    expect(drop).toMatchObject({ writes: [{ value: 80 }], hint: "Budget $80, 1 project inside; Portal out" });
  });
});

describe("MoSCoW", () => {
  const look: Look = { view: "moscow" };

  it("stands in columns with counts, sums and the share of the Musts", () => {
    const { ticks } = priorityLens.place(caseOf().input(look));
    expect(ticks.map((tick) => [tick.text, tick.note])).toEqual([
      ["Must", "2 · $90 · 78%, over 60%"],
      ["Should", "1 · $25 · 22%"],
      ["Could", "0 · 0%"],
      ["Won't", "0"],
      ["Not sorted", "1 · $5"],
    ]);
    expect(ticks[0]?.tone).toBe("warn");
  });

  it("a card let go in a column is sorted there, in one step of undo", () => {
    const lens = caseOf();
    const input = lens.input(look);
    const [right] = priorityLens.step(input, "portal", "right", false);
    const rect = rectOf(input, "portal");
    expect(lens.drop({ portal: [rect.x + right, rect.y] }, look)).toMatchObject({
      name: "Sort Portal into Should",
      writes: [{ field: "moscow", value: "should" }],
    });
    expect(projectOf(lens.input(), "portal").moscow).toBe("should");
    lens.undo();
    expect(projectOf(lens.input(), "portal").moscow).toBe("must");
  });

  it("another place in the same column is another rank", () => {
    const lens = caseOf();
    const input = lens.input(look);
    const [, up] = priorityLens.step(input, "portal", "up", false);
    const rect = rectOf(input, "portal");
    lens.drop({ portal: [rect.x, rect.y + up] }, look);
    expect(lens.input().meta.scoreMethod).toBe("hand");
    expect(orderOf(lens.input())).toEqual(["portal", "hub", "archive", "later"]);
  });

  it("by hand a card that comes into a column takes its rank there", () => {
    const lens = caseOf();
    lens.drop({ archive: topOf(lens.input(), "hub", -1) });
    const input = lens.input(look);
    const portal = rectOf(input, "portal");
    lens.drop({ archive: [portal.x, portal.y - 20] }, look);
    expect(orderOf(lens.input())).toEqual(["hub", "archive", "portal", "later"]);
    expect(projectOf(lens.input(), "archive").moscow).toBe("must");
  });
});

describe("value against effort", () => {
  const look: Look = { view: "matrix" };

  it("names the quarters, and keeps what has no score in a tray", () => {
    const { under, ticks, places, facts } = priorityLens.place(caseOf().input(look));
    const words = under.flatMap((mark) => (mark.draw === "text" ? [mark.text] : []));
    expect(words).toEqual(["Quick wins", "Big bets", "Fill-ins", "Time sinks"]);
    expect(ticks.at(-1)).toMatchObject({ text: "Not scored yet", note: "1" });
    expect(places.size).toBe(4);
    expect(facts.get("later")).toMatchObject({ scored: false });
  });

  it("an arrow key is one score, and the tray clears both", () => {
    const lens = caseOf();
    const input = lens.input(look);
    const rect = rectOf(input, "portal");
    const [, up] = priorityLens.step(input, "portal", "up", false);
    const [right] = priorityLens.step(input, "portal", "right", false);
    const drop = lens.drop({ portal: [rect.x + right, rect.y + up] }, look);
    expect(drop).toMatchObject({ name: "Rescore Portal", hint: "Business value 11, job size 4" });
    expect(projectOf(lens.input(), "portal")).toMatchObject({ businessValue: 11, jobSize: 4 });
    lens.undo();
    expect(projectOf(lens.input(), "portal")).toMatchObject({ businessValue: 10, jobSize: 3 });
    const tray = rectOf(lens.input(look), "later");
    lens.drop({ portal: [tray.x, tray.y] }, look);
    expect(projectOf(lens.input(), "portal")).toMatchObject({ businessValue: null, jobSize: null });
  });

  it("a card from the tray takes the two scores of its place, in person-months for RICE", () => {
    const lens = caseOf();
    lens.drop({ later: [490 - 76, 308 - 18] }, look);
    expect(projectOf(lens.input(), "later")).toMatchObject({ businessValue: 5, jobSize: 5 });
    const byReach = caseOf({ scoreMethod: "rice" });
    byReach.drop({ later: [560 - 76, 308 - 18] }, look);
    expect(projectOf(byReach.input(), "later")).toMatchObject({ impact: 1, effort: 7 });
  });

  it("a new project takes the scores, the column or the rank of the place where it is made", () => {
    const lens = caseOf();
    expect(priorityLens.create(lens.input(look), null, [10, 10])).toMatchObject({
      kind: "project",
      values: { businessValue: 20, jobSize: 1 },
    });
    expect(priorityLens.create(lens.input({ view: "moscow" }), "project", [260, 0])?.values).toEqual({
      moscow: "should",
    });
    expect(priorityLens.create(lens.input(), "goal", [0, 0])).toBeNull();
    lens.drop({ archive: topOf(lens.input(), "hub", -1) });
    const rank = priorityLens.create(lens.input(), null, [10, 50])?.values.rank;
    const [first, second] = ["archive", "hub"].map((id) => projectOf(lens.input(), id).rank);
    expect(String(rank) > String(first) && String(rank) < String(second)).toBe(true);
  });
});
