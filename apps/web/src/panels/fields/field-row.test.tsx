import { addItem, removeItems, setField, setLocked } from "@throughline/board";
import { itemFields } from "@throughline/model";
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { Inspector } from "../inspector/inspector.tsx";
import { type Rendered, renderInBoard } from "../testing/render-in-board.tsx";
import { keptDrafts } from "./kept-drafts.ts";

let board: Rendered;
afterEach(() => board.close());

function open(values: Record<string, unknown> = {}) {
  board = renderInBoard(<Inspector />, (doc) => {
    addItem(doc, { id: "p", kind: "project", title: "Portal", pos: [0, 0], values });
    addItem(doc, { id: "q", kind: "project", title: "Other", pos: [400, 0] });
  });
  act(() => board.workspace.select(["p"]));
  let writes = 0;
  const stop = board.session.live.subscribe(() => {
    writes += 1;
  });
  return { writes: () => writes, stop };
}
const stored = (field: string) =>
  (board.session.live.items.get("p") as unknown as Record<string, unknown> | undefined)?.[field];
const editing = (id: string, field: string) => ({
  clientId: 7,
  presence: {
    ...board.session.peers.me(),
    user: { id: "a", name: "Ann", color: "#aa3300", role: "editor" as const },
    editing: { id, field },
  },
});

describe("typing into a field", () => {
  it("is a draft until Enter, then one transaction", () => {
    const { writes } = open();
    const budget = board.named<HTMLInputElement>("Budget");
    board.type(budget, "1.2M");
    expect(stored("budget")).toBeNull();
    board.press(budget, "Enter");
    board.leave(budget);
    expect(stored("budget")).toBe(1_200_000);
    expect(writes()).toBe(1);
    expect(board.named<HTMLInputElement>("Budget").value).toBe("1,200,000");
  });

  it("is stored when the focus leaves", () => {
    open();
    const owner = board.named<HTMLInputElement>("Owner");
    board.type(owner, "Ann");
    board.leave(owner);
    expect(stored("owner")).toBe("Ann");
  });

  it("is taken back by Escape", () => {
    const { writes } = open({ owner: "Ann" });
    const owner = board.named<HTMLInputElement>("Owner");
    board.type(owner, "Tom");
    board.press(owner, "Escape");
    expect(owner.value).toBe("Ann");
    board.leave(owner);
    expect(writes()).toBe(0);
  });

  it("stays typed with a sentence when it cannot be read, and writes nothing", () => {
    const { writes } = open({ budget: 5 });
    const budget = board.named<HTMLInputElement>("Budget");
    board.type(budget, "a lot");
    board.press(budget, "Enter");
    expect(budget.value).toBe("a lot");
    expect(board.find("[role=alert]")?.textContent).toContain("“a lot” is not an amount");
    expect(writes()).toBe(0);
    expect(stored("budget")).toBe(5);
  });

  it("shows a share as percent and stores it from 0 to 1", () => {
    open();
    const progress = board.named<HTMLInputElement>("Progress");
    board.type(progress, "35 %");
    board.press(progress, "Enter");
    expect(stored("progress")).toBe(0.35);
  });
});

