import type { Role } from "@throughline/protocol";
import { useCallback, useEffect, useState } from "react";
import type { ApiResult } from "../session/call-api.ts";
import { type LinkInfo, listLinks, makeLink, revokeLink } from "./links-api.ts";

/** The links of a board, and what a manager can do with them. `links` is null until they have come. */
export function useLinks(boardId: string) {
  const [links, setLinks] = useState<readonly LinkInfo[] | null>(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);

  const refresh = useCallback(async () => {
    const answer = await listLinks(boardId);
    if (answer.ok) setLinks(answer.value);
    else setProblem(answer.message);
  }, [boardId]);

  useEffect(() => void refresh(), [refresh]);

  const act = async (...steps: readonly (() => Promise<ApiResult<unknown>>)[]) => {
    setBusy(true);
    setProblem("");
    for (const step of steps) {
      const answer = await step();
      if (answer.ok) continue;
      setProblem(answer.message);
      break;
    }
    await refresh();
    setBusy(false);
  };

  return {
    links,
    problem,
    busy,
    make: (role: Role, expires: number | null) => void act(() => makeLink(boardId, role, expires)),
    revoke: (link: LinkInfo) => void act(() => revokeLink(boardId, link)),
    // The new link first: the last owner link cannot be revoked.
    replace: (link: LinkInfo, expires: number | null) =>
      void act(
        () => makeLink(boardId, link.role, expires),
        () => revokeLink(boardId, link),
      ),
  };
}
