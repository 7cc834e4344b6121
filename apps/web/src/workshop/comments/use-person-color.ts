import { colorFor } from "../../session/identity.ts";
import { useSession } from "../../session/session-context.ts";
import { useRoster } from "../../session/use-session-state.ts";

/** The colour of a person: of their pointer while they are here, else always the same one. */
export function usePersonColor(id: string): string {
  const { peers, person } = useSession();
  const roster = useRoster();
  if (id === person()) return peers.me().user.color;
  return roster.find(({ presence }) => presence.user.id === id)?.presence.user.color ?? colorFor(id);
}
