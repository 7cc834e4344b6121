import { useCallback } from "react";
import { notify } from "../ui/notify.ts";
import type { PersonHere } from "../workshop/attention/people-here.ts";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";

/** Whoever can be followed: by their connection, unless they follow me. */
type Followed = Pick<PersonHere, "clientId" | "name" | "followsMe">;

/** Whom I follow, and the way to begin and to stop. */
export function useFollow(): { readonly following: number | null; toggle(person: Followed): void } {
  const workspace = useWorkspace();
  const following = useWorkspaceValue((state) => state.following);
  const toggle = useCallback(
    ({ clientId, name, followsMe }: Followed) => {
      if (workspace.get().held) notify("A facilitator took everyone along. Leave first, with Esc twice.");
      else if (workspace.get().following === clientId) workspace.set({ following: null });
      // Two people who follow each other would push each other's view around.
      else if (followsMe) notify(`${name} follows you already, so you see the same.`);
      else workspace.set({ following: clientId });
    },
    [workspace],
  );
  return { following, toggle };
}
