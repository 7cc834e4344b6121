import type { Activity, Step, TalkRecord, Workshop } from "@throughline/model";
import { useMemo } from "react";
import type { LiveTalk } from "../../live/live-talk.ts";
import { useTalk, useWorkshop } from "../../live/use-talk.ts";

/** What is going on in the room, as every screen shows it. */
export interface RoomNow {
  readonly session: Workshop["session"];
  readonly current: Workshop["current"];
  /** The agenda in its order. */
  readonly steps: readonly Step[];
  /** The step under way; null before the first and when it was deleted. */
  readonly step: Step | null;
  /** What everyone is in: a vote, an estimation, private writing; null for nothing. Closed ones stay until left. */
  readonly activity: Activity | null;
}

/** Reads the room from the records of the talk. */
export function readRoom(talk: Pick<LiveTalk, "records" | "workshop">): RoomNow {
  return composeRoom(talk.workshop(), talk.records("agenda"), talk.records("activities"));
}

/** The room as it is; renders again when the agenda, an activity or the state of the room changes. */
export function useRoom(): RoomNow {
  const workshop = useWorkshop();
  const agenda = useTalk("agenda");
  const activities = useTalk("activities");
  return useMemo(() => composeRoom(workshop, agenda, activities), [workshop, agenda, activities]);
}

/** The steps of an agenda in their order; equal places go by key, so that every screen shows the same. */
export function orderSteps(agenda: ReadonlyMap<string, Step>): readonly Step[] {
  return [...agenda.values()].sort(
    (one, other) => compareText(one.order, other.order) || compareText(one.key, other.key),
  );
}

/**
 * Milliseconds left of the current step at `now` by the server's clock; negative when it runs over. While it is
 * paused, what was left then.
 */
export function timeLeft(current: NonNullable<Workshop["current"]>, now: number): number {
  return current.length - ((current.paused ?? now) - current.since);
}

function composeRoom(
  { session, current }: Workshop,
  agenda: ReadonlyMap<string, TalkRecord<"agenda">>,
  activities: ReadonlyMap<string, TalkRecord<"activities">>,
): RoomNow {
  return {
    session,
    current,
    steps: orderSteps(agenda),
    step: agenda.get(current?.step ?? "") ?? null,
    activity: activities.get(current?.activity ?? "") ?? null,
  };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
