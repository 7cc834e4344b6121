import type { ItemKind, LinkKind, Pair } from "@throughline/model";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { LensStage } from "../lenses/lens-stage.ts";
import type { Camera } from "./camera.ts";

/** What the pointer does on the board. */
export type Tool =
  | { readonly name: "select" | "hand" | "pen" | "laser" }
  | { readonly name: "link"; readonly kind: LinkKind | "auto" }
  | { readonly name: "create"; readonly kind: ItemKind };

export interface Selection {
  readonly items: readonly string[];
  readonly links: readonly string[];
}

/** A context menu that is open, in window pixels, and what it is about. */
export interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly about: "board" | "item" | "link" | "selection";
  /** The place on the board under the pointer. */
  readonly at: Pair;
}

export type Dialog = "share" | "help" | "palette" | "paste-list" | "export" | "new-board" | null;

/**
 * What can stand beside the board: what the plan should be asked about, what changed since a chosen moment, and the
 * panels of the workshop.
 */
export type SidePanelName = "health" | "changes" | WorkshopPanelName;

/**
 * The panels of the workshop: the agenda; what everyone is in now (private writing, a vote, an estimation) and its
 * results; the threads of comments; what teams promise and need; and what the session leaves behind.
 */
export type WorkshopPanelName = "agenda" | "activity" | "comments" | "give-get" | "summary";

/** One person's own view of an open board. Nothing here is shared or stored in the document. */
export interface WorkspaceState {
  /** The lens the board is seen through, by its id. */
  readonly lens: string;
  /** The choices this person made in each lens; what is left out is as the lens starts. */
  readonly looks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly tool: Tool;
  /** The tool stays after use (Q). */
  readonly toolKept: boolean;
  readonly selection: Selection;
  /** The card whose title is being typed on the canvas. */
  readonly editing: string | null;
  readonly inspectorOpen: boolean;
  readonly registerOpen: boolean;
  readonly searchOpen: boolean;
  /** The panel beside the board, of which one is open at a time. */
  readonly sidePanel: SidePanelName | null;
  readonly minimapOpen: boolean;
  readonly gridShown: boolean;
  readonly interfaceHidden: boolean;
  readonly dialog: Dialog;
  readonly menu: OpenMenu | null;
  /** The connection of the person I follow. */
  readonly following: number | null;
  /** A facilitator took everyone along: own moves do not end the following, only leaving does. */
  readonly held: boolean;
  /** The board is shown to a room, without tools and panels. */
  readonly presenting: boolean;
  /** What is open at the cursor: the line for saying something, or the reactions. */
  readonly atCursor: "say" | "react" | null;
  /** Ids that the open search has found: the canvas marks them. */
  readonly found: readonly string[];
}

export interface Workspace {
  readonly store: StoreApi<WorkspaceState>;
  get(): WorkspaceState;
  set(patch: Partial<WorkspaceState>): void;
  select(items: readonly string[], links?: readonly string[]): void;
  useTool(tool: Tool): void;
  /** The canvas puts its camera here while it is on screen. */
  camera: Camera | null;
  /** How the board is arranged in the present lens; there as long as the board is open. */
  stage: LensStage | null;
  /**
   * Calls `listener` when the view has moved, at most once a frame, and when a camera comes or goes.
   * Returns the function that stops it.
   */
  followView(listener: () => void): () => void;
}

export const SELECT_TOOL: Tool = { name: "select" };
const NOTHING_SELECTED: Selection = Object.freeze({ items: [], links: [] });

const START: WorkspaceState = {
  lens: "map",
  looks: {},
  tool: SELECT_TOOL,
  toolKept: false,
  selection: NOTHING_SELECTED,
  editing: null,
  inspectorOpen: true,
  registerOpen: false,
  searchOpen: false,
  sidePanel: null,
  minimapOpen: true,
  gridShown: true,
  interfaceHidden: false,
  dialog: null,
  menu: null,
  following: null,
  held: false,
  presenting: false,
  atCursor: null,
  found: [],
};

/** The view state of one open board, for one person. */
export function createWorkspace(): Workspace {
  const store = createStore<WorkspaceState>(() => START);
  const followers = new Set<() => void>();
  let camera: Camera | null = null;
  let stage: LensStage | null = null;
  let leave: (() => void) | undefined;
  const tell = () => {
    for (const follower of followers) follower();
  };
  return {
    store,
    get camera() {
      return camera;
    },
    set camera(next) {
      leave?.();
      camera = next;
      leave = next?.subscribe(tell);
      tell();
    },
    get stage() {
      return stage;
    },
    set stage(next) {
      stage = next;
    },
    followView(listener) {
      followers.add(listener);
      return () => {
        followers.delete(listener);
      };
    },
    get: store.getState,
    set: (patch) => store.setState(patch),
    select: (items, links = []) => store.setState({ selection: { items, links } }),
    useTool: (tool) => store.setState({ tool, editing: null, menu: null }),
  };
}
