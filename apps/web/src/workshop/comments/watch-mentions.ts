import type { Comment } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";

/**
 * Tells of comments that mention this person and were written since this was called, once each. Returns the function
 * that stops it.
 */
export function watchMentions(
  { liveTalk, clock, person }: Pick<BoardSession, "liveTalk" | "clock" | "person">,
  tell: (words: readonly Comment[]) => void,
): () => void {
  const since = clock.now();
  let known: ReadonlyMap<string, Comment> = liveTalk.records("comments");
  return liveTalk.subscribe("comments", () => {
    const before = known;
    known = liveTalk.records("comments");
    const me = person();
    if (me === "") return;
    const words = [...known.values()].filter(
      ({ key, author, mentions, written }) =>
        !before.has(key) && author !== null && author !== me && written >= since && mentions.includes(me),
    );
    if (words.length > 0) tell(words);
  });
}
