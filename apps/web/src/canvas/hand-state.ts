import type { ItemKind, LinkKind, Pair } from "@throughline/model";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Drop } from "../lenses/drop.ts";
import type { Rect } from "../workspace/camera.ts";
import type { DropEnd } from "./lens/settle-drop.ts";

/** A line along which something being moved is aligned, in board units. */
export interface Guide {
  readonly axis: "x" | "y";
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A small menu that asks which kind was meant, at a place in the window. */
export type KindQuestion =
  | { readonly about: "link"; readonly link: string; readonly kinds: readonly LinkKind[]; readonly at: Pair }
  | { readonly about: "item"; readonly from: string; readonly place: Pair; readonly at: Pair };

/** What this person's hand is doing on the canvas right now. Never shared, never stored. */
export interface HandState {
  /** The card under the pointer. */
  readonly hover: string | null;
  readonly hoverLink: string | null;
  /** Space is held, so a drag moves the view. */
  readonly spaceHeld: boolean;
  readonly panning: boolean;
  readonly marquee: Rect | null;
  readonly guides: readonly Guide[];
  /** A link on its way from a card to the pointer. */
  readonly linking: { readonly from: string; readonly to: Pair; readonly target: string | null } | null;
  /** The rectangle of a card that is being drawn. */
  readonly creating: { readonly kind: ItemKind; readonly rect: Rect } | null;
  readonly stroke: readonly (readonly [number, number, number])[] | null;
  readonly question: KindQuestion | null;
  /** The link whose label is being typed. */
  readonly editingLink: string | null;
  /** Cards are being dragged or resized. */
  readonly moving: boolean;
  /** What letting go here would mean in this lens, or why it cannot be. */
  readonly hint: { readonly text: string; readonly isProblem: boolean } | null;
  /** A drop whose lens has a question before it is written. */
  readonly asking: { readonly drop: Drop & { readonly ok: true }; readonly end: DropEnd } | null;
}

const IDLE_HAND: HandState = {
  hover: null,
  hoverLink: null,
  spaceHeld: false,
  panning: false,
  marquee: null,
  guides: [],
  linking: null,
  creating: null,
  stroke: null,
  question: null,
  editingLink: null,
  moving: false,
  hint: null,
  asking: null,
};

export type Hand = StoreApi<HandState>;

export function createHand(): Hand {
  return createStore<HandState>(() => IDLE_HAND);
}
