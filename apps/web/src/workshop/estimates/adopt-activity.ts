import { type AdoptedValue, type AdoptResult, adoptResult, decisionId, putTalk } from "@throughline/board";
import { type Activity, defaultSize } from "@throughline/model";
import { showDate } from "../../canvas/cards/format-figure.ts";
import type { BoardSession } from "../../session/session-context.ts";
import { freePlace } from "../../workspace/free-place.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { titleOf } from "../activity/title-of.ts";
import { dateAt } from "./date-at.ts";
import { takingPart } from "./taking-part.ts";

/** What the decision says of a result, in the words of its activity. */
export interface AdoptionWords {
  /** What was done, as a sentence begins: “Voted”, “Estimated in silence”. */
  readonly did: string;
  /** How, after the number of people: “3 dots each, names not shown”. Empty: nothing more. */
  readonly how: string;
  /** Everything that stood to choose, a line for each. */
  readonly options: string;
  /** What was decided; cut after 500 characters. */
  readonly outcome: string;
  /** Items the decision is about beside those it sets a value of. */
  readonly about?: readonly string[];
}

/**
 * Writes the result of an activity into the plan with the decision that says so, as one step: the decision's card
 * on a free place of the map, or the one that an earlier part of the same result made. A facilitator's act marks the
 * activity as adopted; for anyone else who may change the plan the decision says it. Shows the decision as selected.
 */
export function adoptActivity(
  session: BoardSession,
  workspace: Pick<Workspace, "select">,
  activity: Activity,
  values: readonly AdoptedValue[],
  words: AdoptionWords,
): AdoptResult {
  if (!session.canEdit()) return { ok: false, reason: "Only people who may change the plan can adopt this." };
  const now = Math.round(session.clock.now());
  const result = adoptResult(session.board, {
    values,
    ...(words.about && { about: words.about }),
    decision: {
      id: decisionId(activity.key),
      title: titleOf(activity),
      pos: freePlace(session.live.items.values(), defaultSize("decision")),
      decidedBy: session.peers.me().user.name,
      decidedOn: dateAt(now),
      reason: sayHow(session, activity, words),
      options: words.options,
      outcome: shortenTo(500, words.outcome),
    },
  });
  if (!result.ok) return result;
  if (session.canFacilitate())
    putTalk(session.talk, "activities", activity.key, { adopted: now, decision: result.decision });
  workspace.select([result.decision]);
  return result;
}

/** “Voted in “Kick-off” on 23 Nov 2026: 12 of 14 people, 3 dots each.” */
function sayHow(session: BoardSession, activity: Activity, { did, how }: AdoptionWords): string {
  const { session: room } = session.liveTalk.workshop();
  const inSession = room && room.started <= activity.opened && activity.opened <= (room.ended ?? Infinity);
  const where = inSession && room.title !== "" ? ` in “${room.title}”` : "";
  const { counted, here } = takingPart(session, activity);
  const noun = here === 1 ? "person" : "people";
  const people = counted < here ? `${counted} of ${here} ${noun}` : `${here} ${noun}`;
  const day = showDate(dateAt(activity.closed ?? activity.opened));
  return `${did}${where} on ${day}: ${people}${how === "" ? "" : `, ${how}`}.`;
}

function shortenTo(most: number, text: string): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
