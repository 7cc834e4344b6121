import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useSession } from "../../session/session-context.ts";
import { useRoom } from "../run/room-now.ts";
import css from "./activity.module.css";
import { announce, announcements } from "./announce.ts";
import { sayRules } from "./say-rules.ts";
import { titleOf } from "./title-of.ts";

/** Says what opens and what ends, and whatever the parts of an activity have to say, to those who do not see it. */
export function ActivityAnnouncer() {
  const session = useSession();
  const { activity } = useRoom();
  const { message } = useStore(announcements(session));
  const said = useRef("");
  useEffect(() => {
    const state = activity ? `${activity.key} ${activity.closed === null}` : "";
    if (state === said.current) return;
    said.current = state;
    if (!activity) return;
    announce(
      session,
      activity.closed === null
        ? `“${titleOf(activity)}” is open. ${sayRules(activity)}`
        : `“${titleOf(activity)}” has ended.`,
    );
  }, [session, activity]);
  return (
    <div className={css.unseen} role="status" aria-live="polite">
      {message}
    </div>
  );
}
