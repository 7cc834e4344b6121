import { putTalk, removeTalk } from "@throughline/board";
import { type Comment, newId, type Pair, talkKey } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import { liveThreadsOf } from "./live-threads.ts";
import { lastWord, type Thread } from "./threads.ts";

/** What somebody has to say: in a thread that is there, or as the first of a new one. */
export interface NewComment {
  readonly thread: string;
  readonly on: string | null;
  readonly at: Pair | null;
  /** What the card or arrow is called now. */
  readonly about: string;
  readonly text: string;
  readonly mentions: readonly string[];
}

/** Most people who can be meant by one comment. */
const MOST_MENTIONS = 60;
/** How far the clock of another comment may be ahead for an answer to follow it, in milliseconds. */
const AHEAD = 60_000;

/** Writes a comment under this person's own key. The caller ensures that they may talk. Returns its key. */
export function sendComment(session: BoardSession, said: NewComment): string {
  const person = session.person();
  const thread = liveThreadsOf(session).all().get(said.thread);
  const key = talkKey(person, thread ? newId() : said.thread);
  const at = thread ? thread.at : said.at;
  const now = session.clock.now();
  const before = thread ? lastWord(thread).written : 0;
  putTalk(session.talk, "comments", key, {
    thread: said.thread,
    // Answers name it too: the thread keeps its place when what began it is deleted.
    on: thread ? thread.on : said.on,
    at: at && [at[0], at[1]],
    about: said.about.slice(0, 200),
    text: said.text.trim(),
    name: session.peers.me().user.name.slice(0, 60),
    // An answer comes after what it answers, also where the two clocks differ by a little.
    written: before >= now && before < now + AHEAD ? before + 1 : now,
    mentions: said.mentions.slice(0, MOST_MENTIONS),
  });
  return key;
}

/** Changes what this person wrote. The caller ensures that the comment is theirs. */
export function changeComment(
  session: BoardSession,
  { key }: Comment,
  text: string,
  mentions: readonly string[],
): void {
  putTalk(session.talk, "comments", key, {
    text: text.trim(),
    mentions: mentions.slice(0, MOST_MENTIONS),
    edited: session.clock.now(),
  });
}

/** Deletes a comment for everyone. The caller ensures that it is this person's, or that they facilitate. */
export function deleteComment(session: BoardSession, { key }: Comment): void {
  removeTalk(session.talk, "comments", key);
}

/** Says that a thread is settled, or open again. Who says so last is right for everyone. */
export function settleThread(session: BoardSession, thread: Thread, resolved: boolean): void {
  const before = thread.settled?.written ?? 0;
  putTalk(session.talk, "marks", talkKey(session.person(), thread.id), {
    resolved,
    written: Math.max(session.clock.now(), before + 1),
    name: session.peers.me().user.name.slice(0, 60),
  });
}
