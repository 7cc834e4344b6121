import { createContext, useContext } from "react";
import { flushSync } from "react-dom";
import type { Lens } from "../lenses/lens.ts";
import { mapLens } from "../lenses/map/map-lens.ts";
import type { BoardSession } from "../session/session-context.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type BoardCamera, createBoardCamera } from "./camera/board-camera.ts";
import { createFlowNodes, type FlowNodes } from "./flow-nodes.ts";
import { stopFollowing } from "./gestures/stop-following.ts";
import { createHand, type Hand } from "./hand-state.ts";
import { createLinkList, type LinkList } from "./links/link-list.ts";
import { createMountedSet, type MountedSet } from "./mounted-set.ts";
import { createScene, type Scene } from "./scene/scene.ts";

/** The parts of one canvas that know nothing of React. */
export interface CanvasParts {
  readonly session: BoardSession;
  readonly workspace: Workspace;
  readonly lens: Lens;
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
export function createCanvasParts(session: BoardSession, workspace: Workspace): CanvasParts {
  const { live } = session;
  const lens = mapLens;
  const scene = createScene(live, lens);
  const camera = createBoardCamera(
    (ids) => scene.bounds(ids),
    wantsMotion,
    () => stopFollowing({ workspace }),
  );
  const nodes = createFlowNodes(live, scene);
  const links = createLinkList(live, scene);
  const mountedListeners = new Set<() => void>();
  const mounted: MountedSet = createMountedSet(scene, camera, (changed) => {
    flushSync(() => {
      if (changed.items) nodes.mount(mounted.items);
      if (changed.links) links.mount(mounted.links);
    });
    for (const listener of mountedListeners) listener();
  });
  let focused: string | null = null;
  const pin = () => {
    const { editing } = workspace.get();
    mounted.pin([editing, focused].flatMap((id) => id ?? []));
  };
  const stopLive = live.subscribe((changes) => {
    scene.apply(changes);
    nodes.patch([...changes.items.updated, ...changes.items.removed]);
    links.patch([...changes.links.updated, ...changes.links.removed]);
    forgetRemoved(workspace, session);
  });
  const stopWorkspace = workspace.store.subscribe((state, before) => {
    if (state.selection !== before.selection) {
      nodes.select(new Set(state.selection.items));
      links.select(new Set(state.selection.links));
    }
    if (state.editing !== before.editing) pin();
  });
  nodes.select(new Set(workspace.get().selection.items));
  links.select(new Set(workspace.get().selection.links));
  return {
    session,
    workspace,
    lens,
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

function wantsMotion(): boolean {
  return globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches === false;
}

export const CanvasContext = createContext<CanvasParts | undefined>(undefined);

/** The parts of the canvas a component is drawn on. */
export function useCanvas(): CanvasParts {
  const parts = useContext(CanvasContext);
  if (!parts) throw new Error("useCanvas is for components on the canvas.");
  return parts;
}
