import type { Activity } from "@throughline/model";
import { useMemo, useRef } from "react";
import { useStore } from "zustand";
import { useSession } from "../../session/session-context.ts";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { activityView, useShownActivity } from "../activity/activity-view.ts";
import { useCanTalk } from "../activity/use-may.ts";
import { ResultMark } from "./result-mark.tsx";
import { useMarks } from "./use-marks.ts";
import { useDotCount, useSubjects } from "./use-votes.ts";
import { VoteChips } from "./vote-chips.tsx";
import css from "./vote-marks.module.css";

/**
 * What a vote shows on the cards of the board: a chip to vote with while it is open, for whoever has joined, and the
 * votes they got while the result is shown.
 */
export function VoteMarks() {
  const session = useSession();
  const shown = useShownActivity();
  const canTalk = useCanTalk();
  const isPanelOpen = useWorkspaceValue((state) => state.sidePanel === "activity");
  const hasJoined = useStore(activityView(session), (view) => shown !== null && view.joined.has(shown.key));
  if (shown?.kind !== "dots") return null;
  if (shown.closed !== null) return isPanelOpen && <ResultMarks activity={shown} />;
  return (isPanelOpen || hasJoined) && canTalk && <OpenMarks activity={shown} />;
}

function OpenMarks({ activity }: { readonly activity: Activity }) {
  const plane = useRef<HTMLDivElement>(null);
  const subjects = useSubjects(activity);
  const ids = useMemo(() => subjects.map(({ id }) => id), [subjects]);
  const marks = useMarks(plane, ids);
  return (
    <fieldset className={css.layer} aria-label="Votes on the cards in view" hidden={marks.length === 0}>
      <div ref={plane} className={css.plane}>
        <VoteChips activity={activity} marks={marks} />
      </div>
    </fieldset>
  );
}

function ResultMarks({ activity }: { readonly activity: Activity }) {
  const plane = useRef<HTMLDivElement>(null);
  const { rows } = useDotCount(activity);
  const ids = useMemo(() => rows.map(({ item }) => item), [rows]);
  const marks = useMarks(plane, ids);
  const byItem = new Map(rows.map((row) => [row.item, row]));
  return (
    <div className={css.layer} data-marks="" aria-hidden>
      <div ref={plane} className={css.plane}>
        {marks.map(({ id, x, y }) => {
          const row = byItem.get(id);
          return row && <ResultMark key={id} row={row} x={x} y={y} />;
        })}
      </div>
    </div>
  );
}
