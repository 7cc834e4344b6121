import { addItem, addLink, type Board } from "@throughline/board";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../testing/render-in-board.tsx";
import { HealthButton } from "./health-button.tsx";
import { HealthPanel } from "./health-panel.tsx";

let board: Rendered;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  board.close();
  vi.useRealTimers();
});

/** Lets the question be asked and answered. */
const settle = () => act(() => vi.advanceTimersByTimeAsync(1_000));

async function open(fill: (doc: Board) => void, asViewer = false) {
  board = renderInBoard(
    <>
      <HealthButton />
      <HealthPanel />
    </>,
    fill,
  );
  if (asViewer) {
    Object.assign(board.session, { canEdit: () => false });
    act(() => board.session.state.setState({ role: "viewer" }));
  }
  act(() => board.workspace.set({ sidePanel: "health" }));
  await settle();
}

const work = (doc: Board, id: string, values: Record<string, unknown> = {}) =>
  addItem(doc, { id, kind: "project", title: `Work ${id}`, pos: [0, 0], values });

/** Three projects that wait for each other. */
function circle(doc: Board) {
  for (const id of ["a", "b", "c"]) work(doc, id, { owner: "Ann", start: "2026-01-05", duration: 10 });
  for (const [from, to] of [
    ["a", "b"],
    ["b", "c"],
    ["c", "a"],
  ] as const) {
    addLink(doc, { id: `${from}${to}`, kind: "dependency", from, to });
  }
}

const text = () => board.root.textContent ?? "";
const finding = (words: string) => {
  const found = board.all("h4 button").find((one) => one.textContent?.includes(words));
  if (!found) throw new Error(`no finding about ${words} in ${text()}`);
  return found;
};
const repairs = () => board.all("button[aria-describedby]");

describe("the health of the plan", () => {
  it("says what was checked when nothing speaks against the plan", async () => {
    await open((doc) => void addItem(doc, { id: "n", kind: "note", title: "Lunch", pos: [0, 0] }));
    expect(text()).toContain("All is well.");
    expect(text()).toContain("1 card and 0 arrows were checked");
    expect(board.find("button")?.getAttribute("aria-label")).toBe("Health of the plan");
  });

  it("lists findings by severity, with their number on the button", async () => {
    await open(circle);
    expect(board.find("button")?.getAttribute("aria-label")).toMatch(/, 1 serious finding$/);
    expect(board.all("h3")[0]?.textContent).toBe(" Serious1");
    const title = finding("wait for each other");
    expect(title.getAttribute("aria-expanded")).toBe("false");
    board.click(title);
    expect(text()).toContain("To mend it:");
  });

  it("leads to the arrow of a case", async () => {
    await open(circle);
    board.click(finding("wait for each other"));
    const [jump] = board.all('button[title="Show on the board"]');
    if (!jump) throw new Error("no way to the board");
    board.click(jump);
    const { items, links } = board.workspace.get().selection;
    expect(items.length + links.length).toBe(1);
  });

  it("repairs by one step, after which the case is gone and the focus is near", async () => {
    await open(circle);
    board.click(finding("wait for each other"));
    const [repair] = repairs();
    if (!repair) throw new Error("no repair");
    act(() => repair.focus());
    let writes = 0;
    board.session.board.doc.on("afterTransaction", (transaction) => {
      if (transaction.changed.size > 0) writes += 1;
    });
    board.click(repair);
    expect(writes).toBe(1);
    expect(board.session.live.links.size).toBe(2);
    await settle();
    expect(board.all("h4 button").some((one) => one.textContent?.includes("wait for each other"))).toBe(
      false,
    );
    expect(document.activeElement?.textContent).toBe("Health of the plan");
    act(() => board.session.undo.undo());
    await settle();
    expect(board.session.live.links.size).toBe(3);
    expect(finding("wait for each other")).toBeTruthy();
  });

  it("leads to the field that a person has to fill", async () => {
    await open((doc) => {
      addItem(doc, { id: "b", kind: "benefit", title: "Speed", pos: [0, 0] });
    });
    act(() => board.workspace.set({ inspectorOpen: false }));
    board.click(finding("owner"));
    const fill = repairs().find((one) => one.textContent?.includes("owner"));
    if (!fill) throw new Error("no way to the field");
    board.click(fill);
    expect(board.workspace.get()).toMatchObject({ inspectorOpen: true, selection: { items: ["b"] } });
  });

  it("shows viewers the findings without repairs", async () => {
    await open(circle, true);
    board.click(finding("wait for each other"));
    expect(board.all('button[title="Show on the board"]').length).toBeGreaterThan(0);
    expect(repairs()).toEqual([]);
  });

  it("asks at most twice a second while the board changes", async () => {
    await open(circle);
    const asked = vi.spyOn(board.session.figures, "findHealth");
    for (let at = 0; at < 20; at += 1) act(() => void work(board.session.board, `more${at}`));
    await settle();
    expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it("closes with Escape", async () => {
    await open(circle);
    const heading = board.find("h2");
    if (!heading) throw new Error("no heading");
    expect(document.activeElement).toBe(heading);
    board.press(heading, "Escape");
    expect(board.workspace.get().sidePanel).toBeNull();
  });
});
