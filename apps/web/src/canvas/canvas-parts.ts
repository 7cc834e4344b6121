import { createContext, useContext } from "react";
import { flushSync } from "react-dom";
import type { LensStage } from "../lenses/lens-stage.ts";
import type { BoardSession } from "../session/session-context.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type BoardCamera, createBoardCamera, FIT_SPACE } from "./camera/board-camera.ts";
import { createFlowNodes, type FlowNodes } from "./flow-nodes.ts";
import { stopFollowing } from "./gestures/stop-following.ts";
import { createHand, type Hand } from "./hand-state.ts";
import { followLens } from "./lens/follow-lens.ts";
import { createLinkList, type LinkList } from "./links/link-list.ts";
import { createMountedSet, type MountedSet } from "./mounted-set.ts";
import { boundsOf } from "./scene/rect.ts";
import { createScene, type Scene } from "./scene/scene.ts";

/** The parts of one canvas that know nothing of React. */
export interface CanvasParts {
  readonly session: BoardSession;
  readonly workspace: Workspace;
  readonly stage: LensStage;
  readonly scene: Scene;
  readonly camera: BoardCamera;
  readonly mounted: MountedSet;
  readonly nodes: FlowNodes;
  readonly links: LinkList;
  readonly hand: Hand;
  /** Told after elements have come or gone. */
  onMounted(listener: () => void): () => void;
  /** Keeps the element of an item on the page while it has the focus. */
  keep(id: string | null): void;
  dispose(): void;
}

/** Puts a canvas together for an open board and keeps it in step with the board until disposed. */
export function createCanvasParts(
  session: BoardSession,
  workspace: Workspace,
  stage: LensStage,
): CanvasParts {
  const { live } = session;
  const scene = createScene(live, stage);
  const camera = createBoardCamera(
    (ids) => (ids ? scene.bounds(ids) : everything(scene, stage)),
    wantsMotion,
    () => stopFollowing({ workspace }),
    () => fitSpace(stage),
  );
  const nodes = createFlowNodes(live, scene, stage);
  const links = createLinkList(live, scene, stage);
  const mountedListeners = new Set<() => void>();
  const mounted: MountedSet = createMountedSet(scene, camera, (changed) => {
    flushSync(() => {
      if (changed.items) nodes.mount(mounted.items);
      if (changed.links) links.mount(mounted.links);
    });
    for (const listener of mountedListeners) listener();
  });
  let focused: string | null = null;
  const pinnedIds = () => [workspace.get().editing, focused].flatMap((id) => id ?? []);
  const pin = () => mounted.pin(pinnedIds());
  const stopLive = live.subscribe((changes) => {
    scene.apply(changes);
    nodes.patch([...changes.items.updated, ...changes.items.removed]);
    links.patch([...changes.links.updated, ...changes.links.removed]);
    forgetRemoved(workspace, session);
  });
  const stopArranged = scene.subscribe((change) => {
    if (change.from) nodes.patch(change.items);
  });
  const stopLens = followLens({ stage, scene, camera, mounted, nodes, links, workspace }, wantsMotion);
  const stopWorkspace = workspace.store.subscribe((state, before) => {
    if (state.selection !== before.selection) {
      nodes.select(new Set(state.selection.items));
      links.select(new Set(state.selection.links));
    }
    if (state.editing !== before.editing) {
      pin();
      // Not a frame later: what is typed at once belongs into the field, and not to the keys of the canvas.
      if (state.editing !== null) mounted.settleItem(state.editing);
    }
    if (state.lens !== before.lens) nodes.renewFaces(pinnedIds());
  });
  nodes.select(new Set(workspace.get().selection.items));
  links.select(new Set(workspace.get().selection.links));
  return {
    session,
    workspace,
    stage,
    scene,
    camera,
    mounted,
    nodes,
    links,
    hand: createHand(),
    onMounted(listener) {
      mountedListeners.add(listener);
      return () => {
        mountedListeners.delete(listener);
      };
    },
    keep(id) {
      focused = id;
      pin();
    },
    dispose() {
      stopLive();
      stopArranged();
      stopLens();
      stopWorkspace();
      mounted.dispose();
      camera.dispose();
    },
  };
}

/** What was deleted, here or elsewhere, is no longer selected. */
function forgetRemoved(workspace: Workspace, { live }: BoardSession): void {
  const { selection } = workspace.get();
  const items = selection.items.filter((id) => live.items.has(id));
  const links = selection.links.filter((id) => live.links.has(id));
  if (items.length < selection.items.length || links.length < selection.links.length) {
    workspace.select(items, links);
  }
}

/** All cards, and what the lens draws around them. */
function everything(scene: Scene, stage: LensStage) {
  const { bounds } = stage.get().arrangement;
  return boundsOf([scene.bounds() ?? [], bounds ?? []].flat());
}

/** Below a ruler there is room for what people try out to be told in. */
const STRIP = 60;
/** Rulers and names of lanes take their part of the window. */
export const RULER_ROW = 24;
export const LANE_NAMES = 148;

function fitSpace(stage: LensStage) {
  const { ticks, lanes } = stage.get().arrangement;
  const rows = ticks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return {
    ...FIT_SPACE,
    top: rows > 0 ? rows * RULER_ROW + STRIP : FIT_SPACE.top,
    fromTop: rows > 0,
    left: FIT_SPACE.left + (lanes.length > 0 ? LANE_NAMES : 0),
  };
}

export function wantsMotion(): boolean {
  return globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches === false;
}

export const CanvasContext = createContext<CanvasParts | undefined>(undefined);

/** The parts of the canvas a component is drawn on. */
export function useCanvas(): CanvasParts {
  const parts = useContext(CanvasContext);
  if (!parts) throw new Error("useCanvas is for components on the canvas.");
  return parts;
}
