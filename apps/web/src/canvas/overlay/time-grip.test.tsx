import { notifications } from "@mantine/notifications";
import { addItem, addLink, setField, setMeta } from "@throughline/board";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLensStage } from "../../lenses/lens-stage.ts";
import { type BoardSession, SessionContext } from "../../session/session-context.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { createWorkspace, type Workspace } from "../../workspace/workspace.ts";
import { WorkspaceContext } from "../../workspace/workspace-context.ts";
import { CanvasContext, type CanvasParts, createCanvasParts } from "../canvas-parts.ts";
import { TimeGrip } from "./time-grip.tsx";

let session: BoardSession;
let workspace: Workspace;
let parts: CanvasParts;
let root: Root;
let host: HTMLElement;
let transactions = 0;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  session = createLocalSession((board) => {
    setMeta(board, "statusDate", "2013-07-01");
    const values = { start: "2013-09-02", duration: 10 };
    addItem(board, { id: "a", kind: "project", pos: [100, 100], title: "Rules", values });
    addItem(board, { id: "b", kind: "milestone", pos: [500, 100], title: "Launch" });
    addItem(board, { id: "n", kind: "note", pos: [900, 100], title: "Note" });
    addLink(board, { id: "link", kind: "dependency", from: "a", to: "b" });
  });
  workspace = createWorkspace();
  parts = createCanvasParts(session, workspace, createLensStage(session, workspace));
  parts.camera.resize({ x: 0, y: 0, width: 1280, height: 800 });
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  await act(async () =>
    root.render(
      <SessionContext value={session}>
        <WorkspaceContext value={workspace}>
          <CanvasContext value={parts}>
            <div className="react-flow__node" data-id="a" tabIndex={-1} />
            <TimeGrip />
          </CanvasContext>
        </WorkspaceContext>
      </SessionContext>,
    ),
  );
  transactions = 0;
  session.board.doc.on("afterTransaction", (transaction) => {
    if (transaction.changed.size > 0) transactions += 1;
  });
});

afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
  parts.dispose();
  session.dispose();
});

const select = (...ids: string[]) => act(async () => workspace.select(ids));

function slider(name: string): HTMLElement {
  const found = host.querySelector<HTMLElement>(`[role="slider"][aria-label="${name}"]`);
  if (!found) throw new Error(`There is no slider “${name}”.`);
  return found;
}

const press = (element: HTMLElement, key: string, keys: KeyboardEventInit = {}) =>
  act(async () => {
    element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...keys }));
  });

const point = (element: HTMLElement, type: string, x: number, keys: PointerEventInit = {}) =>
  act(async () => {
    const init = { clientX: x, clientY: 10, pointerId: 3, button: 0, bubbles: true, ...keys };
    element.dispatchEvent(new PointerEvent(type, init));
  });

