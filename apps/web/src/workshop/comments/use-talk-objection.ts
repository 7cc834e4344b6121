import { canWriteTalk } from "@throughline/protocol";
import { useStore } from "zustand";
import { type BoardSession, useSession } from "../../session/session-context.ts";

/** Why this person may not write comments now, as sentences; null while they may. */
export function useTalkObjection(): string | null {
  const session = useSession();
  return useStore(session.state, () => talkObjection(session));
}

function talkObjection(session: BoardSession): string | null {
  if (session.canTalk()) return null;
  const { role, light } = session.state.getState();
  if (light.state === "stopped") return "Nothing can be written right now. What you see is safe.";
  if (canWriteTalk(role)) return "You can write here once the server has been reached.";
  return "You may read here but not write. Ask the owner of the board for a link that lets you comment.";
}
