import { type TalkWrite, writeTalk } from "@throughline/board";
import { talkKey } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import type { DraftShelf } from "./draft-shelf.ts";

type Publisher = Pick<
  BoardSession,
  "boardId" | "talk" | "liveTalk" | "clock" | "peers" | "state" | "person" | "canTalk"
>;

/**
 * Makes known what this person wrote alone in every round that has been revealed, each round as one transaction,
 * and takes drafts off the shelf once the server has them. A draft keeps its id, so doing this again, or in two
 * pages at once, makes nothing twice. `seen` are the keys that stood in the talk before: what has gone since was
 * removed by somebody, and does not come back. Returns how many proposals became known by it.
 */
function publishDrafts(session: Publisher, shelf: DraftShelf, seen: Set<string>): number {
  const { boardId, talk, liveTalk, clock, peers, state } = session;
  const person = session.person();
  const { talkLoaded, light } = state.getState();
  if (!talkLoaded || !session.canTalk()) return 0;
  let count = 0;
  for (const activity of shelf.activities(boardId, person)) {
    const round = liveTalk.records("activities").get(activity);
    if (round?.kind !== "proposals" || round.closed === null) continue;
    const name = round.anonymous ? "" : peers.me().user.name;
    const shown = Math.round(clock.now());
    const done: string[] = [];
    const writes: TalkWrite[] = [];
    for (const { id, text, kind, written } of shelf.list({ board: boardId, activity, person })) {
      const key = talkKey(person, id);
      const isThere = talk.proposals.has(key);
      if (isThere ? light.state === "saved" : seen.has(key)) done.push(id);
      if (!isThere && !seen.has(key))
        writes.push({ in: "proposals", key, put: { activity, text, kind, name, written, shown } });
      seen.add(key);
    }
    writeTalk(talk, writes);
    count += writes.length;
    shelf.remove({ board: boardId, activity, person }, done);
  }
  return count;
}

/**
 * Publishes whenever a round is revealed, the talk has been read or the server has saved, for as long as it is not
 * stopped. Never within the change that it answers.
 */
export function watchReveals(session: Publisher, shelf: DraftShelf): () => void {
  const seen = new Set<string>();
  let isComing = false;
  let isStopped = false;
  const soon = () => {
    if (isComing) return;
    isComing = true;
    queueMicrotask(() => {
      isComing = false;
      if (!isStopped) publishDrafts(session, shelf, seen);
    });
  };
  const stops = [
    session.liveTalk.subscribe("activities", soon),
    session.liveTalk.subscribe("proposals", soon),
    session.state.subscribe(soon),
    shelf.subscribe(soon),
  ];
  soon();
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
  };
}
