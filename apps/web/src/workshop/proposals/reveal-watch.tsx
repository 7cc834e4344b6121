import { useEffect } from "react";
import { useSession } from "../../session/session-context.ts";
import { watchReveals } from "./publish-drafts.ts";
import { shareWriting } from "./share-writing.ts";
import { browserShelf } from "./use-drafts.ts";

/** Publishes what was written alone as soon as it is revealed, whatever else is on screen. Shows nothing. */
export function RevealWatch(): null {
  const session = useSession();
  useEffect(() => {
    const stops = [watchReveals(session, browserShelf()), shareWriting(session, browserShelf())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session]);
  return null;
}
