import { addItem } from "@throughline/board";
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { registerView } from "../../panels/register/register-view.ts";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { useLensStage, useLensState } from "../use-lens.ts";
import { RiskBar } from "./risk-bar.tsx";
import { RiskFilters } from "./risk-filters.tsx";

let shown: Rendered | undefined;
afterEach(() => shown?.close());

function Bar() {
  const stage = useLensStage();
  const { lens, input } = useLensState();
  return lens.id === "risk" ? (
    <>
      <RiskBar look={input.look} choose={stage.choose} />
      <RiskFilters look={input.look} choose={stage.choose} input={input} />
    </>
  ) : null;
}

function show() {
  const made = renderInBoard(<Bar />, (board) => {
    const add = (id: string, values: Record<string, unknown>) =>
      addItem(board, { id, kind: "risk", title: id, pos: [0, 0], values });
    add("a", { owner: "Ann", probability: 0.5, impact: 3, money: 1_000_000 });
    add("b", { owner: "Bob", probability: 0.1, impact: 3, money: 1_000_000 });
    add("c", { owner: "bob", polarity: "opportunity", probability: 0.5, money: 200_000 });
    add("d", { status: "closed", probability: 0.5, money: 9_000_000 });
  });
  shown = made;
  act(() => made.workspace.stage?.show("risk"));
  return made;
}

function button(name: RegExp): HTMLButtonElement {
  const found = [...document.querySelectorAll("button")].find((one) => name.test(one.textContent ?? ""));
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
}

describe("risk bar", () => {
  it("says how many are shown of how many, what they are expected to cost, and what to gain", () => {
    expect(show().root.textContent).toContain("3 of 4 shown$600K expected$100K chances");
  });

  it("filters by owner under any spelling, and counts the filters", () => {
    const { root, click } = show();
    const owner = document.querySelector<HTMLSelectElement>('select[aria-label="Owner"]');
    if (!owner) throw new Error("There is no choice of owner.");
    expect([...owner.options].map((option) => option.text)).toEqual(["All owners", "Ann", "Bob"]);
    owner.value = "Bob";
    act(() => void owner.dispatchEvent(new Event("change", { bubbles: true })));
    expect(root.textContent).toContain("2 of 4 shown");
    expect(root.textContent).toContain("Filter (1)");
    click(button(/Show all that is not closed/));
    expect(root.textContent).toContain("3 of 4 shown");
  });

  it("opens the register at the risks, assumptions, issues and decisions", () => {
    const { click, session, workspace } = show();
    click(button(/RAID register/));
    expect(workspace.get().registerOpen).toBe(true);
    expect(registerView(session).getState()).toMatchObject({ shape: "table", kind: "raid" });
  });
});
