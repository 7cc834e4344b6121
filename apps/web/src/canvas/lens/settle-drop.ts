import type { Drop } from "../../lenses/drop.ts";
import { runWrites } from "../../lenses/run-writes.ts";
import { notify } from "../../ui/notify.ts";
import type { CanvasParts } from "../canvas-parts.ts";

/** Milliseconds after which a hand lets go though no figures have come. */
const PATIENCE = 700;

/** What ends with a drop. */
export interface DropEnd {
  /** Nobody is told any longer what it would do: it is done. */
  stopTrying(): void;
  /** The cards may stand where the board has them. */
  letGo(): void;
}

/**
 * Does what a drop in a lens means, as one transaction, or says why not; asks first where the lens has a
 * question. After a write cards are let go only once the figures that follow from it are here, for until then a
 * card would jump back to where it came from.
 */
export function settleDrop(
  { session, hand }: Pick<CanvasParts, "session" | "hand">,
  drop: Drop,
  end: DropEnd,
): void {
  if (drop.ok && drop.question !== undefined) {
    hand.setState({ asking: { drop, end } });
    return;
  }
  end.stopTrying();
  if (!drop.ok) notify(drop.reason, "problem");
  if (!drop.ok || drop.writes.length === 0) {
    end.letGo();
    return;
  }
  const result = runWrites(session.board, drop.name, drop.writes);
  if (!result.ok) notify(result.reason, "problem");
  if (result.ok && result.changed.length > 0) onceFiguresCome(session.figures, end.letGo);
  else end.letGo();
}

function onceFiguresCome(figures: CanvasParts["session"]["figures"], run: () => void): void {
  const finish = () => {
    clearTimeout(timer);
    stop();
    run();
  };
  const timer = setTimeout(finish, PATIENCE);
  // A moment later: whoever else hears of the figures arranges the cards by them first.
  const stop = figures.subscribe(() => queueMicrotask(() => requestAnimationFrame(finish)));
}
