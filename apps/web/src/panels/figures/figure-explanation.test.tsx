import { addItem, addLink } from "@throughline/board";
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Camera } from "../../workspace/camera.ts";
import { type Rendered, renderInBoard } from "../testing/render-in-board.tsx";
import { ComputedSection } from "./computed-section.tsx";
import { FigureExplanation } from "./figure-explanation.tsx";

let board: Rendered;
afterEach(() => board.close());

async function open(id: string) {
  const content = (
    <>
      <ComputedSection id={id} />
      <FigureExplanation />
    </>
  );
  board = renderInBoard(content, (doc) => {
    addItem(doc, {
      id: "a",
      kind: "project",
      title: "Build",
      pos: [0, 0],
      values: { start: "2026-03-02", duration: 10 },
    });
    addItem(doc, {
      id: "b",
      kind: "project",
      title: "Test",
      pos: [400, 0],
      values: { start: "2026-03-02", duration: 5 },
    });
    addItem(doc, { id: "n", kind: "note", title: "Note", pos: [0, 400] });
    addLink(doc, { id: "l", kind: "dependency", from: "a", to: "b" });
  });
  const fit = vi.fn();
  board.workspace.camera = { fit, subscribe: () => () => {} } as unknown as Camera;
  await answered();
  return fit;
}

/** Lets the answers that are under way arrive. */
const answered = () => act(async () => new Promise((resolve) => setTimeout(resolve)));
const buttons = (from: ParentNode = document) => [...from.querySelectorAll<HTMLElement>("button")];
const button = (text: string) => {
  const found = buttons().find(
    (one) => one.textContent?.startsWith(text) || one.getAttribute("aria-label")?.startsWith(text),
  );
  if (!found) throw new Error(`no button ${text}`);
  return found;
};
const panel = () => document.querySelector<HTMLElement>("[role=dialog]");

async function ask(text: string) {
  const row = button(text);
  row.focus();
  board.click(row);
  await answered();
  return row;
}

describe("the explanation of a figure", () => {
  it("lists every figure of a card as a button, and nothing for a card without", async () => {
    await open("b");
    expect(button("What the plan computes")).toBeTruthy();
    expect(button("Finish").textContent).toContain("20 March 2026");
    board.close();
    await open("n");
    expect(board.all("button")).toEqual([]);
  });

  it("says the value, why, the formula and the inputs", async () => {
    await open("b");
    await ask("Start");
    const text = panel()?.textContent ?? "";
    expect(text).toContain("Start of “Test”");
    expect(text).toContain("16 March 2026");
    expect(text).toContain("How it is computed");
    expect(buttons(panel() ?? document).some((one) => one.textContent?.includes("Build"))).toBe(true);
  });

  it("jumps to an input, goes on asking there, and comes back", async () => {
    const fit = await open("b");
    await ask("Start");
    const input = buttons(panel() ?? document).find((one) => one.textContent?.includes("Build"));
    if (!input) throw new Error("no input");
    board.click(input);
    await answered();
    expect(board.workspace.get().selection.items).toEqual(["a"]);
    expect(fit).toHaveBeenCalledWith(["a"]);
    expect(panel()?.textContent).toContain("Start of “Build”");
    board.click(button("Back to"));
    await answered();
    expect(panel()?.textContent).toContain("Start of “Test”");
    expect(board.workspace.get().selection.items).toEqual(["b"]);
  });

  it("gives the focus back to the figure when it is closed", async () => {
    await open("b");
    const row = await ask("Finish");
    board.click(button("Close explanation"));
    await answered();
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(row);
  });
});
