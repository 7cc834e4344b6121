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
  /** Own steps since figures last came, and those that these figures answer. */
  let coming = 0;
  let answered = 0;
  let count = 0;

  const stopLive = live.subscribe(({ source }) => {
    if (source === "remote") return;
    if (source === "local") coming += 1;
    if (source === "undo") {
      news = null;
      onNews(null);
    } else if (news?.isUndoable) {
      news = { ...news, isUndoable: false };
      onNews(news);
    }
  });
  const stopFigures = figures.subscribe(() => {
    answered = coming;
    coming = 0;
  });
  const stopTold = figures.subscribeTold(({ source, consequences }) => {
    if (source !== "local" || !consequences.strip.some(followsFrom)) return;
    const isUndoable = answered <= 1 && coming === 0 && undo.state().canUndo;
    news = { id: ++count, sentence: consequences.sentence, isUndoable };
    onNews(news);
  });
  return () => {
    stopLive();
    stopFigures();
    stopTold();
  };
}
