import { addItem, setField } from "@throughline/board";
import { act, Profiler } from "react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Rendered, renderInBoard } from "../testing/render-in-board.tsx";
import { Register } from "./register.tsx";
import { registerView } from "./register-view.ts";

/** The test's document lays nothing out; the table is told how large it would be. */
beforeAll(() => {
  const size = (value: number) => ({ configurable: true, get: () => value });
  Object.defineProperty(HTMLElement.prototype, "clientHeight", size(400));
  Object.defineProperty(HTMLElement.prototype, "clientWidth", size(900));
  HTMLElement.prototype.scrollTo = () => {};
});

let board: Rendered;
afterEach(() => board.close());

function open(count = 3, content = <Register />) {
  board = renderInBoard(content, (doc) => {
    for (let index = 0; index < count; index += 1) {
      const values = { owner: index % 2 === 0 ? "Ann" : "Tom", budget: index * 100 };
      addItem(doc, {
        id: `p${index}`,
        kind: "project",
        title: `Project ${index}`,
        pos: [index * 300, 0],
        values,
      });
    }
  });
  board.click(board.all("nav button").find((tab) => tab.textContent?.includes("Projects")) ?? board.root);
  const grid = board.find("[role=grid]");
  if (!grid) throw new Error("no grid");
  act(() => grid.focus());
  return grid;
}
const stored = (id: string, field: string) =>
  (board.session.live.items.get(id) as unknown as Record<string, unknown> | undefined)?.[field];
const active = () => board.find("[data-active]")?.textContent ?? null;
const column = (label: string) =>
  Number(
    board
      .all("[role=columnheader]")
      .find((head) => head.textContent === label)
      ?.getAttribute("aria-colindex"),
  );
const goTo = (grid: HTMLElement, label: string) => {
  board.press(grid, "Home");
  for (let step = 1; step < column(label); step += 1) board.press(grid, "ArrowRight");
};

describe("the table by keys", () => {
  it("starts at the first cell and moves, and the board's selection follows", () => {
    const grid = open();
    expect(active()).toBe("Project 0");
    expect(board.workspace.get().selection.items).toEqual(["p0"]);
    board.press(grid, "ArrowDown");
    expect(active()).toBe("Project 1");
    expect(board.workspace.get().selection.items).toEqual(["p1"]);
    expect(grid.getAttribute("aria-activedescendant")).toBe(board.find("[data-active]")?.id);
  });

  it("edits with Enter, commits with Enter and goes down", () => {
    const grid = open();
    goTo(grid, "Owner");
    board.press(grid, "Enter");
    const input = board.named<HTMLInputElement>("Owner");
    expect(input.value).toBe("Ann");
    board.type(input, "Priya");
    board.press(input, "Enter");
    expect(stored("p0", "owner")).toBe("Priya");
    expect(active()).toBe("Tom");
    expect(document.activeElement).toBe(grid);
  });

  it("replaces by typing, commits with Tab and goes right", () => {
    const grid = open();
    goTo(grid, "Owner");
    board.press(grid, "K");
    const input = board.named<HTMLInputElement>("Owner");
    expect(input.value).toBe("");
    board.type(input, "Kim");
    const before = board.find("[data-active]")?.getAttribute("aria-colindex");
    board.press(input, "Tab");
    expect(stored("p0", "owner")).toBe("Kim");
    expect(board.find("[data-active]")?.getAttribute("aria-colindex")).toBe(String(Number(before) + 1));
  });

  it("takes an edit back with Escape", () => {
    const grid = open();
    goTo(grid, "Owner");
    board.press(grid, "F2");
    const input = board.named<HTMLInputElement>("Owner");
    board.type(input, "Kim");
    board.press(input, "Escape");
    expect(stored("p0", "owner")).toBe("Ann");
    expect(board.all("[role=grid] input")).toEqual([]);
  });

  it("keeps what cannot be read, with a sentence, and stays in the cell", () => {
    const grid = open();
    board.click(board.all("[role=columnheader] button").find((one) => one.textContent === "Title") ?? grid);
    goTo(grid, "Progress");
    board.press(grid, "Enter");
    const input = board.named<HTMLInputElement>("Progress");
    board.type(input, "most");
    board.press(input, "Enter");
    expect(board.named<HTMLInputElement>("Progress").value).toBe("most");
    expect(board.find("[role=alert]")?.textContent).toContain("not a percentage");
  });

  it("clears with Delete and deletes no card", () => {
    const grid = open();
    goTo(grid, "Owner");
    board.press(grid, "ArrowDown", { shiftKey: true });
    board.press(grid, "Delete");
    expect([stored("p0", "owner"), stored("p1", "owner"), stored("p2", "owner")]).toEqual(["", "", "Ann"]);
  });

  it("copies and pastes a column of cells as one step", () => {
    const grid = open();
    goTo(grid, "Owner");
    board.press(grid, "ArrowDown", { shiftKey: true });
    const data = new DataTransfer();
    const clip = (type: string) => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: data });
      act(() => void grid.dispatchEvent(event));
    };
    clip("copy");
    board.press(grid, "ArrowUp");
    expect(data.getData("text/plain")).toBe("Ann\nTom");
    board.press(grid, "ArrowDown");
    let changes = 0;
    board.session.live.subscribe(() => {
      changes += 1;
    });
    clip("paste");
    expect([stored("p1", "owner"), stored("p2", "owner")]).toEqual(["Ann", "Tom"]);
    expect(changes).toBe(1);
  });
});

