import { addItem, addLink } from "@throughline/board";
import { act, Profiler } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { type Rendered, renderInBoard } from "../testing/render-in-board.tsx";
import { Inspector } from "./inspector.tsx";

let board: Rendered;
afterEach(() => board.close());

let renders = 0;

function open() {
  const counted = (
    <Profiler
      id="inspector"
      onRender={() => {
        renders += 1;
      }}
    >
      <Inspector />
    </Profiler>
  );
  board = renderInBoard(counted, (doc) => {
    addItem(doc, { id: "p", kind: "project", title: "Portal", pos: [0, 0], values: { owner: "Ann" } });
    addItem(doc, { id: "q", kind: "project", title: "Rules", pos: [400, 0], values: { owner: "Tom" } });
    addItem(doc, { id: "b", kind: "benefit", title: "Speed", pos: [800, 0] });
    addLink(doc, { id: "l", kind: "delivers", from: "p", to: "b" });
  });
}
const text = () => board.root.textContent ?? "";
const owners = () =>
  ["p", "q"]
    .map((id) => board.session.live.items.get(id))
    .map((item) => item && "owner" in item && item.owner);

describe("the inspector", () => {
  it("shows the board and its gravest findings while nothing is selected, and leads to them", async () => {
    open();
    expect(text()).toContain("2 projects");
    await act(async () => {});
    const finding = board.all("button").find((one) => one.textContent?.includes("serves no goal"));
    if (!finding) throw new Error("no such finding");
    board.click(finding);
    expect(board.workspace.get().sidePanel).toBe("health");
  });

  it("sets a shared field of many cards as one step", () => {
    open();
    act(() => board.workspace.select(["p", "q"]));
    const owner = board.named<HTMLInputElement>("Owner");
    expect(owner.placeholder).toBe("Mixed");
    let changes = 0;
    board.session.live.subscribe(() => {
      changes += 1;
    });
    board.type(owner, "Priya");
    board.press(owner, "Enter");
    expect(owners()).toEqual(["Priya", "Priya"]);
    expect(changes).toBe(1);
  });

  it("leaves mixed values alone when nothing was typed", () => {
    open();
    act(() => board.workspace.select(["p", "q"]));
    board.leave(board.named("Owner"));
    expect(owners()).toEqual(["Ann", "Tom"]);
  });

  it("shows an arrow with its ends, reverses and deletes it", () => {
    open();
    act(() => board.workspace.select([], ["l"]));
    expect(text()).toContain("Portal");
    const button = (name: string) => {
      const found = board.all("button").find((one) => one.textContent?.trim() === name);
      if (!found) throw new Error(`no button ${name}`);
      return found;
    };
    board.click(button("Reverse"));
    expect(board.session.live.links.get("l")).toMatchObject({ from: "b", to: "p" });
    board.click(button("Delete"));
    expect(board.session.live.links.size).toBe(0);
  });

  it("says links as sentences from both ends and adds one", () => {
    open();
    act(() => board.workspace.select(["b"]));
    expect(board.find("[aria-label='Edit arrow: Portal delivers this']")).not.toBeNull();
    const add = board.all("button").find((one) => one.textContent?.includes("Add link"));
    if (!add) throw new Error("no way to add");
    board.click(add);
    const find = board.find("[role=combobox]");
    if (!find) throw new Error("no box to find a card");
    board.type(find, "Rules");
    board.press(find, "Enter");
    const says = board.named<HTMLSelectElement>("What the arrow says");
    expect(says.selectedOptions[0]?.textContent).toBe("“Rules” delivers this");
    board.press(says, "Enter");
    expect(
      [...board.session.live.links.values()].map(({ kind, from, to }) => [kind, from, to]),
    ).toContainEqual(["delivers", "q", "b"]);
  });

  it("does not draw again when people only move", () => {
    open();
    act(() => board.workspace.select(["p"]));
    const before = renders;
    const presence = board.session.peers.me();
    for (let step = 0; step < 10; step += 1) {
      board.setOthers([{ clientId: 9, presence: { ...presence, cursor: [step, step] } }]);
    }
    expect(renders).toBe(before);
  });
});
