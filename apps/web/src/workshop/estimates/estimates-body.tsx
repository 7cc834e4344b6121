import type { Activity } from "@throughline/model";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";
import { useCanTalk } from "../activity/use-may.ts";
import { bringToTop } from "./bring-to-top.ts";
import { EstimateForm } from "./estimate-form.tsx";
import { EstimateResults } from "./estimate-results.tsx";
import css from "./estimates.module.css";
import { subjectsOf } from "./subjects-of.ts";

/** An estimation: how to take part while it is open, and what came of it, live where nothing is hidden. */
export function EstimatesBody({ activity }: { readonly activity: Activity }) {
  const { live } = useSession();
  const version = useSyncExternalStore(live.subscribe, live.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the living map changed.
  const subjects = useMemo(() => subjectsOf(live.items, activity), [live, version, activity]);
  const canTalk = useCanTalk();
  const isOpen = activity.closed === null;
  const results = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (!wasOpen.current || isOpen) return;
    wasOpen.current = false;
    // The results are longer than what stood here; whoever took part sees them from their beginning.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => results.current && bringToTop(results.current)),
    );
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  if (subjects.length === 0) {
    return (
      <p className={css.calm}>
        {isOpen ? "There is nothing on the board to estimate here." : "What was estimated is no longer here."}
      </p>
    );
  }
  return (
    <>
      {isOpen && canTalk && <EstimateForm activity={activity} subjects={subjects} />}
      {isOpen && !canTalk && (
        <p className={css.calm}>
          You are watching. {activity.hidden ? "The estimates are shown here when it ends." : ""}
        </p>
      )}
      {(!isOpen || !activity.hidden) && (
        <div ref={results}>
          <EstimateResults activity={activity} />
        </div>
      )}
    </>
  );
}
