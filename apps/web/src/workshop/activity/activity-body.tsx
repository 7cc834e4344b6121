import type { Activity } from "@throughline/model";
import { ArrowLeft } from "lucide-react";
import { Suspense, useEffect } from "react";
import { useStore } from "zustand";
import { useSession } from "../../session/session-context.ts";
import { useRoom } from "../run/room-now.ts";
import css from "./activity.module.css";
import { ActivityAnnouncer } from "./activity-announcer.tsx";
import { activityBodies } from "./activity-bodies.ts";
import { ActivityHead } from "./activity-head.tsx";
import { ActivityTools } from "./activity-tools.tsx";
import { activityView, joinActivity, showActivity, useShownActivity } from "./activity-view.ts";
import { NothingOpen } from "./nothing-open.tsx";
import { PastActivities } from "./past-activities.tsx";
import { StartDialog } from "./start-dialog.tsx";
import { titleOf } from "./title-of.ts";
import { useCanFacilitate } from "./use-may.ts";

/** What everyone is in now: its rules, how to take part, its result, and what was before. Stands alone on a phone. */
export function ActivityBody() {
  const session = useSession();
  const { activity: current } = useRoom();
  const shown = useShownActivity();
  const canFacilitate = useCanFacilitate();
  const view = activityView(session);
  const starting = useStore(view, (state) => state.starting);
  const key = current?.key;
  useEffect(() => {
    view.setState(({ bodies }) => ({ bodies: bodies + 1 }));
    return () => view.setState(({ bodies }) => ({ bodies: bodies - 1 }));
  }, [view]);
  useEffect(() => {
    // Who has this in front of them needs no invitation.
    if (key !== undefined) joinActivity(session, key);
  }, [session, key]);
  return (
    <div className={css.body}>
      {shown && shown.key !== key && (
        <button type="button" className={css.back} onClick={() => showActivity(session, null)}>
          <ArrowLeft size={14} aria-hidden />
          {current ? `Back to “${titleOf(current)}”` : "Back"}
        </button>
      )}
      {shown ? (
        <section key={shown.key} className={css.shown} aria-label={titleOf(shown)}>
          <ActivityHead activity={shown} />
          <KindPart activity={shown} />
          {canFacilitate && <ActivityTools activity={shown} />}
        </section>
      ) : null}
      {(!shown || (canFacilitate && current?.closed !== null)) && <NothingOpen />}
      <PastActivities />
      <ActivityAnnouncer />
      {starting && <StartDialog kind={starting} onClose={() => view.setState({ starting: null })} />}
    </div>
  );
}

function KindPart({ activity }: { readonly activity: Activity }) {
  const Part = activityBodies[activity.kind];
  return <Suspense fallback={null}>{Part && <Part activity={activity} />}</Suspense>;
}
