import type { Consequences } from "@throughline/engine";
import { useEffect, useState } from "react";
import { type BoardSession, useSession } from "../../session/session-context.ts";
import { createAskAgain } from "../ask-again.ts";
import { momentsOf } from "./use-moments.ts";

/** What is different since a moment. */
export type Changes =
  | { readonly state: "asking" }
  | { readonly state: "known"; readonly consequences: Consequences }
  | { readonly state: "unknown" };

const ASKING: Changes = { state: "asking" };

/** Compares the plan with a moment, and again whenever its figures change; null for no moment yet. */
export function useChanges(moment: string | null): Changes {
  return useChangesSince(moment, bringKnown);
}

const bringKnown = (session: BoardSession, moment: string) => momentsOf(session).bring(moment);

/**
 * The same for a moment from elsewhere: `bring` makes the figures know it, and says whether it could. It has to be the
 * same function on every render.
 */
export function useChangesSince(
  moment: string | null,
  bring: (session: BoardSession, moment: string) => Promise<boolean>,
): Changes {
  const session = useSession();
  const [answer, setAnswer] = useState<{ readonly moment: string | null; readonly changes: Changes }>();
  useEffect(() => {
    if (moment === null) return;
    const { figures, live } = session;
    let isOver = false;
    const asker = createAskAgain(async () => {
      const isThere = await bring(session, moment);
      const consequences = isThere ? await figures.compareSince(moment) : null;
      if (isOver) return;
      setAnswer({ moment, changes: consequences ? { state: "known", consequences } : { state: "unknown" } });
    });
    const stops = [figures.subscribe(asker.soon), live.subscribe(asker.soon)];
    asker.now();
    return () => {
      isOver = true;
      asker.stop();
      for (const stop of stops) stop();
    };
  }, [session, moment, bring]);
  return answer && answer.moment === moment ? answer.changes : ASKING;
}
