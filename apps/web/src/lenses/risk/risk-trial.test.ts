import { addItem } from "@throughline/board";
import { afterEach, describe, expect, it } from "vitest";
import type { BoardSession } from "../../session/session-context.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { editsOfWrites } from "../edits-of-writes.ts";
import type { LensInput } from "../lens.ts";
import { cellRect, riskGeometry } from "./risk-geometry.ts";
import { riskLens } from "./risk-lens.ts";

let session: BoardSession | undefined;
afterEach(() => session?.dispose());

describe("a risk in a hand", () => {
  it("tells the room what it would weigh, before anything is written", () => {
    const made = createLocalSession((board) => {
      const values = { probability: 0.2, impact: 2, money: 1_000_000 };
      addItem(board, { id: "r", kind: "risk", title: "Vendor lock-in", pos: [0, 0], values });
    });
    session = made;
    const { live, figures } = made;
    const { items, links, linksAt } = live;
    const input: LensInput = { items, links, linksAt, meta: live.meta(), figures, look: riskLens.look };
    const { x, y, width, height } = cellRect(riskGeometry(input), { row: 5, column: 4 });
    const held = new Map([["r", { x: x + 6, y: y + 26, width: width - 12, height: Math.min(52, height) }]]);
    const drop = riskLens.drop(input, held);
    if (!drop.ok) throw new Error(drop.reason);
    figures.setTrials([{ by: 1, edits: editsOfWrites(input, drop.writes) }]);
    const [outcome] = figures.trials();
    expect(outcome?.consequences.strip[0]).toMatchObject({
      kind: "risk",
      id: "r",
      figure: "emv",
      before: 200_000,
      after: 900_000,
      tone: "worse",
    });
    expect(outcome?.items.get("r")?.exposure).toMatchObject({ score: 20, band: "high" });
    expect(live.items.get("r")).toMatchObject({ probability: 0.2, impact: 2 });
  });
});