describe("what was typed is never lost", () => {
  it("is stored when another card is selected", () => {
    open();
    board.type(board.named("Budget"), "250k");
    act(() => board.workspace.select(["q"]));
    expect(stored("budget")).toBe(250_000);
  });

  it("waits when it cannot be stored, and is back with its card", () => {
    open();
    board.type(board.named("Budget"), "a lot");
    act(() => board.workspace.select(["q"]));
    expect(board.find("[aria-label='Typed and not stored']")?.textContent).toContain("a lot");
    act(() => board.workspace.select(["p"]));
    expect(board.named<HTMLInputElement>("Budget").value).toBe("a lot");
    board.press(board.named("Budget"), "Escape");
    expect(keptDrafts(board.session).store.getState()).toEqual([]);
  });

  it("is offered when the card is deleted under it", () => {
    open();
    board.type(board.named("Owner"), "Ann Okafor");
    act(() => void removeItems(board.session.board, ["p"]));
    const kept = board.find("[aria-label='Typed and not stored']");
    expect(kept?.textContent).toContain("Ann Okafor");
    expect(kept?.textContent).toContain("deleted");
    expect(board.session.live.items.has("p")).toBe(false);
  });

  it("stays in the field when the card is locked meanwhile", () => {
    open();
    const owner = board.named<HTMLInputElement>("Owner");
    board.type(owner, "Ann");
    act(() => void setLocked(board.session.board, ["p"], true));
    board.press(owner, "Enter");
    expect(owner.value).toBe("Ann");
    expect(board.find("[role=alert]")?.textContent).toContain("locked");
  });
});

describe("others in the same field", () => {
  it("do not steal what is typed: it says who set what and asks", () => {
    open({ duration: 10 });
    board.setOthers([editing("p", "duration")]);
    const duration = board.named<HTMLInputElement>("Duration");
    board.type(duration, "12");
    act(() => void setField(board.session.board, "p", "duration", 5));
    expect(duration.value).toBe("12");
    expect(board.find("[role=alert]")?.textContent).toContain("Ann set “5”");
    board.leave(duration);
    expect(stored("duration")).toBe(5);
    const [keep] = board.all("[role=alert] button");
    if (!keep) throw new Error("no choice");
    board.click(keep);
    board.press(duration, "Enter");
    expect(stored("duration")).toBe(12);
  });

  it("win when their value is taken", () => {
    open({ duration: 10 });
    const duration = board.named<HTMLInputElement>("Duration");
    board.type(duration, "12");
    act(() => void setField(board.session.board, "p", "duration", 5));
    const [, take] = board.all("[role=alert] button");
    if (!take) throw new Error("no choice");
    board.click(take);
    expect(duration.value).toBe("5");
  });

  it("are named beside the field they edit, and only there", () => {
    open();
    board.setOthers([editing("p", "owner")]);
    expect(board.all("[data-edited]").map((row) => row.dataset.field)).toEqual(["owner"]);
    board.setOthers([]);
    expect(board.all("[data-edited]")).toEqual([]);
  });

  it("see where this person types", () => {
    open();
    const owner = board.named("Owner");
    act(() => owner.focus());
    expect(board.session.peers.me().editing).toEqual({ id: "p", field: "owner" });
    act(() => owner.blur());
    expect(board.session.peers.me().editing).toBeNull();
  });
});

describe("prose", () => {
  it("is stored as it is typed and merges with what others write", () => {
    open({ description: "one three" });
    const text = board.named<HTMLTextAreaElement>("Description");
    board.type(text, "one two three");
    expect(stored("description")).toBe("one two three");
    act(() => text.setSelectionRange(7, 7));
    act(() => void setField(board.session.board, "p", "description", "Oh, one two three"));
    expect(text.value).toBe("Oh, one two three");
    expect(text.selectionStart).toBe(11);
  });
});

describe("the inspector of a project", () => {
  it("shows every field that people may edit once all groups are open", () => {
    open();
    for (const head of board.all("h3 button[aria-expanded=false]")) board.click(head);
    const shown = new Set(board.all("[data-field]").map((row) => row.dataset.field));
    const table = itemFields("project");
    for (const key of Object.keys(table)) {
      if (table[key]?.control === "hidden" || key === "title" || key === "approximate") continue;
      expect(shown).toContain(key);
    }
  });

  it("marks figures as approximate", () => {
    open({ budget: 5 });
    const mark = board.named("Budget is approximate");
    board.click(mark);
    expect(stored("approximate")).toEqual(["budget"]);
    board.click(board.named("Budget is approximate"));
    expect(stored("approximate")).toEqual([]);
  });
});
