import type { ItemKind, Pair } from "@throughline/model";
import type { Rect } from "../workspace/camera.ts";

/** Colours by meaning, never by value: the theme decides what they look like, light and dark. */
export type Tone =
  | "plain"
  | "quiet"
  | "faint"
  | "strong"
  | "accent"
  | "good"
  | "warn"
  | "bad"
  | `kind-${ItemKind}`;

/** Something drawn on the board that is not a card, in board units: lanes, axes, cells, whiskers, curves. */
export type Mark =
  | {
      readonly draw: "rect";
      readonly key: string;
      readonly rect: Rect;
      readonly tone: Tone;
      /** 0 to 1; 0 or left out is no fill. */
      readonly fill?: number;
      readonly outline?: "solid" | "dashed";
      /** Corner radius. */
      readonly round?: number;
      /** What a pointer that rests here is told. */
      readonly title?: string;
    }
  | {
      readonly draw: "line";
      readonly key: string;
      readonly points: readonly Pair[];
      readonly tone: Tone;
      /** 1 when left out. */
      readonly width?: number;
      readonly dashed?: boolean;
      /** A head at the last point. */
      readonly arrow?: boolean;
      /** Smoothly through all points. */
      readonly curved?: boolean;
      readonly title?: string;
    }
  | {
      readonly draw: "area";
      readonly key: string;
      /** The corners; closed by itself. */
      readonly points: readonly Pair[];
      readonly tone: Tone;
      /** 0 to 1. */
      readonly fill: number;
      readonly title?: string;
    }
  | {
      readonly draw: "text";
      readonly key: string;
      /** Where the line of text stands: its start, middle or end by `align`, its middle in height. */
      readonly at: Pair;
      readonly text: string;
      readonly tone: Tone;
      /** Height of letters in board units; 12 when left out. */
      readonly size?: number;
      readonly align?: "start" | "middle" | "end";
      readonly bold?: boolean;
      /** A quarter turn to the left, as beside a vertical axis. */
      readonly upright?: boolean;
      /** Cut with … beyond this width in board units. */
      readonly most?: number;
      readonly title?: string;
    };

/**
 * A thing that a hand can take which is not a card: a cut line, a residual position, an allocation. Drawn as a
 * focusable button with `name` for screen readers; arrows move it by `stepToken`.
 */
export interface Token {
  readonly id: string;
  readonly rect: Rect;
  readonly name: string;
  readonly shape: "line" | "dot" | "block" | "flag";
  readonly tone: Tone;
  /** Along which axis it moves. */
  readonly moves: "x" | "y" | "both";
  readonly text?: string;
  /** The card it is about, which is marked while it is held. */
  readonly item?: string;
}

/** A stretch of the upper edge that stays in sight: a month, a stage, a column. */
export interface Tick {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly text: string;
  /** Rows from the top, 0 first: years above months. */
  readonly row: number;
  /** A second, quieter word beside the text, such as a sum. */
  readonly note?: string;
  readonly tone?: Tone;
}

/** A stretch of the left edge that stays in sight: a lane of projects, a team, a score. */
export interface Lane {
  readonly key: string;
  readonly y: number;
  readonly height: number;
  readonly text: string;
  readonly note?: string;
  readonly tone?: Tone;
}

/** Plain facts about one card in a lens; compared by their values, so that a card whose facts stay is not drawn anew. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Where everything stands in a lens. Pure data: the same records and figures give the same arrangement. */
export interface Arrangement {
  /** The cards of this lens; a card without a place is not shown. */
  readonly places: ReadonlyMap<string, Rect>;
  /** Below links and cards. */
  readonly under: readonly Mark[];
  /** Above cards; takes no pointer. */
  readonly over: readonly Mark[];
  readonly tokens: readonly Token[];
  readonly ticks: readonly Tick[];
  readonly lanes: readonly Lane[];
  /** What the lens's faces show beside the record and its figures, by card: a rank, a running total. */
  readonly facts: ReadonlyMap<string, Facts>;
  /** What “everything” is when it is fitted into the window; null where nothing is there to see. */
  readonly bounds: Rect | null;
}

const NO_FACTS: ReadonlyMap<string, Facts> = new Map();

/** An arrangement with nothing in it but what is given. */
export function arrange(parts: Partial<Arrangement> & Pick<Arrangement, "places">): Arrangement {
  return { under: [], over: [], tokens: [], ticks: [], lanes: [], facts: NO_FACTS, bounds: null, ...parts };
}
