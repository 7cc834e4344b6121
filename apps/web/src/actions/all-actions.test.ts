import { addItem, addLink } from "@throughline/board";
import { itemKindNames, linkKindNames } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { createLocalSession } from "../testing/local-session.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import type { ActionContext } from "./action.ts";
import { actionOf, allActions } from "./all-actions.ts";
import { helpSections } from "./help-sections.ts";
import { menuEntries } from "./menu-entries.ts";
import { isEnabled, runAction } from "./run-action.ts";
import { answerKey } from "./use-action-keys.ts";
import { answerCopy, answerPaste } from "./use-clipboard-events.ts";

function open(canEdit = true) {
  const session = { ...createLocalSession(), canEdit: () => canEdit };
  const workspace = createWorkspace();
  const said: string[] = [];
  const context: ActionContext = { session, workspace, notify: (message) => said.push(message) };
  const run = (id: string) => runAction(actionOf(id), context);
  const add = (kind: "note" | "goal" | "risk", x = 0, y = 0) => {
    const added = addItem(session.board, { kind, pos: [x, y], title: kind });
    if (!added.ok) throw new Error(added.reason);
    return added.changed[0] ?? "";
  };
  const items = () => [...session.live.items.values()];
  return { session, workspace, context, said, run, add, items };
}

const key = (init: KeyboardEventInit, target: EventTarget = document.body) => {
  const event = new KeyboardEvent("keydown", { cancelable: true, bubbles: true, ...init });
  target.dispatchEvent(event);
  return event;
};

describe("the registry of actions", () => {
  it("has each id once, and a label for each", () => {
    const ids = allActions.map((action) => action.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const action of allActions) expect(action.label.trim(), action.id).not.toBe("");
  });

  it("gives no key to two actions", () => {
    const keys = allActions.flatMap((action) => action.keys ?? []);
    expect(keys.filter((spec, index) => keys.indexOf(spec) !== index)).toEqual([]);
  });

  it("keeps the keys that hands know", () => {
    const expected: Record<string, readonly string[]> = {
      "tool-select": ["V"],
      "tool-hand": ["H"],
      "create-note": ["N", "S"],
      "create-text": ["T"],
      "create-section": ["F"],
      "tool-link": ["A", "L", "X"],
      "keep-tool": ["Q"],
      redo: ["Mod+Shift+Z", "Mod+Y"],
      "zoom-100": ["Shift+0", "Mod+0"],
      "fit-board": ["Shift+1"],
      "fit-selection": ["Shift+2"],
      delete: ["Delete", "Backspace"],
    };
    for (const [id, keys] of Object.entries(expected)) expect(actionOf(id).keys).toEqual(keys);
  });

  it("is listed whole in the help sheet", () => {
    const listed = helpSections().flatMap((section) => section.actions);
    const missing = allActions.filter((action) => !listed.includes(action) && !action.under);
    expect(missing.map((action) => action.id)).toEqual([]);
    const keyed = allActions.filter((action) => action.keys && !listed.includes(action));
    expect(keyed.map((action) => action.id)).toEqual([]);
  });

  it("shows in the menu of each thing what is registered for it, and nothing else", () => {
    const { context, session, workspace, add } = open();
    const [a, b] = [add("goal"), add("risk", 400)];
    addLink(session.board, { kind: "threatens", from: b, to: a, id: "link" });
    workspace.select([a, b], ["link"]);
    for (const about of ["board", "item", "link", "selection"] as const) {
      const shown = menuEntries(about, context).flatMap((entry) =>
        "actions" in entry ? entry.actions : [entry.action],
      );
      const registered = allActions.filter((action) => action.menus?.includes(about));
      expect(new Set(shown)).toEqual(new Set(registered));
    }
  });

  it("can make, and turn cards into, each kind that people make by hand", () => {
    for (const kind of itemKindNames) {
      if (kind === "stroke") continue;
      expect(actionOf(`create-${kind}`).kind).toBe(kind);
      if (kind !== "section") expect(actionOf(`turn-into-${kind}`).kind).toBe(kind);
    }
    for (const kind of linkKindNames) expect(actionOf(`link-kind-${kind}`).label).not.toBe("");
  });
});

