import { lazy, Suspense, useState } from "react";
import { useRoom } from "../run/room-now.ts";

const Front = lazy(() => import("./activity-front.tsx").then((it) => ({ default: it.ActivityFront })));

/** Loads what an activity shows over the board when there first is one; most boards never have any. */
export function ActivityFronts() {
  const { activity } = useRoom();
  const [wanted, setWanted] = useState(false);
  if (activity && !wanted) setWanted(true);
  return <Suspense fallback={null}>{wanted && <Front />}</Suspense>;
}
