import { addItem, addLink, setField } from "@throughline/board";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../testing/render-in-board.tsx";
import { ChangesPanel } from "./changes-panel.tsx";
import { momentsOf } from "./use-moments.ts";

let board: Rendered;
beforeEach(async () => {
  vi.useFakeTimers();
  board = renderInBoard(<ChangesPanel />, (doc) => {
    const values = { start: "2026-01-05", duration: 10 };
    addItem(doc, { id: "p", kind: "project", title: "Portal", pos: [0, 0], values });
    addItem(doc, { id: "m", kind: "milestone", title: "Go-live", pos: [400, 0], values: { gate: true } });
    addLink(doc, { id: "l", kind: "dependency", from: "p", to: "m" });
  });
  await act(() => momentsOf(board.session).beginVisit());
  act(() => board.workspace.set({ sidePanel: "changes" }));
  await settle();
});
afterEach(() => {
  board.close();
  vi.useRealTimers();
});

/** Lets the question be asked and answered. */
const settle = () => act(() => vi.advanceTimersByTimeAsync(1_000));
const text = () => board.root.textContent ?? "";
const button = (words: string) => {
  const found = board.all("button").find((one) => one.textContent?.includes(words));
  if (!found) throw new Error(`no button “${words}”`);
  return found;
};
const since = () => {
  const found = board.find("select");
  if (!(found instanceof HTMLSelectElement)) throw new Error("no choice of moments");
  return found;
};

describe("what changed", () => {
  it("says that nothing has moved since the board was opened", () => {
    expect(text()).toContain("Nothing has moved since you opened the board");
    expect([...since().options].map((one) => one.textContent)).toEqual([
      expect.stringContaining("You opened the board"),
      "Baseline",
    ]);
  });

  it("groups what moves while it is open, and leads to it", async () => {
    act(() => void setField(board.session.board, "p", "duration", 30));
    await settle();
    const groups = board.all("h3").map((one) => one.textContent);
    expect(groups[0]).toMatch(/^Dates\d+$/);
    expect(board.find('[role="status"]')?.textContent).toContain("Go-live");
    expect(text()).toContain("16 January 2026");
    expect(board.all('[data-tone="worse"]').length).toBeGreaterThan(0);
    board.click(button("“Go-live” moves"));
    expect(board.workspace.get().selection.items).toEqual(["m"]);
  });

  it("marks a moment by name and compares with it from then on", async () => {
    act(() => void setField(board.session.board, "p", "duration", 30));
    board.click(button("Mark this moment"));
    const name = board.find("form input");
    if (!name) throw new Error("no name to type");
    board.type(name, "Steering meeting");
    await act(async () =>
      board.find("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })),
    );
    await settle();
    expect(since().selectedOptions[0]?.textContent).toContain("Steering meeting");
    expect(text()).toContain("Nothing has moved since “Steering meeting”");
    board.click(board.named("Forget “Steering meeting”"));
    await settle();
    expect(document.activeElement).toBe(since());
    expect(since().selectedOptions[0]?.textContent).toContain("You opened the board");
    expect(board.all('[data-tone="worse"]').length).toBeGreaterThan(0);
  });

  it("says that the figures failed, and blames no moment for it", async () => {
    const { figures } = board.session;
    vi.spyOn(figures, "compareSince").mockResolvedValue(null);
    vi.spyOn(figures, "state").mockReturnValue({ name: "failed", simulating: false, problem: "No figures." });
    act(() => void setField(board.session.board, "p", "duration", 30));
    await settle();
    expect(board.find('[role="alert"]')?.textContent).toBe("No figures.");
  });

  it("names what was added", async () => {
    act(() => void addItem(board.session.board, { id: "r", kind: "risk", title: "Vendor", pos: [0, 0] }));
    await settle();
    expect(text()).toContain("The risk “Vendor” is added.");
  });
});