describe("the time grip", () => {
  it("stands at one selected card with dates, and at nothing else", async () => {
    for (const ids of [["n"], ["a", "b"], []]) {
      await select(...ids);
      expect(host.querySelector("[data-time-grip]")).toBeNull();
    }
    await select("b");
    expect(slider("Move “Launch” in time")).toBeTruthy();
    expect(host.querySelectorAll('[role="slider"]')).toHaveLength(1);
    await select("a");
    expect(slider("Change how long “Rules” takes")).toBeTruthy();
    await act(async () => setField(session.board, "a", "locked", true));
    expect(host.querySelector("[data-time-grip]")).toBeNull();
  });

  it("writes one transaction on the drop, and clears what others see", async () => {
    await select("a");
    const grip = slider("Move “Rules” in time");
    await point(grip, "pointerdown", 100);
    for (let x = 104; x <= 464; x += 4) await point(grip, "pointermove", x);
    expect(session.peers.me().trial).toEqual({ edits: [{ id: "a", start: "2013-12-02" }] });
    expect(grip.getAttribute("aria-valuetext")).toMatch(/\+13 weeks$/);
    expect(transactions).toBe(0);
    await point(grip, "pointerup", 464);
    expect(transactions).toBe(1);
    expect(session.live.items.get("a")).toMatchObject({ start: "2013-12-02", duration: 10 });
    expect(session.peers.me().trial).toBeNull();
    expect(session.undo.state().undoName).toBe("Move in time");
    await act(async () => session.undo.undo());
    expect(session.live.items.get("a")).toMatchObject({ start: "2013-09-02" });
  });

  it("goes by days with Alt and by four weeks with Shift", async () => {
    await select("a");
    const grip = slider("Move “Rules” in time");
    await point(grip, "pointerdown", 100);
    await point(grip, "pointermove", 112, { altKey: true });
    expect(session.peers.me().trial?.edits).toEqual([{ id: "a", start: "2013-09-05" }]);
    await point(grip, "pointermove", 240, { shiftKey: true });
    expect(session.peers.me().trial?.edits).toEqual([{ id: "a", start: "2013-09-30" }]);
    await point(grip, "pointercancel", 240);
    expect(session.peers.me().trial).toBeNull();
    expect(transactions).toBe(0);
  });

  it("writes nothing after Esc, and keeps the selection", async () => {
    await select("a");
    const grip = slider("Move “Rules” in time");
    await point(grip, "pointerdown", 100);
    await point(grip, "pointermove", 200);
    expect(session.peers.me().trial).not.toBeNull();
    await press(document.body, "Escape");
    await point(grip, "pointerup", 200);
    expect(session.peers.me().trial).toBeNull();
    expect(transactions).toBe(0);
    expect(workspace.get().selection.items).toEqual(["a"]);
  });

  it("is moved by keys, and written by Enter", async () => {
    await select("a");
    const grip = slider("Move “Rules” in time");
    grip.focus();
    await press(grip, "ArrowRight");
    await press(grip, "ArrowRight", { shiftKey: true });
    await press(grip, "PageUp");
    await press(grip, "ArrowLeft");
    expect(grip.getAttribute("aria-valuenow")).toBe("35");
    expect(session.peers.me().trial?.edits).toEqual([{ id: "a", start: "2013-10-07" }]);
    expect(transactions).toBe(0);
    await press(grip, "Enter");
    expect(transactions).toBe(1);
    expect(session.live.items.get("a")).toMatchObject({ start: "2013-10-07", pos: [100, 100] });
    await press(grip, "z", { ctrlKey: true });
    expect(session.live.items.get("a")).toMatchObject({ start: "2013-09-02" });
    await press(grip, "PageDown");
    await press(grip, "Escape");
    await press(grip, "Enter");
    expect(session.live.items.get("a")).toMatchObject({ start: "2013-09-02" });
  });

  it("lets go when the focus leaves it or the card is no longer selected", async () => {
    await select("a");
    const grip = slider("Move “Rules” in time");
    grip.focus();
    await press(grip, "PageUp");
    await act(async () => grip.blur());
    expect(session.peers.me().trial).toBeNull();
    await press(grip, "PageUp");
    await select();
    expect(session.peers.me().trial).toBeNull();
    expect(transactions).toBe(0);
  });

  it("leads back to the card by Esc when nothing is held", async () => {
    await select("a");
    const grip = slider("Move “Rules” in time");
    grip.focus();
    await press(grip, "Escape");
    expect(document.activeElement?.getAttribute("data-id")).toBe("a");
    expect(workspace.get().selection.items).toEqual(["a"]);
  });

  it("stretches by its end, in weeks of the board", async () => {
    await select("a");
    const end = slider("Change how long “Rules” takes");
    await point(end, "pointerdown", 100);
    await point(end, "pointermove", 141);
    expect(session.peers.me().trial?.edits).toEqual([{ id: "a", duration: 20 }]);
    await point(end, "pointerup", 141);
    expect(session.live.items.get("a")).toMatchObject({ duration: 20, start: "2013-09-02" });
    expect(session.undo.state().undoName).toBe("Change duration");
  });

  it("says why it cannot, while it is held and when it is dropped", async () => {
    await act(async () => setField(session.board, "a", "status", "done"));
    await select("a");
    transactions = 0;
    const grip = slider("Move “Rules” in time");
    await press(grip, "PageUp");
    expect(grip.getAttribute("aria-valuetext")).toContain("“Rules” is done; its dates are history.");
    expect(session.peers.me().trial).toBeNull();
    const show = vi.spyOn(notifications, "show").mockReturnValue("");
    await press(grip, "Enter");
    expect(show).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: "“Rules” is done; its dates are history." }),
    );
    show.mockRestore();
    expect(transactions).toBe(0);
  });
});
