import { addItem, type Board, setMeta } from "@throughline/board";
import type { PortfolioChoice } from "@throughline/engine";
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { useFacts, useLensStage, useLensState } from "../use-lens.ts";
import { poseProblem } from "./ask-best-set.ts";
import { BestSetPanel } from "./best-set-panel.tsx";
import { bestSetStore } from "./best-set-store.ts";
import { PriorityBar } from "./priority-bar.tsx";
import { PriorityFace } from "./priority-face.tsx";

let shown: Rendered | undefined;
afterEach(() => shown?.close());

function Parts() {
  const stage = useLensStage();
  const { lens, input } = useLensState();
  const facts = useFacts("hub");
  const hub = input.items.get("hub");
  if (lens.id !== "priority" || !hub) return null;
  return (
    <>
      <PriorityBar look={input.look} choose={stage.choose} />
      <BestSetPanel look={input.look} choose={stage.choose} />
      <div data-testid="face">
        <PriorityFace item={hub} facts={facts} />
      </div>
    </>
  );
}

const scores = { businessValue: 8, timeCriticality: 5, riskReduction: 3, strategicFit: 4 };

function fill(board: Board) {
  addItem(board, {
    ...{ id: "hub", kind: "project", pos: [0, 0], title: "Data hub" },
    values: { ...scores, jobSize: 5, budget: 60, approximate: ["budget"], mandatory: true },
  });
  addItem(board, {
    ...{ id: "portal", kind: "project", pos: [0, 0], title: "Portal" },
    values: { ...scores, jobSize: 8, budget: 50 },
  });
  setMeta(board, "budget", 100);
}

function show() {
  const made = renderInBoard(<Parts />, fill);
  shown = made;
  act(() => made.workspace.stage?.show("priority"));
  return made;
}

const face = ({ find }: Rendered) => find('[data-testid="face"]')?.textContent ?? "";

function pick(select: HTMLSelectElement, value: string): void {
  select.value = value;
  act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
}

describe("a row of the ranked list", () => {
  it("says place, score with its terms, cost, running sums and whether it is paid for, in words", () => {
    const made = show();
    expect(face(made)).toContain("8 + 5 + 3 over 5");
    expect(face(made)).toMatch(/^1.*Data hub.*3\.2.*≈ \$60.*\$60.*Inside$/);
    expect(made.named("Mandatory")).toBeTruthy();
  });

  it("has the same name as a card of a column and as a chip of the matrix", () => {
    const made = show();
    for (const name of ["MoSCoW", "Matrix"]) {
      const button = made.all("button").find((one) => one.textContent === name);
      if (!button) throw new Error(`There is no button ${name}.`);
      made.click(button);
      expect(button.getAttribute("aria-pressed")).toBe("true");
      expect(face(made)).toContain("Data hub");
    }
    expect(made.named("Business value 8, job size 5").textContent).toBe("8/5");
  });
});

describe("the bar of the lens", () => {
  it("ranks by another method for everyone, as one step that can be undone", () => {
    const made = show();
    pick(made.named<HTMLSelectElement>("Ranked by"), "hand");
    expect(made.session.live.meta().scoreMethod).toBe("hand");
    act(() => made.session.undo.undo());
    expect(made.session.live.meta().scoreMethod).toBe("wsjf");
  });

  it("asks how much each criterion counts, and says when the answers contradict each other", () => {
    const made = show();
    pick(made.named<HTMLSelectElement>("Ranked by"), "ahp");
    const weights = made.all("button").find((one) => one.textContent?.includes("Weights"));
    if (!weights) throw new Error("There is no button for the weights.");
    made.click(weights);
    const dialog = () => document.querySelector('[role="dialog"]')?.textContent ?? "";
    expect(dialog()).toContain("6 of 6 pairs are not judged yet");
    const judge = (name: string, step: number) => {
      const slider = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
      if (!slider) throw new Error(`There is no slider ${name}.`);
      made.type(slider, String(step));
      act(() => void slider.dispatchEvent(new KeyboardEvent("keyup", { key: " ", bubbles: true })));
      return slider.getAttribute("aria-valuetext");
    };
    expect(judge("Business value against Time criticality", -2)).toBe(
      "Business value counts 3 times as much",
    );
    expect(made.session.live.meta().judgements).toEqual({ "businessValue>timeCriticality": 3 });
    judge("Time criticality against Risk reduction or opportunity", -8);
    judge("Business value against Risk reduction or opportunity", 8);
    judge("Risk reduction or opportunity against Strategic fit", 0);
    expect(dialog()).toContain("The answers contradict each other: consistency ratio");
    act(() => made.session.undo.undo());
    expect(Object.keys(made.session.live.meta().judgements)).toHaveLength(3);
  });
});

describe("the best set beside the list", () => {
  const chosen: PortfolioChoice = {
    kind: "chosen",
    ...{ projects: ["portal"], leftOut: ["hub"], benefits: [], value: 0, cost: 50, spend: [], bindings: [] },
    next: null,
    sentence: "More money alone would bring no further value.",
  };
  const answer = (made: Rendered) => {
    const problem = poseProblem({
      meta: made.session.live.meta(),
      items: made.session.live.items,
      links: made.session.live.links,
    });
    if (!problem) throw new Error("There is a budget.");
    act(() => bestSetStore(made.session).setState({ best: { problem, choice: chosen } }));
  };

  it("marks the rows, and is adopted by one button as one step of undo", () => {
    const made = show();
    answer(made);
    expect(made.named("Best set").textContent).toContain("Comes in: “Portal”.");
    expect(made.named("Best set").textContent).toContain("Goes out: “Data hub”.");
    expect(face(made)).toContain("Left out of it");
    const adopt = made.all("button").find((one) => one.textContent === "Adopt this set");
    if (!adopt) throw new Error("There is no button to adopt it.");
    made.click(adopt);
    expect(made.session.live.meta().scoreMethod).toBe("hand");
    expect(face(made)).toMatch(/^2/);
    expect(made.find('[aria-label="Best set"]')).toBeNull();
    act(() => made.session.undo.undo());
    expect(face(made)).toMatch(/^1/);
  });

  it("says that it is of a moment ago once the plan asks something else", () => {
    const made = show();
    answer(made);
    expect(made.named("Best set").textContent).not.toContain("Of a moment ago");
    act(() => void setMeta(made.session.board, "budget", 120));
    expect(made.named("Best set").textContent).toContain("Of a moment ago");
    expect(made.named("Best set").textContent).toContain("Compute again");
  });
});
