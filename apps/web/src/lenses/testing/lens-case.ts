import type { Board } from "@throughline/board";
import { createLocalSession } from "../../testing/local-session.ts";
import { type Drop, NO_DROP } from "../drop.ts";
import type { Lens, LensInput, Look } from "../lens.ts";
import { runWrites } from "../run-writes.ts";

/** A real board, computed by the real engine, as a lens reads it. */
export interface LensCase {
  /** The input as the board is now: a new object after each change. */
  input(look?: Look): LensInput;
  /** Lets go of cards at their new top left corners and writes what that means. */
  drop(corners: Readonly<Record<string, readonly [x: number, y: number]>>, look?: Look): Drop;
  /** Writes what any drop asks for. */
  write(drop: Drop): void;
  undo(): void;
  readonly board: Board;
}

/** Makes a board for the tests of one lens. */
export function createLensCase(lens: Lens, fill: (board: Board) => void): LensCase {
  const { board, live, figures, undo } = createLocalSession(fill);
  const input = (look: Look = {}): LensInput => ({
    items: live.items,
    links: live.links,
    meta: live.meta(),
    linksAt: live.linksAt,
    figures,
    look: { ...lens.look, ...look },
  });
  const write = (drop: Drop) => {
    if (!drop.ok) throw new Error(drop.reason);
    if (drop.writes.length === 0) return;
    const result = runWrites(board, drop.name, drop.writes);
    if (!result.ok) throw new Error(result.reason);
  };
  return {
    board,
    input,
    write,
    undo: () => undo.undo(),
    drop(corners, look) {
      const now = input(look);
      const { places } = lens.place(now);
      const held = new Map(
        Object.entries(corners).flatMap(([id, [x, y]]) => {
          const rect = places.get(id);
          return rect ? [[id, { ...rect, x, y }] as const] : [];
        }),
      );
      if (held.size === 0) return NO_DROP;
      const drop = lens.drop(now, held);
      if (drop.ok) write(drop);
      return drop;
    },
  };
}
