import { placesFor, putTalk, type TalkPatch, type TalkWrite, writeTalk } from "@throughline/board";
import { isOrderKey, newId, type Step } from "@throughline/model";
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { BoardSession } from "../../session/session-context.ts";
import { orderSteps } from "../run/room-now.ts";
import type { PlannedStep } from "./templates/ready-agenda.ts";

type Talking = Pick<BoardSession, "talk" | "liveTalk">;

const NEW_STEP: PlannedStep = {
  title: "",
  minutes: 10,
  lens: "",
  view: null,
  instructions: "",
  may: "look",
  activity: null,
};

/** Adds an empty step at the end and returns its key. */
export function addStep({ talk, liveTalk }: Talking): string {
  const key = newId();
  const last = orderSteps(liveTalk.records("agenda")).findLast(({ order }) => isOrderKey(order));
  const order = generateKeyBetween(last?.order ?? null, null);
  putTalk(talk, "agenda", key, { ...NEW_STEP, order });
  return key;
}

/** Changes fields of one step; a step that is gone stays gone. */
export function changeStep({ talk, liveTalk }: Talking, key: string, patch: TalkPatch<"agenda">): void {
  if (liveTalk.records("agenda").has(key)) putTalk(talk, "agenda", key, patch);
}

/** Moves a step to a place in the agenda, counted from 0 without the step itself. Returns whether it moved. */
export function moveStep({ talk, liveTalk }: Talking, key: string, to: number): boolean {
  const steps = orderSteps(liveTalk.records("agenda"));
  const moving = steps.find((step) => step.key === key);
  if (!moving) return false;
  const rest = steps.filter((step) => step !== moving);
  const place = Math.min(Math.max(0, to), rest.length);
  const sequence = [...rest.slice(0, place), moving, ...rest.slice(place)];
  if (sequence.every((step, at) => step === steps[at])) return false;
  return writeTalk(talk, ordersOf(sequence, new Set([key])));
}

/** Adds the same step again, right after it, and returns the key of the copy; null when it is gone. */
export function duplicateStep({ talk, liveTalk }: Talking, key: string): string | null {
  const steps = orderSteps(liveTalk.records("agenda"));
  const at = steps.findIndex((step) => step.key === key);
  const original = steps[at];
  if (!original) return null;
  const copy = { ...original, key: newId() };
  const orders = ordersOf([...steps.slice(0, at + 1), copy, ...steps.slice(at + 1)], new Set([copy.key]));
  writeTalk(talk, [{ in: "agenda", key: copy.key, put: fieldsOf(copy) }, ...orders]);
  return copy.key;
}

/** Takes steps out of the agenda. They can be put back with `putStepsBack`. */
export function removeSteps({ talk }: Talking, steps: readonly Step[]): void {
  writeTalk(
    talk,
    steps.map(({ key }) => ({ in: "agenda", key, put: null })),
  );
}

/** Puts steps back as they were, where they were. */
export function putStepsBack({ talk }: Talking, steps: readonly Step[]): void {
  writeTalk(talk, steps.map(writeOf));
}

/** Fills the agenda with planned steps in place of all that is in it, as one change. Returns the new keys. */
export function replaceAgenda(
  { talk, liveTalk }: Talking,
  planned: readonly PlannedStep[],
): readonly string[] {
  const orders = generateNKeysBetween(null, null, planned.length);
  const keys = planned.map(() => newId());
  const removed = [...liveTalk.records("agenda").keys()].map(
    (key): TalkWrite => ({ in: "agenda", key, put: null }),
  );
  const added = planned.map(
    (step, at): TalkWrite => ({
      in: "agenda",
      key: keys[at] ?? newId(),
      put: { ...step, order: orders[at] ?? "" },
    }),
  );
  writeTalk(talk, [...removed, ...added]);
  return keys;
}

/** The writes that make `sequence` the order: of the moved steps alone, unless places beside them leave no room. */
function ordersOf(sequence: readonly Step[], moved: ReadonlySet<string>): readonly TalkWrite[] {
  const ordered = sequence.map(({ key, order }) => ({ id: key, z: order }));
  // Beside what is no fractional index nothing can be placed.
  const unsound = ordered.filter(({ z }) => !isOrderKey(z)).map(({ id }) => id);
  const places = placesFor(ordered, unsound.length > 0 ? new Set(ordered.map(({ id }) => id)) : moved);
  return [...places].map(([key, order]) => ({ in: "agenda", key, put: { order } }));
}

function writeOf(step: Step): TalkWrite {
  return { in: "agenda", key: step.key, put: fieldsOf(step) };
}

function fieldsOf({ key: _key, author: _author, ...fields }: Step): TalkPatch<"agenda"> {
  return fields;
}