describe("actions", () => {
  it("refuse what changes the board to people who may only look, and say why", () => {
    const { run, add, items, workspace, said, context } = open(false);
    workspace.select([add("note")]);
    run("delete");
    expect(items()).toHaveLength(1);
    expect(said[0]).toContain("not change it");
    for (const action of allActions) if (action.writes) expect(isEnabled(action, context)).toBe(false);
    const shown = menuEntries("item", context).map((entry) => ("action" in entry ? entry.action.id : ""));
    expect(shown).toContain("copy");
    expect(shown).not.toContain("delete");
  });

  it("undo with the name of the step", () => {
    const { run, add, items, context } = open();
    add("note");
    expect(actionOf("undo").labelNow?.(context)).toBe("Undo add note");
    run("undo");
    expect(items()).toHaveLength(0);
    run("redo");
    expect(items()).toHaveLength(1);
  });

  it("align, group and take the group apart as one step each", () => {
    const { run, add, items, workspace, session } = open();
    const ids = [add("note", 0, 0), add("note", 300, 500)];
    workspace.select(ids);
    run("align-left");
    expect(items().map((item) => item.pos[0])).toEqual([0, 0]);
    expect(session.undo.state().undoName).toBe("Align left");
    run("group");
    const section = items().find((item) => item.kind === "section");
    expect(workspace.get().selection.items).toEqual([section?.id]);
    run("ungroup");
    expect(items().map((item) => item.section)).toEqual([null, null]);
  });

  it("lock and unlock, and leave locked cards where they are", () => {
    const { run, add, items, workspace, said } = open();
    workspace.select([add("note")]);
    run("lock");
    expect(items()[0]?.locked).toBe(true);
    run("delete");
    expect(said).toHaveLength(1);
    run("lock");
    run("delete");
    expect(items()).toHaveLength(0);
  });

  it("reverse and rename several arrows as one step", () => {
    const { run, add, workspace, session } = open();
    const [a, b, c] = [add("goal"), add("goal", 400), add("goal", 800)];
    addLink(session.board, { kind: "relates", from: a, to: b, id: "one" });
    addLink(session.board, { kind: "relates", from: b, to: c, id: "two" });
    session.undo.seal();
    workspace.select([], ["one", "two"]);
    run("link-kind-dependency");
    run("reverse-link");
    expect(session.live.links.get("one")).toMatchObject({ kind: "dependency", from: b, to: a });
    run("undo");
    expect(session.live.links.get("two")).toMatchObject({ from: b, to: c });
  });

  it("make a card where the menu was opened, and otherwise take up the tool", () => {
    const { run, items, workspace, context } = open();
    run("create-goal");
    expect(workspace.get().tool).toEqual({ name: "create", kind: "goal" });
    const menu = { x: 0, y: 0, about: "board", at: [500, 300] } as const;
    runAction(actionOf("create-goal"), { ...context, menu });
    expect(items()[0]).toMatchObject({ kind: "goal", pos: [380, 240] });
    expect(workspace.get().editing).toBe(items()[0]?.id);
  });
});

describe("keys", () => {
  it("run actions, once for a key that is held", () => {
    const { context, workspace } = open();
    expect(answerKey(key({ key: "h", code: "KeyH" }), context, "other")).toBe(true);
    expect(workspace.get().tool.name).toBe("hand");
    answerKey(key({ key: "q", code: "KeyQ" }), context, "other");
    answerKey(key({ key: "q", code: "KeyQ", repeat: true }), context, "other");
    expect(workspace.get().toolKept).toBe(true);
    answerKey(key({ key: "Escape", code: "Escape" }), context, "other");
    expect(workspace.get().tool.name).toBe("select");
  });

  it("put down, with Escape, one thing after the other: the tool, the selection, whom one follows", () => {
    const { context, workspace } = open();
    const press = () => answerKey(key({ key: "Escape", code: "Escape" }), context, "other");
    workspace.set({ following: 7, selection: { items: ["one"], links: [] } });
    press();
    expect(workspace.get()).toMatchObject({ following: 7, selection: { items: [] } });
    press();
    expect(workspace.get().following).toBeNull();
  });

  it("belong to whoever types, except for what helps there too", () => {
    const { context, workspace } = open();
    const input = document.body.appendChild(document.createElement("input"));
    const note = document.body.appendChild(document.createElement("div"));
    note.setAttribute("role", "dialog");
    for (const target of [input, note]) {
      expect(answerKey(key({ key: "h", code: "KeyH" }, target), context, "other")).toBe(false);
    }
    expect(answerKey(key({ key: "z", code: "KeyZ", ctrlKey: true }, input), context, "other")).toBe(false);
    expect(answerKey(key({ key: "k", code: "KeyK", ctrlKey: true }, input), context, "other")).toBe(true);
    expect(workspace.get().dialog).toBe("palette");
    input.remove();
    note.remove();
  });

  it("leave copy and paste to the browser", () => {
    const { context } = open();
    expect(answerKey(key({ key: "c", code: "KeyC", ctrlKey: true }), context, "other")).toBe(false);
  });
});

/** happy-dom has no clipboard events with data. */
function clipboardEvent(type: string, data: Record<string, string> = {}) {
  const event = new Event(type, { cancelable: true }) as ClipboardEvent;
  Object.defineProperty(event, "clipboardData", {
    value: {
      getData: (format: string) => data[format] ?? "",
      setData: (format: string, value: string) => {
        data[format] = value;
      },
    },
  });
  document.body.dispatchEvent(event);
  return { event, data };
}

describe("the clipboard", () => {
  it("copies cards with their arrows onto another board", () => {
    const from = open();
    const [a, b] = [from.add("goal"), from.add("risk", 400)];
    addLink(from.session.board, { kind: "threatens", from: b, to: a });
    from.workspace.select([a, b]);
    const copied = clipboardEvent("copy");
    answerCopy(copied.event, from.context);
    expect(copied.data["text/plain"]).toBe("goal\nrisk");
    const to = open();
    answerPaste(clipboardEvent("paste", copied.data).event, to.context);
    expect(to.items().map((item) => item.kind)).toEqual(["goal", "risk"]);
    expect([...to.session.live.links.values()]).toMatchObject([{ kind: "threatens" }]);
    expect(to.workspace.get().selection.items).toHaveLength(2);
  });

  it("makes one note of each pasted line, as one step", () => {
    const { context, items, run } = open();
    answerPaste(clipboardEvent("paste", { "text/plain": "- One\n- Two\n\n- Three" }).event, context);
    expect(items().map((item) => [item.kind, item.title])).toEqual([
      ["note", "One"],
      ["note", "Two"],
      ["note", "Three"],
    ]);
    run("undo");
    expect(items()).toHaveLength(0);
  });

  it("cuts only where the board may be changed, and pastes nothing there otherwise", () => {
    const { context, add, items, workspace, said } = open(false);
    workspace.select([add("note")]);
    answerCopy(clipboardEvent("cut").event, context);
    answerPaste(clipboardEvent("paste", { "text/plain": "One" }).event, context);
    expect(items()).toHaveLength(1);
    expect(said).toHaveLength(2);
  });
});
