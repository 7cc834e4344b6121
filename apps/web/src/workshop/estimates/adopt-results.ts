import { type AdoptResult, decisionId } from "@throughline/board";
import type { ThreePoint } from "@throughline/engine";
import type { Activity, Item } from "@throughline/model";
import { showNumber } from "../../canvas/cards/format-figure.ts";
import { itemName } from "../../panels/item-name.ts";
import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { adoptActivity } from "./adopt-activity.ts";
import { sayFigure, sayPoint, valuesFor } from "./adoption-of.ts";
import { type ObjectResult, spreadIn } from "./results-of.ts";
import { roundsBefore } from "./round-of.ts";

/** A result and the figure of it that people agreed on. */
export interface Agreed {
  readonly result: ObjectResult;
  readonly figure: number | ThreePoint;
}

/**
 * Writes agreed figures into the plan as one step, with the decision that holds all figures of this estimation that
 * were adopted so far. `all` are the results of the whole estimation.
 */
export function adoptResults(
  session: BoardSession,
  workspace: Pick<Workspace, "select">,
  activity: Activity,
  agreed: readonly Agreed[],
  all: readonly ObjectResult[],
): AdoptResult {
  const values = agreed.flatMap(({ result, figure }) => valuesFor(result, figure, activity.field));
  const now = new Map(agreed.map(({ result, figure }) => [result.item.id, sayFigure(result, figure)]));
  const before = adoptedItems(session, activity);
  const outcome = all.flatMap((result) => {
    const { item } = result;
    const said = now.get(item.id) ?? (before.has(item.id) ? sayInPlan(result, activity, item) : null);
    return said === null ? [] : [`${itemName(item)} ${said}`];
  });
  const round = roundsBefore(session.liveTalk.records("activities"), activity).length + 1;
  return adoptActivity(session, workspace, activity, values, {
    did: "Estimated",
    how: `${activity.hidden ? "in silence" : "in the open"}${round > 1 ? `, round ${round}` : ""}`,
    options: all.map(sayResult).join("\n"),
    outcome: outcome.join(", "),
  });
}

/** The items whose figures of this estimation were adopted. */
export function adoptedItems(
  { live }: Pick<BoardSession, "live">,
  activity: Pick<Activity, "key">,
): ReadonlySet<string> {
  const decision = decisionId(activity.key);
  const links = [...live.linksAt(decision)].map((id) => live.links.get(id));
  return new Set(
    links.flatMap((link) => (link?.kind === "governs" && link.from === decision ? [link.to] : [])),
  );
}

/** What the plan says of an object now, in words; null where it says nothing. */
export function sayInPlan(
  { field, scale, kind }: Pick<ObjectResult, "field" | "scale" | "kind">,
  { field: name }: Pick<Activity, "field">,
  item: Item,
): string | null {
  const read = (key: string) => {
    const value = (item as unknown as Readonly<Record<string, unknown>>)[key];
    return typeof value === "number" ? value : null;
  };
  if (kind === "score") {
    const value = read(name);
    return value === null || field.initial === value ? null : scale.say(value);
  }
  const [optimistic, likely, pessimistic] = [read("optimistic"), read("duration"), read("pessimistic")];
  if (likely === null) return null;
  if (optimistic === null || pessimistic === null) return `${showNumber(likely)} days`;
  return `${sayPoint({ optimistic, likely, pessimistic })} days`;
}

/** “Portal: median 8, 5 to 13, 12 estimates, 1 cannot say”. */
function sayResult(result: ObjectResult): string {
  const name = itemName(result.item);
  const spread = spreadIn(result);
  const unsaid = result.abstained > 0 ? `, ${result.abstained} cannot say` : "";
  if (!spread) return `${name}: no estimate${unsaid}`;
  const say = result.scale.say;
  const middle =
    result.kind === "score"
      ? `median ${say(spread.median)}`
      : `medians ${result.combined ? sayPoint(result.combined.point) : ""}`;
  const count = spread.count === 1 ? "1 estimate" : `${spread.count} estimates`;
  const range = result.kind === "score" ? `, ${say(spread.lowest)} to ${say(spread.highest)}` : "";
  return `${name}: ${middle}${range}, ${count}${unsaid}`;
}
