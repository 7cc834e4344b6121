import { addItem } from "@throughline/board";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLensStage, type LensStage } from "../../lenses/lens-stage.ts";
import { firstPresence } from "../../session/first-presence.ts";
import type { Peer } from "../../session/peers.ts";
import type { BoardSession } from "../../session/session-context.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { createWorkspace, type Workspace } from "../../workspace/workspace.ts";
import { type CanvasParts, createCanvasParts } from "../canvas-parts.ts";
import { stopFollowing } from "../gestures/stop-following.ts";
import { followPeer } from "./follow-peer.ts";

let session: BoardSession;
let workspace: Workspace;
let stage: LensStage;
let parts: CanvasParts;
let stop: () => void;

const view = { x: 100, y: 50, zoom: 1, width: 1280, height: 800 };
const seen: Peer = {
  clientId: 7,
  presence: {
    ...firstPresence({ id: "ada", name: "Ada", color: "#b3261e", role: "owner" }),
    view,
    lens: "map",
  },
};

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  const local = createLocalSession((board) => addItem(board, { kind: "note", pos: [0, 0] }));
  session = { ...local, peers: { ...local.peers, others: () => [seen] } };
  workspace = createWorkspace();
  stage = createLensStage(session, workspace);
  workspace.stage = stage;
  parts = createCanvasParts(session, workspace, stage);
  parts.camera.resize({ x: 0, y: 0, width: 1280, height: 800 });
  stop = followPeer(parts);
});
afterEach(() => {
  vi.unstubAllGlobals();
  stop();
  parts.dispose();
  stage.dispose();
  session.dispose();
});

it("sees what the followed person sees, until an own move", async () => {
  workspace.set({ following: 7 });
  expect(parts.camera.view()).toMatchObject({ x: 100, y: 50, zoom: 1 });
  stopFollowing(parts);
  parts.camera.panBy(40, 0);
  await Promise.resolve();
  expect(workspace.get().following).toBeNull();
  expect(parts.camera.view().x).toBe(60);
});

it("goes back to what is held after an own move of the view, and after another lens was chosen", async () => {
  workspace.set({ following: 7, held: true });
  stopFollowing(parts);
  parts.camera.panBy(40, 0);
  expect(workspace.get().following).toBe(7);
  await Promise.resolve();
  expect(parts.camera.view()).toMatchObject({ x: 100, y: 50 });
  stage.show("risk");
  await Promise.resolve();
  expect(workspace.get().lens).toBe("map");
  expect(parts.camera.view()).toMatchObject({ x: 100, y: 50 });
  workspace.set({ following: null, held: false });
  stage.show("risk");
  await Promise.resolve();
  expect(workspace.get().lens).toBe("risk");
});

it("fits the same view into a window of another size", async () => {
  workspace.set({ following: 7 });
  parts.camera.resize({ x: 0, y: 0, width: 640, height: 800 });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(parts.camera.view()).toMatchObject({ x: 100, width: 1280, zoom: 0.5 });
});
