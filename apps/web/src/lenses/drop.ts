import type { NewItem, NewLink } from "@throughline/board";
import type { BoardMeta, Pair } from "@throughline/model";

/** One write of the plan, as plain data; `runWrites` turns it into a named command. */
export type Write =
  /** A field of an item or of a link, by its id. */
  | { readonly do: "set"; readonly id: string; readonly field: string; readonly value: unknown }
  /** One entry of a series or checklist of an item or a link; null removes it. */
  | {
      readonly do: "entry";
      readonly id: string;
      readonly field: string;
      readonly key: string;
      readonly value: unknown;
    }
  /** A setting of the board. */
  | { readonly do: "meta"; readonly field: keyof BoardMeta; readonly value: unknown }
  /** Places on the map, and the section each card comes to stand in where that changes. */
  | {
      readonly do: "move";
      readonly moves: readonly (readonly [id: string, pos: Pair])[];
      readonly sections: Readonly<Record<string, string | null>>;
    }
  | { readonly do: "add-item"; readonly item: NewItem }
  | { readonly do: "add-link"; readonly link: NewLink }
  | { readonly do: "remove-link"; readonly id: string }
  | {
      readonly do: "retarget";
      readonly id: string;
      readonly ends: { readonly from?: string; readonly to?: string };
    };

/** What a drop asks for: writes that become one transaction and one step of undo, or why it cannot be. */
export type Drop =
  | {
      readonly ok: true;
      /** The step in the undo list: “Rescore risk”. */
      readonly name: string;
      /** None where letting go here changes nothing. */
      readonly writes: readonly Write[];
      /** What it would mean, in few words beside the hand: “Probability 60 %, impact 4”. */
      readonly hint?: string;
      /** When something has to be answered first: given to the lens's own `Ask`, which goes on from here. */
      readonly question?: unknown;
    }
  | { readonly ok: false; readonly reason: string };

/** A drop that changes nothing. */
export const NO_DROP: Drop = { ok: true, name: "", writes: [] };
