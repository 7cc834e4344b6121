import { addItem, setMeta } from "@throughline/board";
import { expect, it, vi } from "vitest";
import { createLensStage } from "../lenses/lens-stage.ts";
import { createLocalSession } from "../testing/local-session.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import { drawSession } from "./draw-session.ts";

vi.mock("./read-font-face.ts", () => ({ readFontFace: async () => "" }));

function open() {
  const session = createLocalSession((board) => {
    setMeta(board, "title", "Bad news");
    const values = { probability: 0.9, impact: 5, money: 2_000_000 };
    addItem(board, { id: "r", kind: "risk", pos: [9000, 9000], title: "It <b>fails</b>", values });
    addItem(board, { id: "p", kind: "project", pos: [0, 0], title: "Data hub" });
  });
  const workspace = createWorkspace();
  const stage = createLensStage(session, workspace);
  workspace.stage = stage;
  return { session, workspace, stage };
}

it("is drawn as the lens arranges it, with what the lens draws around its cards", async () => {
  const board = open();
  const map = await drawSession(board, "light");
  board.stage.show("risk");
  const lens = await drawSession(board, "light");
  expect(map?.width).toBeGreaterThan(9000);
  expect(lens?.width).toBeLessThan(4000);
  expect(map?.svg).toContain("Data hub");
  expect(lens?.svg).not.toContain("Data hub");
  expect(lens?.svg).toContain("It &lt;b&gt;fails");
  const { lanes, ticks } = board.stage.get().arrangement;
  expect(lanes.length).toBeGreaterThan(0);
  expect(ticks.length).toBeGreaterThan(0);
  for (const { text } of lanes) expect(lens?.svg).toContain(text.split(" ")[0]);
  const parsed = new DOMParser().parseFromString(lens?.svg ?? "", "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
});

it("draws a selection without what stands around it", async () => {
  const board = open();
  board.stage.show("risk");
  const one = await drawSession(board, "light", ["r"]);
  const all = await drawSession(board, "light");
  expect(one?.width).toBeLessThan((all?.width ?? 0) / 2);
});
