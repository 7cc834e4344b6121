import { addItem, type Board, setEntry } from "@throughline/board";
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { useItem } from "../../live/use-record.ts";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { useFacts, useLensState } from "../use-lens.ts";
import { BenefitsBar } from "./benefits-bar.tsx";
import { BenefitsFront } from "./benefits-front.tsx";
import { ChainFace } from "./chain-face.tsx";
import { fillChain } from "./testing/chain-case.ts";

const IDS = ["portal", "idle", "selfservice", "calls", "speed", "mood", "cost", "growth"];
let board: Rendered;

function Face({ id }: { readonly id: string }) {
  const item = useItem(id);
  const facts = useFacts(id);
  return item ? (
    <div data-card={id}>
      <ChainFace item={item} facts={facts} />
    </div>
  ) : null;
}

function Parts() {
  const { input } = useLensState();
  const choose = board?.workspace.stage?.choose ?? (() => {});
  return (
    <>
      <BenefitsBar look={input.look} choose={choose} />
      <BenefitsFront look={input.look} choose={choose} />
      {IDS.map((id) => (
        <Face key={id} id={id} />
      ))}
    </>
  );
}

function open(more: (it: Board) => void = () => {}) {
  board = renderInBoard(<Parts />, (it) => {
    fillChain(it);
    more(it);
  });
  act(() => board.workspace.stage?.show("benefits"));
}

const card = (id: string) => board.find(`[data-card="${id}"] > div`);
const button = (word: string) => {
  const found = board.all("button").find((one) => one.textContent?.trim() === word);
  if (!found) throw new Error(`There is no button “${word}”.`);
  return found;
};
const look = () => board.workspace.stage?.get().input.look;

afterEach(() => board.close());

describe("cards of the chain", () => {
  it("say what they bring, when, and what is missing", () => {
    open();
    expect(card("calls")?.textContent).toContain("900 a year");
    expect(card("calls")?.textContent).toMatch(/from .*2026/);
    expect(card("selfservice")?.textContent).toContain("900 a year");
    expect(card("cost")?.textContent).toContain("100% covered");
    expect(card("growth")?.textContent).toContain("Nobody serves this");
    expect(card("idle")?.textContent).toContain("Leads to no benefit");
    expect(card("mood")?.dataset.broken).toBe("true");
    expect(card("mood")?.textContent).toMatch(/\+\d more: .*No owner/);
  });

  it("show the curve in small once something was measured", () => {
    open();
    expect(card("calls")?.querySelector("svg[aria-label]")).toBeNull();
    act(() => void setEntry(board.session.board, "calls", "measurements", "2026-06-30", 7));
    expect(card("calls")?.querySelector('svg[aria-label="Measured against planned"]')).not.toBeNull();
    expect(card("calls")?.textContent).toContain("50% there");
  });

  it("pale where they are off the thread of the selected card", () => {
    open();
    act(() => board.workspace.select(["calls"]));
    expect(look()?.focus).toBe("calls");
    expect(card("speed")?.dataset.dim).toBe("true");
    expect(card("portal")?.dataset.thread).toBe("before");
    expect(card("portal")?.querySelector('[aria-label="Leads to the selected card"]')).not.toBeNull();
    expect(card("cost")?.querySelector('[aria-label="Follows from the selected card"]')).not.toBeNull();
    board.click(button("Thread"));
    expect(look()?.focus).toBe("");
    expect(card("speed")?.dataset.dim).toBeUndefined();
  });
});

describe("the bar of the lens", () => {
  it("counts gaps and pales the cards that have none", () => {
    open();
    board.click(button("6 gaps"));
    expect(card("portal")?.dataset.dim).toBe("true");
    expect(card("idle")?.dataset.dim).toBeUndefined();
  });

  it("opens the profile of the selected benefit only", () => {
    open();
    expect(button("Profile").hasAttribute("disabled")).toBe(true);
    act(() => board.workspace.select(["cost"]));
    expect(button("Profile").hasAttribute("disabled")).toBe(true);
    act(() => board.workspace.select(["calls"]));
    board.click(button("Profile"));
    expect(board.named("Benefit profile")).not.toBeNull();
    act(() => board.workspace.select(["speed"]));
    expect(board.find("h3")?.textContent).toBe("Speed");
    board.press(board.named("Benefit profile"), "Escape");
    expect(look()?.profile).toBe("");
  });
});

describe("the profile of a benefit", () => {
  it("moves a measured point by the arrow keys, each a step that can be undone, and removes it", () => {
    open((it) => setEntry(it, "calls", "measurements", "2026-06-30", 7));
    act(() => board.workspace.select(["calls"]));
    board.click(button("Profile"));
    const point = board.all('[role="slider"]')[0];
    if (!point) throw new Error("There is no point.");
    expect(point.getAttribute("aria-label")).toContain("Measured");
    expect(point.getAttribute("aria-valuetext")).toBe("7");
    const measured = () => {
      const item = board.session.live.items.get("calls");
      return item?.kind === "benefit" ? item.measurements["2026-06-30"] : undefined;
    };
    board.press(point, "ArrowUp", { shiftKey: true });
    expect(measured()).toBeCloseTo(7.7, 1);
    act(() => board.session.undo.undo());
    expect(measured()).toBe(7);
    board.press(board.all('[role="slider"]')[0] ?? point, "Delete");
    expect(measured()).toBeUndefined();
  });

  it("says what is needed where there is no curve, and that a card is gone", () => {
    open((it) => addItem(it, { id: "bare", kind: "benefit", pos: [0, 0] }));
    act(() => board.workspace.stage?.choose({ profile: "bare" }));
    expect(board.root.textContent).toContain("No curve yet");
    act(() => board.workspace.stage?.choose({ profile: "nobody" }));
    expect(board.root.textContent).toContain("no longer on the board");
  });
});
