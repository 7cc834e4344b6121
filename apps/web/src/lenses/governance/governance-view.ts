import type { ItemKind, Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import type { Arrangement } from "../arrangement.ts";
import type { Drop } from "../drop.ts";
import type { Creation, Direction, LensInput } from "../lens.ts";

/** One of the arrangements of this lens; the functions promise what those of a lens do. */
export interface GovernanceView {
  place(input: LensInput): Arrangement;
  drop(input: LensInput, held: ReadonlyMap<string, Rect>): Drop;
  step(input: LensInput, id: string, direction: Direction, big: boolean): Pair;
  dropToken?(input: LensInput, token: string, rect: Rect): Drop;
  stepToken?(input: LensInput, token: string, direction: Direction): Pair;
  create(input: LensInput, kind: ItemKind | null, at: Pair): Creation | null;
}
