import type { Activity, ActivityKind } from "@throughline/model";
import { type ComponentType, lazy } from "react";

/** What the panel shows of an activity: how to take part while it is open, its result once it has ended. */
export type ActivityPart = ComponentType<{ readonly activity: Activity }>;

/** The part for each kind of activity, loaded when the first of that kind is shown. */
export const activityBodies: Readonly<Partial<Record<ActivityKind, ActivityPart>>> = {
  dots: lazy(() => import("../votes/votes-body.tsx").then((it) => ({ default: it.VotesBody }))),
  scores: lazy(() => import("../estimates/estimates-body.tsx").then((it) => ({ default: it.EstimatesBody }))),
  durations: lazy(() =>
    import("../estimates/estimates-body.tsx").then((it) => ({ default: it.EstimatesBody })),
  ),
  proposals: lazy(() =>
    import("../proposals/proposals-body.tsx").then((it) => ({ default: it.ProposalsBody })),
  ),
};
