import { useEffect } from "react";
import { useSession } from "../../session/session-context.ts";
import type { Selection } from "../../workspace/workspace.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import type { BarProps } from "../lens.ts";

/**
 * Follows the thread of the one card that is selected, and lets an open profile go along to another benefit.
 * Only a change of the selection or of the choice does: who follows someone else's view keeps theirs.
 */
export function useThreadOfSelection({ look, choose }: BarProps): void {
  const workspace = useWorkspace();
  const { live } = useSession();
  const { follow } = look;
  const isProfileOpen = look.profile !== "";
  useEffect(() => {
    const take = ({ items, links }: Selection) => {
      const [id = ""] = items;
      const one = items.length === 1 && links.length === 0 ? id : "";
      const chosen = workspace.get().looks.benefits;
      const focus = follow === "on" ? one : "";
      if (focus !== (chosen?.focus ?? "")) choose({ focus });
      const isNext = isProfileOpen && one !== chosen?.profile && live.items.get(one)?.kind === "benefit";
      if (isNext) choose({ profile: one });
    };
    take(workspace.get().selection);
    return workspace.store.subscribe((next, before) => {
      if (next.selection !== before.selection) take(next.selection);
    });
  }, [workspace, live, choose, follow, isProfileOpen]);
}
