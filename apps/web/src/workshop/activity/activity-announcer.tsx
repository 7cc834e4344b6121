import { useEffect } from "react";
import { useStore } from "zustand";
import { useSession } from "../../session/session-context.ts";
import { useRoom } from "../run/room-now.ts";
import { announce, announcements, useIsVoice } from "./announce.ts";
import { sayRules } from "./say-rules.ts";
import { titleOf } from "./title-of.ts";

/**
 * Says what opens and what ends, and whatever the parts of an activity have to say, to those who do not see it. May
 * be on the page more than once, over the board and in a part that stands alone; one of them speaks.
 */
export function ActivityAnnouncer() {
  const session = useSession();
  const { activity } = useRoom();
  const store = announcements(session);
  const message = useStore(store, (state) => state.message);
  const isVoice = useIsVoice(session);
  useEffect(() => {
    // What is said before the voice is on the page is heard by nobody.
    if (!isVoice) return;
    const told = activity ? `${activity.key} ${activity.closed === null}` : "";
    if (told === store.getState().told) return;
    store.setState({ told });
    if (!activity) return;
    announce(
      session,
      activity.closed === null
        ? `“${titleOf(activity)}” is open. ${sayRules(activity)}`
        : `“${titleOf(activity)}” has ended.`,
    );
  }, [session, activity, store, isVoice]);
  return (
    isVoice && (
      <div className="visually-hidden" role="status" aria-live="polite">
        {message}
      </div>
    )
  );
}
