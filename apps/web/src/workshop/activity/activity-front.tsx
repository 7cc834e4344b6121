import { lazy, Suspense } from "react";
import { ActivityAnnouncer } from "./activity-announcer.tsx";
import { ActivityInvite } from "./activity-invite.tsx";
import { useShownActivity } from "./activity-view.ts";

const VoteMarks = lazy(() => import("../votes/vote-marks.tsx").then((it) => ({ default: it.VoteMarks })));

/** What everyone is in now, over the board. A vote is loaded as soon as it opens, so that it works without a line. */
export function ActivityFront() {
  const shown = useShownActivity();
  return (
    <>
      <ActivityInvite />
      <ActivityAnnouncer />
      <Suspense fallback={null}>{shown?.kind === "dots" && <VoteMarks />}</Suspense>
    </>
  );
}
