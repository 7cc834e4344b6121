import type { Activity } from "@throughline/model";
import { X } from "lucide-react";
import { useEffect } from "react";
import { useStore } from "zustand";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { useRoom } from "../run/room-now.ts";
import { activityIcons } from "./activity-icons.ts";
import css from "./activity-invite.module.css";
import { activityView, declineInvitation, joinActivity } from "./activity-view.ts";
import { sayRules } from "./say-rules.ts";
import { titleOf } from "./title-of.ts";
import { useCanTalk } from "./use-may.ts";

/** Invites to what has just opened, and to see the result once it has ended; gone when answered. */
export function ActivityInvite() {
  const session = useSession();
  const { activity } = useRoom();
  const { joined, declined, bodies } = useStore(activityView(session));
  const isSeen = bodies > 0;
  const result = activity && activity.closed !== null ? invitationTo(activity) : null;
  useEffect(() => {
    // Who has seen the result where it is needs no word of it later.
    if (result !== null && isSeen) declineInvitation(session, result);
  }, [session, result, isSeen]);
  if (!activity || isSeen) return null;
  if (declined.has(invitationTo(activity))) return null;
  // Who has joined and then closed the panel knows where it is; the end is worth another word.
  if (activity.closed === null && joined.has(activity.key)) return null;
  return <Invitation activity={activity} />;
}

function Invitation({ activity }: { readonly activity: Activity }) {
  const session = useSession();
  const workspace = useWorkspace();
  const canTalk = useCanTalk();
  const Icon = activityIcons[activity.kind];
  const title = titleOf(activity);
  const isOpen = activity.closed === null;
  const decline = () => declineInvitation(session, invitationTo(activity));
  const join = () => {
    joinActivity(session, activity.key);
    decline();
    workspace.set({ sidePanel: "activity" });
  };
  return (
    <section className={css.invite} aria-label={isOpen ? "Invitation" : "Result"} data-stage-part="">
      <Icon size={18} aria-hidden />
      <div className={css.words}>
        <b>{title}</b>
        <span>{isOpen ? sayRules(activity) : "It has ended; the result is there."}</span>
      </div>
      <button type="button" className={css.join} onClick={join}>
        {isOpen ? (canTalk ? "Join" : "Look") : "See the result"}
      </button>
      {isOpen ? (
        <button type="button" className={css.later} onClick={decline}>
          Not now
        </button>
      ) : (
        <button type="button" className={css.later} aria-label="Not now" title="Not now" onClick={decline}>
          <X size={16} aria-hidden />
        </button>
      )}
    </section>
  );
}

/** What an invitation is to: to take part, or to see the result. Each is put off by itself. */
function invitationTo({ key, closed }: Activity): string {
  return closed === null ? key : `${key} result`;
}
