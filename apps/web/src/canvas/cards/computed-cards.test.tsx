import { addItem, addLink, setField } from "@throughline/board";
import { act, Profiler } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { useItem } from "../../live/use-record.ts";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { CardBody } from "./card-body.tsx";

const IDS = ["build", "test", "launch", "gain", "goal", "other", "note", "crew", "late"] as const;
let board: Rendered;
let renders: string[] = [];
afterEach(() => board.close());

function Shown({ id }: { readonly id: string }) {
  const item = useItem(id);
  return (
    <div data-card={id}>
      <Profiler id={id} onRender={(name) => renders.push(name)}>
        {item && <CardBody item={item} />}
      </Profiler>
    </div>
  );
}

function open() {
  const cards = IDS.map((id) => <Shown key={id} id={id} />);
  board = renderInBoard(cards, (doc) => {
    const at = [0, 0] as const;
    const work = (id: string, kind: "project" | "milestone", start: string | null, duration: number) =>
      addItem(doc, {
        id,
        kind,
        title: id,
        pos: at,
        values: kind === "project" ? { start, duration } : { start },
      });
    work("build", "project", "2026-03-02", 10);
    work("test", "project", "2026-03-02", 5);
    work("launch", "milestone", "2026-03-30", 0);
    work("other", "project", "2026-03-02", 3);
    addItem(doc, { id: "gain", kind: "benefit", title: "gain", pos: at, values: { start: "2026-03-10" } });
    addItem(doc, { id: "goal", kind: "goal", title: "goal", pos: at });
    addItem(doc, { id: "note", kind: "note", title: "note", pos: at });
    addItem(doc, { id: "crew", kind: "team", title: "crew", pos: at, values: { capacity: 1 } });
    addItem(doc, {
      id: "late",
      kind: "risk",
      title: "late",
      pos: at,
      values: { probability: 0.5, money: 1000 },
    });
    addLink(doc, { id: "l1", kind: "dependency", from: "build", to: "test" });
    addLink(doc, { id: "l2", kind: "dependency", from: "test", to: "launch" });
    addLink(doc, { id: "l3", kind: "delivers", from: "test", to: "gain" });
    addLink(doc, { id: "l4", kind: "contributes", from: "gain", to: "goal" });
    addLink(doc, { id: "l5", kind: "staffs", from: "crew", to: "build", values: { units: 3 } });
  });
  renders = [];
}

const card = (id: string) => {
  const found = board.find(`[data-card="${id}"]`);
  if (!found) throw new Error(`no card ${id}`);
  return found;
};
const figure = (id: string, name: string) =>
  [...card(id).querySelectorAll<HTMLElement>(`[data-figure="${name}"]`)].at(-1);

describe("computed figures on cards", () => {
  it("shows the computed dates, and the typed ones in the tooltip where links push them away", () => {
    open();
    const dates = figure("test", "finish");
    expect(dates?.textContent).toMatch(/Mar.*16.*Mar.*20|16 Mar.*20 Mar/);
    expect(dates?.title).toContain("pushed 10 days later");
    expect(dates?.dataset.tone).toBe("warn");
    expect(figure("build", "finish")?.title).not.toContain("pushed");
  });

  it("shows float, what is critical, expected cost, coverage, late benefits and overbooked teams", () => {
    open();
    expect(figure("launch", "critical")?.textContent).toBe("Critical");
    expect(figure("other", "totalFloat")?.textContent).toMatch(/^\d+ d float$/);
    expect(figure("late", "emv")?.textContent).toContain("500");
    expect(figure("goal", "coverage")?.textContent).toContain("covered");
    expect(figure("gain", "benefitStart")?.dataset.tone).toBe("bad");
    expect(figure("gain", "delayLoss")?.textContent).toMatch(/late$/);
    expect(card("crew").textContent).toContain("Overbooked");
    expect(figure("crew", "load")?.title).toContain("Mar 2026");
  });

  it("shows no computed figure where there is none, and makes no figure a tab stop", () => {
    open();
    expect(card("note").querySelector("[data-figure]")).toBeNull();
    expect(board.all("[data-figure][tabindex], button[data-figure]")).toEqual([]);
  });

  it("marks nothing as critical that is over", () => {
    open();
    act(() => void setField(board.session.board, "launch", "status", "reached"));
    expect(figure("launch", "critical")).toBeUndefined();
    expect(card("launch").textContent).toContain("Reached");
  });

  it("renders the one card whose figures changed", () => {
    open();
    act(() => void setField(board.session.board, "other", "duration", 4));
    expect(new Set(renders)).toEqual(new Set(["other"]));
  });

  it("shows a trial as a ghost on the cards it would change, by whom, and takes it away", () => {
    open();
    const edits = [{ id: "test", start: "2026-04-20", duration: 5 }];
    const by = board.session.peers.clientId();
    act(() => board.session.figures.setTrials([{ by, edits }]));
    const ghost = card("test").querySelector("s");
    expect(ghost?.textContent).toMatch(/20/);
    expect(ghost?.parentElement?.querySelector("b")?.textContent).toMatch(/Apr/);
    expect(ghost?.parentElement?.title).toContain("You try this out");
    expect(card("gain").querySelector("s")).not.toBeNull();
    expect(card("build").querySelector("s")).toBeNull();
    for (const untouched of ["note", "late"]) expect(renders).not.toContain(untouched);
    act(() => board.session.figures.setTrials([]));
    expect(board.all("s")).toEqual([]);
  });

  it("shows one's own trial before another's on a card that both try", () => {
    open();
    const by = board.session.peers.clientId();
    const trial = (who: number, start: string) => ({ by: who, edits: [{ id: "test", start }] });
    act(() => board.session.figures.setTrials([trial(by - 1, "2026-05-04"), trial(by, "2026-04-20")]));
    expect(card("test").querySelector("s")?.parentElement?.title).toContain("You try this out");
  });
});
