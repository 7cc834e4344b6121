import { CircleStop, Play } from "lucide-react";
import { useRunAction } from "../../actions/use-run-action.ts";
import { useCanFacilitate } from "../activity/use-may.ts";
import { useNow } from "../activity/use-now.ts";
import type { RoomNow } from "../run/room-now.ts";
import { isRunning } from "../run/run-session.ts";
import css from "./agenda.module.css";
import { plannedEnd, showClock, totalMinutes } from "./planned-time.ts";
import { placeOf, sayLength } from "./step-words.ts";

/** How long the agenda is and when it ends, and for facilitators the way to start and end it. */
export function AgendaHead({ room }: { readonly room: RoomNow }) {
  const run = useRunAction();
  const canFacilitate = useCanFacilitate();
  const now = useNow();
  const { session, steps, step } = room;
  const runs = isRunning(session);
  const end = showClock(plannedEnd(room, now));
  return (
    <header className={css.head}>
      <p className={css.sum}>
        <b>{steps.length === 1 ? "1 step" : `${steps.length} steps`}</b>
        <span>{sayLength(totalMinutes(steps))}</span>
        {steps.length > 0 && <span>{runs ? `ends about ${end}` : `from now until ${end}`}</span>}
      </p>
      <p className={css.soft}>
        {runs
          ? `The session began at ${showClock(session?.started ?? now)}${step ? `; step ${placeOf(steps, step)} is under way.` : "."}`
          : "No session is under way."}
      </p>
      {canFacilitate && (
        <div className={css.tools}>
          {runs ? (
            <button type="button" className={css.button} onClick={() => run("end-session")}>
              <CircleStop size={15} aria-hidden /> End the session…
            </button>
          ) : (
            <button type="button" className={css.main} onClick={() => run("start-session")}>
              <Play size={15} aria-hidden /> Start the session
            </button>
          )}
        </div>
      )}
    </header>
  );
}
