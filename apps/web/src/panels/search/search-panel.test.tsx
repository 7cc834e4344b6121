import { addItem } from "@throughline/board";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Rendered, renderInBoard } from "../testing/render-in-board.tsx";
import { SearchPanel } from "./search-panel.tsx";

let board: Rendered;
let fitted: (readonly string[] | undefined)[];
let input: HTMLInputElement;

beforeEach(() => {
  board = renderInBoard(
    <>
      <button type="button">before</button>
      <SearchPanel />
    </>,
    (doc) => {
      addItem(doc, { id: "a", kind: "project", title: "Claims portal", pos: [0, 0] });
      addItem(doc, { id: "b", kind: "risk", title: "Claims late", pos: [0, 0] });
      addItem(doc, { id: "c", kind: "note", title: "Lunch", pos: [0, 0] });
    },
  );
  fitted = [];
  board.workspace.camera = {
    view: () => ({ x: 0, y: 0, width: 1, height: 1, zoom: 1 }),
    toBoard: () => [0, 0],
    toScreen: () => [0, 0],
    zoomTo: () => {},
    zoomBy: () => {},
    fit: (ids) => void fitted.push(ids),
    center: () => {},
    show: () => {},
    subscribe: () => () => {},
  };
  const [button] = board.all("button");
  act(() => button?.focus());
  act(() => board.workspace.set({ searchOpen: true }));
  const found = board.find("input");
  if (!(found instanceof HTMLInputElement)) throw new Error("no input");
  input = found;
});
afterEach(() => board.close());

describe("the search", () => {
  it("takes the focus, marks what it finds and says how many", () => {
    expect(document.activeElement).toBe(input);
    board.type(input, "claims");
    expect(board.workspace.get().found).toEqual(["b", "a"]);
    expect(board.find("[role=status]")?.textContent).toBe("2 found");
  });

  it("moves the view on with Enter and back with Shift+Enter, round and round", () => {
    board.type(input, "claims");
    board.press(input, "Enter");
    expect(board.workspace.get().selection.items).toEqual(["b"]);
    board.press(input, "Enter");
    board.press(input, "Enter");
    board.press(input, "Enter", { shiftKey: true });
    expect(fitted).toEqual([["b"], ["a"], ["b"], ["a"]]);
    expect(board.find("[role=status]")?.textContent).toBe("2 of 2");
  });

  it("finds only the chosen kinds", () => {
    board.type(input, "claims");
    const chip = board.all("fieldset button").find((one) => one.textContent?.includes("Risks"));
    if (!chip) throw new Error("no chip");
    board.click(chip);
    expect(board.workspace.get().found).toEqual(["b"]);
  });

  it("says when nothing is found", () => {
    board.type(input, "zebra");
    expect(board.root.textContent).toContain("No card has all these words");
  });

  it("closes with Escape, takes its marks away and gives the focus back", () => {
    board.type(input, "claims");
    board.press(input, "Escape");
    expect(board.workspace.get()).toMatchObject({ searchOpen: false, found: [] });
    expect(document.activeElement?.textContent).toBe("before");
  });
});
