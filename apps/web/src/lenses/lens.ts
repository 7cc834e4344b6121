import type { ItemFigures, PlanFigures } from "@throughline/engine";
import type { BoardMeta, Item, ItemKind, Link, LinkKind, Pair } from "@throughline/model";
import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Rect } from "../workspace/camera.ts";
import type { Arrangement, Facts } from "./arrangement.ts";
import type { Drop, Write } from "./drop.ts";

/** The choices of one lens as one person has them, short words by name: `{ scale: "month", lanes: "team" }`. */
export type Look = Readonly<Record<string, string>>;

/** All that a lens may read. The same object until any of it changes, so that `oncePerInput` can remember by it. */
export interface LensInput {
  readonly items: ReadonlyMap<string, Item>;
  readonly links: ReadonlyMap<string, Link>;
  readonly meta: BoardMeta;
  /** The ids of the links that start or end at an item. */
  linksAt(id: string): ReadonlySet<string>;
  /** What is computed; nothing until the engine has answered. */
  readonly figures: {
    item(id: string): ItemFigures | undefined;
    plan(): PlanFigures | null;
  };
  readonly look: Look;
}

export type Side = "left" | "right" | "top" | "bottom";
export type Direction = "left" | "right" | "up" | "down";

/** A card as a lens draws it. The element has the size that `place` gave. */
export interface FaceProps {
  readonly item: Item;
  /** What the arrangement says of it; empty where it says nothing. */
  readonly facts: Facts;
}

/** The lens's own controls, in the row above the canvas. */
export interface BarProps {
  readonly look: Look;
  /** Changes some of the choices, for this person. */
  choose(patch: Look): void;
}

/** A question that a drop needs answered before it is written, shown as a dialog. */
export interface AskProps {
  readonly question: unknown;
  /** Writes them, as one step with the name of the drop. */
  finish(writes: readonly Write[]): void;
  cancel(): void;
}

/** What a lens makes where someone double-clicks, draws a card, or accepts the offer of an empty lens. */
export interface Creation {
  readonly kind: ItemKind;
  /** Values that put it there: dates, scores, a stage. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Links to make with it; its own end is left out. */
  readonly links?: readonly {
    readonly kind: LinkKind;
    readonly from?: string;
    readonly to?: string;
    readonly values?: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * One way of arranging the same cards to answer one question. All functions are pure; `held` are cards where a
 * hand has brought them. What is left out is left to the canvas.
 */
export interface Lens {
  readonly id: string;
  readonly label: string;
  /** The question it answers, as in “When does it land?”. */
  readonly question: string;
  readonly icon: LucideIcon;
  /** The choices it starts with. */
  readonly look: Look;
  place(input: LensInput): Arrangement;
  /** Only where a card's place depends on nothing but itself: a change of one card then costs one card. */
  placeOne?(item: Item): Rect;
  /** What it means to let go of cards there. Asked on each move of a hand: no work that grows with the board. */
  drop(input: LensInput, held: ReadonlyMap<string, Rect>): Drop;
  /** How far one press of an arrow key carries a card, `big` with Shift; [0, 0] where that way means nothing. */
  step(input: LensInput, id: string, direction: Direction, big: boolean): Pair;
  /** What it means to pull an edge of a card to `x`. */
  pull?(input: LensInput, id: string, edge: "left" | "right", x: number): Drop;
  /** Which edges of a card can be pulled. */
  pullable?(item: Item): readonly ("left" | "right")[];
  dropToken?(input: LensInput, token: string, rect: Rect): Drop;
  stepToken?(input: LensInput, token: string, direction: Direction, big: boolean): Pair;
  /** What a new card there is; `kind` is null when the lens may choose. Null where nothing can be made. */
  create(input: LensInput, kind: ItemKind | null, at: Pair): Creation | null;
  /** Whether a link is drawn here; only between cards that have places. */
  showsLink(link: Link): boolean;
  /** Whether links are drawn from card to card here by hand. */
  readonly linkable?: boolean;
  /** From which side to which a link runs; else from the sides that face each other. */
  linkSides?(link: Link): readonly [from: Side, to: Side];
  /** How wide it is, in board units, where that says something, as its share of a value does. */
  linkWidth?(input: LensInput, link: Link): number;
  /** What an empty lens says, and the kind it offers to add. */
  readonly empty: { readonly title: string; readonly text: string; readonly kind: ItemKind };
  /** The same where its choices show something else than it shows at first; `empty` when left out. */
  emptyOf?(look: Look): Lens["empty"];
  readonly Face?: ComponentType<FaceProps>;
  readonly Bar?: ComponentType<BarProps>;
  readonly Ask?: ComponentType<AskProps>;
  /** Further things over the canvas, in window pixels, such as a drawer of this lens. */
  readonly Front?: ComponentType<BarProps>;
}
