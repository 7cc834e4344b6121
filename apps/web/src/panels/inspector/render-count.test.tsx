import { addItem, addLink, setField } from "@throughline/board";
import { act } from "react";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { SelectionBar } from "../../actions/selection-bar.tsx";
import { ToolRail } from "../../actions/tool-rail.tsx";
import { Canvas } from "../../canvas/canvas.tsx";
import { ProjectCard } from "../../canvas/cards/work-cards.tsx";
import { useItem } from "../../live/use-record.ts";
import { watchRenders } from "../../testing/watch-renders.ts";
import { type Rendered, renderInBoard } from "../testing/render-in-board.tsx";
import { Inspector } from "./inspector.tsx";

const ALONE = 20;
const ids = ["a", "b", "c", ...Array.from({ length: ALONE }, (_, at) => `alone${at}`)];

/** A card as it is, wherever it stands: those on the canvas may be others' stand-ins in the same process. */
function Shown({ id }: { readonly id: string }) {
  const item = useItem(id);
  return item?.kind === "project" ? <ProjectCard item={item} /> : null;
}

const [interfaceWatched, drawn] = watchRenders(
  <>
    <Canvas />
    <ToolRail />
    <SelectionBar />
    <Inspector />
    {ids.map((id) => (
      <Shown key={id} id={id} />
    ))}
  </>,
);
let board: Rendered;

/** Three projects after one another and twenty for themselves; the first is selected. */
beforeAll(async () => {
  board = renderInBoard(interfaceWatched, (doc) => {
    const project = (id: string, at: number) => {
      const values = { start: "2026-03-02", duration: 10, plannedCost: { "2026-03": 5 } };
      const pos = [(at % 6) * 250, Math.floor(at / 6) * 140] as const;
      addItem(doc, { id, kind: "project", title: `Project ${id}`, pos, values });
    };
    for (const [at, id] of ["a", "b", "c"].entries()) project(id, at);
    for (let at = 0; at < ALONE; at++) project(`alone${at}`, at + 3);
    // The plan ends with it whatever the others do, so that no float moves with them.
    addItem(doc, {
      id: "end",
      kind: "milestone",
      title: "End",
      pos: [0, 700],
      values: { start: "2028-03-01" },
    });
    addLink(doc, { id: "ab", kind: "dependency", from: "a", to: "b" });
    addLink(doc, { id: "bc", kind: "dependency", from: "b", to: "c" });
  });
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(board.all(".react-flow__node")).toHaveLength(ALONE + 4);
  }, 20_000);
  await act(async () => board.workspace.select(["a"]));
}, 60_000);

beforeEach(() => void drawn.take());
afterAll(() => board.close());

/** Once each, in the order of their names. */
const named = (all: readonly string[], word: string) =>
  [...new Set(all.filter((name) => name.startsWith(`${word} `)))].sort();

describe("what is drawn on an open board", () => {
  it("sees what is drawn at all: another card in the inspector and the toolbar", async () => {
    await act(async () => board.workspace.select(["b"]));
    await act(async () => board.workspace.select(["a"]));
    const all = drawn.take();
    expect(all).toContain("ItemTools");
    expect(all).toContain("ActionButton delete");
    expect(named(all, "FieldRow").length).toBeGreaterThan(20);
  });

  it("draws no card, no row and no toolbar when the light says saving and saved", async () => {
    const { state } = board.session;
    await act(async () => state.setState({ light: { state: "saving", pending: 1, since: 5 } }));
    await act(async () => state.setState({ light: { state: "saved", pending: 0 } }));
    expect(drawn.take()).toEqual([]);
  });

  it("draws one row and the cards whose figures follow when one duration was changed", async () => {
    const duration = board.named<HTMLInputElement>("Duration");
    board.type(duration, "25");
    expect(named(drawn.take(), "ItemFieldRow")).toEqual([]);
    board.press(duration, "Enter");
    await act(async () => {});
    const all = drawn.take();
    const { figures } = board.session;
    expect(figures.item("c")?.schedule?.pushed).toBe(35);
    expect(named(all, "ProjectCard")).toEqual(["ProjectCard a", "ProjectCard b", "ProjectCard c"]);
    expect(named(all, "FieldRow")).toEqual(["FieldRow duration"]);
    for (const apart of [
      "ItemTools",
      "KindMenu",
      "ItemInspector a",
      "ItemLinks a",
      "TitleField title",
      "ToolRail",
    ]) {
      expect(all).not.toContain(apart);
    }
    expect(named(all, "ActionButton")).toEqual([]);
  });

  it("draws one card when nothing that is computed follows", async () => {
    await act(async () => void setField(board.session.board, "alone1", "sponsor", "Ann"));
    expect(named(drawn.take(), "ProjectCard")).toEqual(["ProjectCard alone1"]);
  });
});
