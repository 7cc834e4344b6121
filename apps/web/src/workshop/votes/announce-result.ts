import type { BoardSession } from "../../session/session-context.ts";
import { announce } from "../activity/announce.ts";

/** What was said last of each vote on each board: a result is said again only when it is another. */
const said = new WeakMap<BoardSession["liveTalk"], Map<string, string>>();

/** Says the result of a vote once to those who do not see it, and again when late ballots change it. */
export function announceResult(
  session: Pick<BoardSession, "liveTalk">,
  activity: string,
  sentence: string,
): void {
  const before = said.get(session.liveTalk) ?? new Map<string, string>();
  said.set(session.liveTalk, before);
  if (before.get(activity) === sentence) return;
  before.set(activity, sentence);
  announce(session, sentence);
}
