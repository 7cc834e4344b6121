import type { AdoptResult } from "@throughline/board";
import type { DotCount } from "@throughline/engine";
import type { Activity } from "@throughline/model";
import { CircleCheck, Gavel, ListOrdered } from "lucide-react";
import { useMemo, useState } from "react";
import { useLensState } from "../../lenses/use-lens.ts";
import { showOnBoard } from "../../panels/show-on-board.ts";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import css from "../activity/activity.module.css";
import { decisionOf, recordDecision, writeOrder } from "./adopt-order.ts";
import { orderByVotes } from "./order-by-votes.ts";

/** The way of a result into the plan, for people who may write it: as the order of projects, or as a decision only. */
export function AdoptVotes({ activity, count }: { readonly activity: Activity; readonly count: DotCount }) {
  const session = useSession();
  const workspace = useWorkspace();
  const canEdit = useCanEdit();
  const { input } = useLensState();
  const [problem, setProblem] = useState("");
  const decision = decisionOf(session, activity);
  const isAdopted = activity.adopted !== null || decision !== null;
  const writes = useMemo(
    () => (canEdit ? orderByVotes(input, activity, count) : []),
    [canEdit, input, activity, count],
  );
  const isRanked = count.rows.some(({ item }) => input.items.get(item)?.kind === "project");
  const report = (result: AdoptResult, done: string) => {
    setProblem(result.ok ? "" : result.reason);
    if (!result.ok) return;
    const left = result.left.map(({ reason }) => reason);
    notify([done, ...new Set(left)].join(" "), left.length > 0 ? "problem" : "info");
  };
  const order = () => {
    const result = writeOrder(session, workspace, writes, activity, count);
    report(result, "The projects stand in this order now; ranking and cut line follow.");
  };
  const record = () => {
    const result = recordDecision(session, workspace, activity, count);
    report(result, "The decision is on the board.");
  };
  return (
    <>
      {isAdopted && (
        <p className={css.adopted}>
          <CircleCheck size={15} aria-hidden />
          <span>
            Adopted into the plan.
            {decision !== null && (
              <button type="button" className={css.back} onClick={() => showOnBoard(workspace, [decision])}>
                Show the decision
              </button>
            )}
          </span>
        </p>
      )}
      {canEdit && count.rows.length > 0 && (
        <fieldset className={css.tools} aria-label="Into the plan">
          {isRanked && writes.length > 0 && (
            <button type="button" className={css.main} onClick={order}>
              <ListOrdered size={14} aria-hidden /> Adopt this order
            </button>
          )}
          {!isAdopted && (
            <button type="button" className={css.button} onClick={record}>
              <Gavel size={14} aria-hidden /> {isRanked ? "Record the decision only" : "Record the decision"}
            </button>
          )}
        </fieldset>
      )}
      {canEdit && isRanked && writes.length > 0 && (
        <p className={css.soft}>
          Adopting orders the projects by votes and by hand; ranking and cut line move at once, and Undo takes
          it back.
        </p>
      )}
      {problem !== "" && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
