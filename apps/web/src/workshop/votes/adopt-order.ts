import { type AdoptResult, asOneStep, decisionId, setMeta } from "@throughline/board";
import type { DotCount } from "@throughline/engine";
import type { Activity } from "@throughline/model";
import type { Write } from "../../lenses/drop.ts";
import { itemName } from "../../panels/item-name.ts";
import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type AdoptionWords, adoptActivity } from "../estimates/adopt-activity.ts";
import { counted } from "./say-result.ts";

/** Writes the order of a vote, as `orderByVotes` gives it, into the plan, with the decision that says so, as one step. */
export function writeOrder(
  session: BoardSession,
  workspace: Pick<Workspace, "select">,
  writes: readonly Write[],
  activity: Activity,
  count: DotCount,
): AdoptResult {
  const values = writes.flatMap((write) =>
    write.do === "set" ? [{ id: write.id, field: write.field, value: write.value }] : [],
  );
  return asOneStep(session.board, "Adopt the order of the vote", () => {
    const result = adoptActivity(session, workspace, activity, values, wordsOf(session, activity, count));
    if (result.ok) {
      for (const write of writes) if (write.do === "meta") setMeta(session.board, write.field, write.value);
    }
    return result;
  });
}

/** Records the decision of a vote, and changes nothing else in the plan. */
export function recordDecision(
  session: BoardSession,
  workspace: Pick<Workspace, "select">,
  activity: Activity,
  count: DotCount,
): AdoptResult {
  return adoptActivity(session, workspace, activity, [], wordsOf(session, activity, count));
}

/** The decision that the plan has of a vote, as the id of its card; null when there is none. */
export function decisionOf({ live }: Pick<BoardSession, "live">, { key }: Activity): string | null {
  const id = decisionId(key);
  return live.items.has(id) ? id : null;
}

/** How the decision tells of the vote. */
function wordsOf({ live }: BoardSession, activity: Activity, { rows }: DotCount): AdoptionWords {
  const lines = rows.map(
    ({ item, votes, rank }) => `${rank}. ${itemName(live.items.get(item))}: ${counted(votes, "vote")}`,
  );
  const first = rows.filter(({ rank }) => rank === 1).map(({ item }) => item);
  return {
    did: "Voted",
    how: `${counted(activity.votes, "vote")} each${activity.anonymous ? ", names not shown" : ""}`,
    options: lines.join("\n"),
    outcome: lines.slice(0, 5).join("; "),
    about: first,
  };
}
