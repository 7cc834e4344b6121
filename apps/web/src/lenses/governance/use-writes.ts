import { useCallback } from "react";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import type { Write } from "../drop.ts";
import { runWrites } from "../run-writes.ts";

/** Writes as one step of the undo list, and says why where nothing could be written. */
export function useWrites(): (name: string, writes: readonly Write[]) => void {
  const { board } = useSession();
  return useCallback(
    (name, writes) => {
      if (writes.length === 0) return;
      const result = runWrites(board, name, writes);
      if (!result.ok) notify(result.reason, "problem");
    },
    [board],
  );
}
