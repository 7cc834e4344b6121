import { useStore } from "zustand";
import { useSession } from "../session/session-context.ts";

/** True while this person may change the plan. */
export function useCanEdit(): boolean {
  const session = useSession();
  return useStore(session.state, () => session.canEdit());
}
