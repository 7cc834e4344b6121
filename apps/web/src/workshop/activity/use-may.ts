import { useStore } from "zustand";
import { useSession } from "../../session/session-context.ts";

/** True while this person may vote, estimate, propose and comment. */
export function useCanTalk(): boolean {
  const session = useSession();
  return useStore(session.state, () => session.canTalk());
}

/** True while this person may open and end what everyone does together. */
export function useCanFacilitate(): boolean {
  const session = useSession();
  return useStore(session.state, () => session.canFacilitate());
}