describe("the table", () => {
  it("is led by a selection made on the board", () => {
    open();
    act(() => board.workspace.select(["p2"]));
    expect(active()).toBe("Project 2");
    expect(board.find("[role=row][aria-selected=true]")?.textContent).toContain("Project 2");
  });

  it("draws only what is on screen of a thousand cards", () => {
    open(1000);
    expect(board.find("[role=grid]")?.getAttribute("aria-rowcount")).toBe("1001");
    expect(board.all("[role=row]").length).toBeLessThan(40);
    expect(board.all("[role=columnheader]").length).toBeLessThan(20);
  });

  it("draws one row again when one card changes", () => {
    open(30);
    const rows = board.all("[role=row]");
    const before = rows.map((row) => row.innerHTML);
    act(() => void setField(board.session.board, "p3", "owner", "Somebody"));
    const changed = board.all("[role=row]").filter((row, index) => row.innerHTML !== before[index]);
    expect(changed).toHaveLength(1);
    expect(board.all("[role=row]")[4]).toBe(rows[4]);
  });

  it("does not draw again when people only move", () => {
    let renders = 0;
    open(
      5,
      <Profiler
        id="register"
        onRender={() => {
          renders += 1;
        }}
      >
        <Register />
      </Profiler>,
    );
    const before = renders;
    const presence = board.session.peers.me();
    for (let step = 0; step < 20; step += 1) {
      board.setOthers([{ clientId: 9, presence: { ...presence, cursor: [step, step] } }]);
    }
    expect(renders).toBe(before);
  });

  it("adds a card where nothing stands and begins to edit it", async () => {
    open(3);
    act(() => registerView(board.session).setState({ query: "nothing like this" }));
    board.click(board.all("button").find((one) => one.textContent?.includes("Add project")) ?? board.root);
    await act(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
    expect(board.session.live.items.size).toBe(4);
    expect(board.find("[role=grid] input")).not.toBeNull();
  });

  it("sorts by a column, both ways and back", () => {
    open(3);
    const titles = () => board.all("[role=rowheader]").map((cell) => cell.textContent);
    const head = () => board.all("[role=columnheader] button")[0] ?? board.root;
    board.click(head());
    board.click(head());
    expect(titles()).toEqual(["Project 2", "Project 1", "Project 0"]);
    expect(board.find("[role=columnheader]")?.getAttribute("aria-sort")).toBe("descending");
    board.click(head());
    expect(titles()).toEqual(["Project 0", "Project 1", "Project 2"]);
  });
});

describe("the outline", () => {
  it("is walked with the keys and selects on the board", () => {
    open(3);
    board.click(board.all("[role=tab]").find((tab) => tab.textContent?.includes("Outline")) ?? board.root);
    const tree = board.find("[role=tree]");
    if (!tree) throw new Error("no tree");
    const items = () => board.all("[role=treeitem]").map((item) => item.textContent);
    expect(items()).toEqual(["Projects3", "Project 0", "Project 1", "Project 2"]);
    board.press(tree, "Home");
    board.press(tree, "ArrowDown");
    expect(board.workspace.get().selection.items).toEqual(["p0"]);
    board.press(tree, "ArrowLeft");
    board.press(tree, "ArrowLeft");
    expect(items()).toEqual(["Projects3"]);
    board.press(tree, "ArrowRight");
    expect(items()).toHaveLength(4);
  });
});
