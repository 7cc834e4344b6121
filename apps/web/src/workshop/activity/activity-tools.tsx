import type { Activity } from "@throughline/model";
import { CircleStop, LogOut, Presentation, UserPlus } from "lucide-react";
import { useRef, useState } from "react";
import { type BoardSession, useSession } from "../../session/session-context.ts";
import { useRoom } from "../run/room-now.ts";
import { type ActivityResult, closeActivity, countLate, enterActivity } from "../run/run-activity.ts";
import css from "./activity.module.css";
import { showActivity } from "./activity-view.ts";
import { useTurnout } from "./use-turnout.ts";

/** What a facilitator does with an activity: end it, count who came late, take everyone in or out. */
export function ActivityTools({ activity }: { readonly activity: Activity }) {
  const session = useSession();
  const { activity: current } = useRoom();
  const { late } = useTurnout(activity);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState("");
  const bar = useRef<HTMLFieldSetElement>(null);
  const isIn = current?.key === activity.key;
  const end = async () => {
    setRunning(true);
    setProblem("");
    const result = await endSafely(session, activity);
    setRunning(false);
    setProblem(result.ok ? "" : result.reason);
    // The button that was pressed is gone; what comes next stands in its place.
    requestAnimationFrame(() => bar.current?.querySelector("button")?.focus({ preventScroll: true }));
  };
  return (
    <>
      <fieldset ref={bar} className={css.tools} aria-label="For the facilitator">
        {activity.closed === null && (
          <button
            type="button"
            className={css.main}
            aria-disabled={running}
            onClick={() => !running && end()}
          >
            <CircleStop size={14} aria-hidden /> {running ? "Ending…" : "End and show"}
          </button>
        )}
        {late.length > 0 && (
          <button type="button" className={css.button} onClick={() => countLate(session, activity)}>
            <UserPlus size={14} aria-hidden />
            {late.length === 1 ? "Count the late one" : `Count the ${late.length} late ones`}
          </button>
        )}
        {isIn ? (
          <button type="button" className={css.button} onClick={() => enterActivity(session, "")}>
            <LogOut size={14} aria-hidden /> Take everyone out
          </button>
        ) : (
          <button
            type="button"
            className={css.button}
            onClick={() => {
              enterActivity(session, activity.key);
              showActivity(session, null);
            }}
          >
            <Presentation size={14} aria-hidden /> Show to everyone
          </button>
        )}
      </fieldset>
      {problem !== "" && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

async function endSafely(session: BoardSession, activity: Activity): Promise<ActivityResult> {
  try {
    return await closeActivity(session, activity);
  } catch {
    return { ok: false, reason: "It is still open: something went wrong. Try again." };
  }
}
