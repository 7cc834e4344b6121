import type { BoardSession } from "../session/session-context.ts";
import { followsFrom } from "./say-trial.ts";

/** The sentence for what this person's last change did, and whether undo would take back just that. */
export interface ToldNews {
  readonly id: number;
  readonly sentence: string;
  readonly isUndoable: boolean;
}

/**
 * Calls `onNews` after each change of this person that moved something beyond the card itself, and again with
 * `isUndoable` false once anything else was done here since. Trifles are not news. Returns the function that
 * stops it.
 */
export function followTold(
  { figures, live, undo }: Pick<BoardSession, "figures" | "live" | "undo">,
  onNews: (news: ToldNews | null) => void,
): () => void {
  let news: ToldNews | null = null;
  let isStopped = false;
  let count = 0;
  /** Own steps made, and how many there were when figures last came and the time before. */
  let made = 0;
  let answered = 0;
  let answeredBefore = 0;
  const show = (next: ToldNews | null) => {
    if (isStopped) return;
    news = next;
    onNews(news);
  };

  const stopLive = live.subscribe(({ source }) => {
    if (source === "remote") return;
    if (source === "local") made += 1;
    if (source === "undo") show(null);
    else if (news?.isUndoable) show({ ...news, isUndoable: false });
  });
  // A moment later in both: figures may come while those that hear of the same change have yet to be told.
  const stopFigures = figures.subscribe(() =>
    queueMicrotask(() => {
      answeredBefore = answered;
      answered = made;
    }),
  );
  const stopTold = figures.subscribeTold(({ source, consequences }) => {
    if (source !== "local" || !consequences.strip.some(followsFrom)) return;
    queueMicrotask(() => {
      // More than one step since the figures before: undo would take back only the last of them.
      const isUndoable = made - answeredBefore <= 1 && undo.state().canUndo;
      show({ id: ++count, sentence: consequences.sentence, isUndoable });
    });
  });
  return () => {
    isStopped = true;
    stopLive();
    stopFigures();
    stopTold();
  };
}
