import { fillBoard, setEntry, setField } from "@throughline/board";
import { expect, it, vi } from "vitest";
import { createLocalSession } from "../../testing/local-session.ts";
import type { FromFigures } from "./figures-messages.ts";
import { createFiguresStore } from "./figures-store.ts";
import type { Told } from "./live-figures.ts";

const NOTHING = { changes: [], strip: [], sentence: "" };

const ids = { build: "build", launch: "launch", other: "other" };

/** Build comes before launch; the risk threatens neither. */
function openPlan() {
  return createLocalSession((board) =>
    fillBoard(board, {
      meta: {},
      items: {
        build: { kind: "project", title: "Build", start: "2026-03-02", duration: 10 },
        launch: { kind: "milestone", title: "Launch" },
        other: { kind: "risk", title: "Other", probability: 0.5, impact: 4, money: 1000 },
      },
      links: { first: { kind: "dependency", from: "build", to: "launch" } },
    }),
  );
}

it("follows the records, and tells only those whose figures changed", () => {
  const { board, figures } = openPlan();
  expect(figures.item(ids.launch)?.schedule?.finish).toBe("2026-03-13");
  const launch = vi.fn();
  const other = vi.fn();
  figures.subscribeItem(ids.launch, launch);
  figures.subscribeItem(ids.other, other);
  const before = figures.item(ids.other);
  setField(board, ids.build, "duration", 9);
  expect(figures.item(ids.launch)?.schedule?.finish).toBe("2026-03-12");
  expect(launch).toHaveBeenCalledTimes(1);
  setField(board, ids.build, "description", "words change no figure");
  expect(launch).toHaveBeenCalledTimes(1);
  expect(other).not.toHaveBeenCalled();
  expect(figures.item(ids.other)).toBe(before);
});

it("tries dates out without touching the document, and forgets them", () => {
  const { board, figures } = openPlan();
  const stored = JSON.stringify(board.items.toJSON());
  figures.setTrials([{ by: 7, edits: [{ id: ids.build, duration: 20 }] }]);
  const [outcome] = figures.trials();
  expect(outcome?.by).toBe(7);
  expect(outcome?.items.get(ids.launch)?.schedule?.finish).toBe("2026-03-27");
  expect(outcome?.consequences.sentence).toContain("from 13 March to 27 March 2026");
  expect(figures.item(ids.launch)?.schedule?.finish).toBe("2026-03-13");
  expect(JSON.stringify(board.items.toJSON())).toBe(stored);
  figures.setTrials([]);
  expect(figures.trials()).toEqual([]);
});

it("forgets at once the trial of one who lets go while another goes on, and late answers with it", () => {
  const { live } = openPlan();
  const outcomeOf = (by: number) => ({ by, edits: [], consequences: NOTHING, items: new Map() });
  let answer = (_message: FromFigures) => {};
  const figures = createFiguresStore(live, (onMessage) => {
    answer = onMessage;
    return { post: () => {}, dispose: () => {} };
  });
  const who = () => figures.trials().map(({ by }) => by);
  figures.setTrials([
    { by: 7, edits: [] },
    { by: 8, edits: [] },
  ]);
  for (const by of [8, 7]) answer({ type: "trials", outcomes: [outcomeOf(by)] });
  expect(who()).toEqual([7, 8]);
  figures.setTrials([{ by: 8, edits: [] }]);
  expect(who()).toEqual([8]);
  for (const by of [8, 7]) answer({ type: "trials", outcomes: [outcomeOf(by)] });
  expect(who()).toEqual([8]);
});

it("tries out what a drop would give, money and all, and takes no values that the fields do not take", () => {
  const { board, figures } = openPlan();
  setField(board, ids.build, "budget", 1000);
  setEntry(board, ids.build, "plannedCost", "2026-03", 1000);
  figures.setTrials([{ by: 7, edits: [{ id: ids.build, duration: -4, start: "2026-02-31" }] }]);
  expect(figures.trials()[0]?.consequences.changes).toEqual([]);
  figures.setTrials([{ by: 7, edits: [{ id: ids.build, duration: 20 }] }]);
  const tried = figures.trials()[0]?.items.get(ids.build);
  setField(board, ids.build, "duration", 20);
  expect(figures.item(ids.build)).toEqual(tried);
});

it("tells once what a change of the plan moved, and nothing for words", () => {
  const { board, figures } = openPlan();
  const told: Told[] = [];
  figures.subscribeTold((one) => told.push(one));
  setField(board, ids.build, "description", "nothing");
  expect(told).toEqual([]);
  setField(board, ids.build, "duration", 15);
  expect(told.map(({ source }) => source)).toEqual(["local"]);
  expect(told[0]?.consequences.changes.map(({ id }) => id)).toContain(ids.launch);
});

it("compares with a moment that was kept, one that was brought, and the baseline", async () => {
  const { board, figures } = openPlan();
  figures.keepMoment("start");
  setField(board, ids.build, "duration", 15);
  const since = await figures.compareSince("start");
  expect(since?.changes.some(({ id }) => id === ids.launch)).toBe(true);
  expect(await figures.compareSince("unknown")).toBeNull();
  figures.bringMoment("elsewhere", { meta: {}, items: { [ids.build]: { kind: 3, start: [] } }, links: {} });
  expect(await figures.compareSince("elsewhere")).not.toBeNull();
  setField(board, ids.build, "baselineStart", "2026-03-02");
  setField(board, ids.build, "baselineDuration", 10);
  const late = await figures.compareSince("baseline");
  expect(late?.changes.find(({ id }) => id === ids.launch)?.delta).toBe(5);
});

it("adds what the simulation says when it comes", () => {
  const { board, figures } = openPlan();
  setField(board, ids.build, "optimistic", 8);
  setField(board, ids.build, "pessimistic", 30);
  expect(figures.item(ids.launch)?.dateRisk).toBeUndefined();
  (figures as ReturnType<typeof import("./computed-figures.ts").createComputedFigures>).simulate();
  const risk = figures.item(ids.launch)?.dateRisk;
  expect(risk && risk.p80 >= risk.p50).toBe(true);
  expect(figures.state()).toEqual({ name: "ready", simulating: false, problem: null });
});

it("explains a figure and finds what the plan lacks", async () => {
  const { figures } = openPlan();
  expect((await figures.explain(ids.launch, "finish"))?.inputs.some(({ item }) => item === ids.build)).toBe(
    true,
  );
  expect(await figures.explain("nobody", "finish")).toBeNull();
  expect((await figures.listFigures(ids.build))?.length).toBeGreaterThan(0);
  expect((await figures.findHealth())?.length).toBeGreaterThan(0);
});
