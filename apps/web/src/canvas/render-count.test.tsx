import { MantineProvider } from "@mantine/core";
import { addItem, setField } from "@throughline/board";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createLensStage } from "../lenses/lens-stage.ts";
import type { BoardSession } from "../session/session-context.ts";
import { SessionContext } from "../session/session-context.ts";
import { createLocalSession } from "../testing/local-session.ts";
import { type RenderWatch, watchRenders } from "../testing/watch-renders.ts";
import { createWorkspace, type Workspace } from "../workspace/workspace.ts";
import { WorkspaceContext } from "../workspace/workspace-context.ts";
import { Canvas } from "./canvas.tsx";

const CARDS = 1000;
let session: BoardSession;
let workspace: Workspace;
let root: Root;
let host: HTMLElement;
let watch: RenderWatch;

/** The cards whose body was drawn since this was last asked, each as often as it was. */
function drawnCards(): readonly string[] {
  return watch
    .take()
    .flatMap((name) => (name.startsWith("CardBody ") ? [name.slice("CardBody ".length)] : []));
}

async function settle(): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const before = host.querySelectorAll(".react-flow__node").length;
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    if (before === CARDS) return;
  }
}

beforeAll(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  session = createLocalSession((board) => {
    for (let index = 0; index < CARDS; index++) {
      const pos = [(index % 40) * 40, Math.floor(index / 40) * 40] as const;
      addItem(board, { id: `card${index}`, kind: "project", pos, title: `Card ${index}` });
    }
  });
  workspace = createWorkspace();
  workspace.stage = createLensStage(session, workspace);
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  const [watched, watching] = watchRenders(
    <MantineProvider env="test">
      <SessionContext value={session}>
        <WorkspaceContext value={workspace}>
          <Canvas />
        </WorkspaceContext>
      </SessionContext>
    </MantineProvider>,
  );
  watch = watching;
  await act(async () => root.render(watched));
  await settle();
}, 180_000);

beforeEach(() => {
  drawnCards();
});

afterAll(async () => {
  await act(async () => root.unmount());
  host.remove();
  session.dispose();
});

describe("rendering a board of a thousand cards", { timeout: 60_000 }, () => {
  it("renders exactly one card for one remote edit", async () => {
    expect(host.querySelectorAll(".react-flow__node")).toHaveLength(CARDS);
    const remote = new Y.Doc();
    Y.applyUpdate(remote, Y.encodeStateAsUpdate(session.board.doc));
    const before = Y.encodeStateVector(remote);
    (remote.getMap("items").get("card500") as Y.Map<unknown>).set("title", "Edited elsewhere");
    await act(async () => Y.applyUpdate(session.board.doc, Y.encodeStateAsUpdate(remote, before), "remote"));
    expect(drawnCards()).toEqual(["card500"]);
    expect(host.querySelector('[data-id="card500"]')?.textContent).toContain("Edited elsewhere");
  });

  it("renders no card for presence, selection, a pan or the frames of a drag", async () => {
    const camera = workspace.camera;
    await act(async () => {
      session.peers.share({ cursor: [10, 10] });
      workspace.select(["card1", "card2"]);
      camera?.center([900, 500]);
    });
    const card = host.querySelector<HTMLElement>('[data-id="card39"]');
    const at = (x: number, y: number) => ({ clientX: x, clientY: y, pointerId: 1, bubbles: true, button: 0 });
    await act(async () => {
      card?.dispatchEvent(new PointerEvent("pointerdown", at(800, 20)));
      for (let frame = 1; frame <= 60; frame++)
        window.dispatchEvent(new PointerEvent("pointermove", at(800 + frame, 20)));
    });
    expect(card?.style.translate).not.toBe("");
    expect(drawnCards()).toEqual([]);
    await act(async () => {
      window.dispatchEvent(new PointerEvent("pointerup", at(860, 20)));
    });
    expect(new Set(drawnCards())).toEqual(new Set(["card39"]));
    expect(card?.style.translate).toBe("");
  });

  it("renders one card for a local edit", async () => {
    await act(async () => {
      setField(session.board, "card7", "owner", "Ann");
    });
    expect(drawnCards()).toEqual(["card7"]);
  });
});
