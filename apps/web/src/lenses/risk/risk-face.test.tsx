import { addItem, setField } from "@throughline/board";
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { useItem } from "../../live/use-record.ts";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import type { Facts } from "../arrangement.ts";
import { RiskFace } from "./risk-face.tsx";

let shown: Rendered | undefined;
afterEach(() => shown?.close());

function Shown({ facts }: { readonly facts: Facts }) {
  const item = useItem("r");
  return item ? <RiskFace item={item} facts={facts} /> : null;
}

function show(kind: "risk" | "issue", values: Record<string, unknown>, facts: Facts = {}) {
  shown = renderInBoard(<Shown facts={facts} />, (board) =>
    addItem(board, { id: "r", kind, title: "Vendor lock-in", pos: [0, 0], values }),
  );
  return shown;
}

describe("risk face", () => {
  it("says title, owner, response and expected money, and follows the board", () => {
    const { root, session } = show("risk", {
      owner: "Ann",
      response: "reduce",
      probability: 0.5,
      money: 2_000_000,
      approximate: ["money"],
    });
    expect(root.textContent).toContain("Vendor lock-in");
    expect(root.textContent).toContain("Ann");
    expect(root.textContent).toContain("≈ $1M");
    expect(root.querySelector('[aria-label="Response: Reduce"]')).not.toBe(null);
    act(() => void setField(session.board, "r", "probability", 0.1));
    expect(root.textContent).toContain("$200K");
  });

  it("says that nobody owns it, what is missing, and why the grid misleads", () => {
    const first = show("risk", {}, { missing: "No score" });
    expect(first.root.textContent).toContain("No owner");
    expect(first.root.textContent).toContain("No score");
    first.close();
    const flag = "More money than its cell says: $1M expected.";
    const { root } = show("risk", { probability: 0.5, money: 2_000_000 }, { flag });
    expect(root.querySelector(`[aria-label="${flag}"]`)).not.toBe(null);
  });

  it("marks an opportunity in a word of its own", () => {
    const { root } = show("risk", { polarity: "opportunity", probability: 0.5, money: 2_000_000 });
    expect(root.textContent).toContain("+$1M");
    expect(root.querySelector('[aria-label="Opportunity"]')).not.toBe(null);
  });
});
