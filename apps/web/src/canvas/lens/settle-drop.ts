import type { Drop } from "../../lenses/drop.ts";
import { runWrites } from "../../lenses/run-writes.ts";
import { notify } from "../../ui/notify.ts";
import type { CanvasParts } from "../canvas-parts.ts";

/** Milliseconds after which a hand lets go though no figures have come. */
const PATIENCE = 700;

/**
 * Does what a drop in a lens means, as one transaction, or says why not; asks first where the lens has a
 * question. `letGo` is called when the cards may stand where the board has them: after a write only once the
 * figures that follow from it are here, for until then a card would jump back to where it came from.
 */
export function settleDrop(
  { session, hand }: Pick<CanvasParts, "session" | "hand">,
  drop: Drop,
  letGo: () => void,
): void {
  if (!drop.ok) {
    notify(drop.reason, "problem");
    letGo();
  } else if (drop.question !== undefined) hand.setState({ asking: { drop, letGo } });
  else if (drop.writes.length === 0) letGo();
  else {
    const result = runWrites(session.board, drop.name, drop.writes);
    if (!result.ok) notify(result.reason, "problem");
    if (result.ok && result.changed.length > 0) onceFiguresCome(session.figures, letGo);
    else letGo();
  }
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
