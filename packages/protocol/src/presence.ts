import * as v from "valibot";
import { type Role, roles } from "./roles.ts";

/** What everyone on a board sees of one person, never stored. Positions are canvas units. */
export interface Presence {
  user: PresenceUser;
  cursor: [x: number, y: number] | null;
  selection: string[];
  drag: PresenceDrag | null;
  /** What a person is trying out with a hand still on it; the document does not know it yet. */
  trial: PresenceTrial | null;
  view: PresenceView | null;
  /** The lens and its choices, as `roadmap?scale=month`. */
  lens: string;
  /** The client id, as text, of the person whose view this person follows. */
  following: string | null;
  editing: { id: string; field: string } | null;
  active: boolean;
  /** What a person does in the room beside the board; null while that is nothing. */
  room: PresenceInRoom | null;
  /** The round of private writing for which this person has written something; left out for none. Never how much. */
  wrote?: string | undefined;
}

/** What everyone in a workshop sees of one person for a moment. */
export interface PresenceInRoom {
  /** When the hand went up, in milliseconds by the server's clock; null while it is down. */
  hand: number | null;
  /** Whether the cursor is a laser: others draw its trail. */
  laser: boolean;
  /** What is being said beside the cursor; empty for nothing. */
  says: string;
  /** The last reaction, and a number that differs from the one before it. */
  reaction: { kind: string; at: number } | null;
  /** The step this person is done with; empty for none. */
  done: string;
}

/** Who the person is. The server decides `id`, `name` and `role`; the client proposes a colour. */
export interface PresenceUser {
  id: string;
  name: string;
  /** `#rrggbb`, lower case. */
  color: string;
  role: Role;
}

/** A drag under way: the cards held, and where each would land. */
export interface PresenceDrag {
  ids: string[];
  moves: [id: string, x: number, y: number][];
}

/** A change of the plan under way: what a drop would write on each record held. */
export interface PresenceTrial {
  edits: PresenceEdit[];
}

/** The id under which a trial changes the settings of the board. */
export const BOARD_EDIT = "board";

/** Fields of one item, link or the board as a drop would leave them; fields left out stay as they are. */
export type PresenceEdit = { id: string } & TrialFields;

/** The part of the canvas a person looks at: its top left corner, zoom and size in screen pixels. */
export interface PresenceView {
  x: number;
  y: number;
  zoom: number;
  width: number;
  height: number;
}

/** Upper bounds a presence is held to; a field beyond one falls back to its default. */
export const presenceLimits = {
  selection: 200,
  moves: 500,
  trial: 100,
  id: 100,
  name: 60,
  short: 64,
  lens: 200,
  says: 140,
} as const;

const finite = v.pipe(v.number(), v.finite());
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(presenceLimits.id));
const ids = (most: number) => v.pipe(v.array(id), v.maxLength(most));

const user = v.object({
  id: v.fallback(v.pipe(v.string(), v.maxLength(presenceLimits.id)), ""),
  name: v.fallback(v.pipe(v.string(), v.maxLength(400), v.transform(cleanName)), ""),
  color: v.fallback(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i), v.toLowerCase()), "#6b7280"),
  role: v.fallback(v.picklist(roles), "viewer"),
});

const day = v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))));
const share = v.optional(v.nullable(v.pipe(finite, v.minValue(0), v.maxValue(1))));
const amount = v.optional(v.nullable(v.pipe(finite, v.minValue(-1e15), v.maxValue(1e15))));
const word = v.optional(v.pipe(v.string(), v.maxLength(200)));
const periods = v.pipe(v.record(v.pipe(v.string(), v.maxLength(10)), finite), v.maxEntries(240));

/** Every field that a hand can try out in some lens: dates, scores, ranks, shares and allocations. */
const trialFields = {
  start: day,
  earliestStart: day,
  constraintDate: day,
  deadline: day,
  finish: day,
  /** Working days. */
  duration: v.optional(v.pipe(finite, v.minValue(0), v.maxValue(100_000))),
  progress: v.optional(v.pipe(finite, v.minValue(0), v.maxValue(1))),
  probability: share,
  residualProbability: share,
  power: share,
  interest: share,
  confidence: share,
  strength: share,
  impact: amount,
  residualImpact: amount,
  businessValue: amount,
  timeCriticality: amount,
  riskReduction: amount,
  jobSize: amount,
  reach: amount,
  effort: amount,
  strategicFit: amount,
  weight: amount,
  units: amount,
  budget: amount,
  byPeriod: v.optional(periods),
  mandatory: v.optional(v.boolean()),
  rank: word,
  moscow: word,
  stage: word,
  status: word,
  validity: word,
  part: word,
  theme: word,
  owner: word,
  /** The ends of a link. */
  from: word,
  to: word,
  engagementNow: word,
  engagementWanted: word,
  scoreMethod: word,
};

type TrialFields = v.InferOutput<v.ObjectSchema<typeof trialFields, undefined>>;

/** The names of the fields that a trial may carry. */
export const trialFieldNames: readonly string[] = Object.keys(trialFields);

const edit = v.object({ id, ...trialFields });

const presence = v.object({
  user: v.fallback(user, { id: "", name: "", color: "#6b7280", role: "viewer" }),
  cursor: v.fallback(v.nullable(v.tuple([finite, finite])), null),
  selection: v.fallback(ids(presenceLimits.selection), () => []),
  drag: v.fallback(
    v.nullable(
      v.object({
        ids: ids(presenceLimits.moves),
        moves: v.pipe(v.array(v.tuple([id, finite, finite])), v.maxLength(presenceLimits.moves)),
      }),
    ),
    null,
  ),
  trial: v.fallback(
    v.nullable(v.object({ edits: v.pipe(v.array(edit), v.maxLength(presenceLimits.trial)) })),
    null,
  ),
  view: v.fallback(
    v.nullable(
      v.object({
        x: finite,
        y: finite,
        zoom: v.pipe(finite, v.gtValue(0)),
        width: v.pipe(finite, v.minValue(0)),
        height: v.pipe(finite, v.minValue(0)),
      }),
    ),
    null,
  ),
  lens: v.fallback(v.pipe(v.string(), v.maxLength(presenceLimits.lens)), ""),
  following: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(presenceLimits.short))), null),
  editing: v.fallback(
    v.nullable(v.object({ id, field: v.pipe(v.string(), v.maxLength(presenceLimits.short)) })),
    null,
  ),
  active: v.fallback(v.boolean(), false),
  room: v.fallback(
    v.nullable(
      v.object({
        hand: v.nullable(v.pipe(finite, v.minValue(0))),
        laser: v.boolean(),
        says: v.pipe(v.string(), v.maxLength(presenceLimits.says)),
        reaction: v.nullable(
          v.object({ kind: v.pipe(v.string(), v.maxLength(presenceLimits.short)), at: finite }),
        ),
        done: v.pipe(v.string(), v.maxLength(presenceLimits.id)),
      }),
    ),
    null,
  ),
  wrote: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(presenceLimits.id))), undefined),
});

/** What was said of a person, and how it was read. */
export interface PresenceReading {
  readonly said: Readonly<Record<string, unknown>>;
  readonly presence: Presence;
}

const fieldNames = Object.keys(presence.entries) as readonly (keyof Presence)[];

/**
 * Read anything as a presence. Never throws: a field that is missing, malformed, not finite or over
 * its limit becomes its default, and unknown fields are dropped. `null` means "not an object".
 */
export function readPresence(value: unknown): Presence | null {
  return readPresenceAfter(null, value)?.presence ?? null;
}

/**
 * The same for somebody who was read before: only what is said otherwise than then is checked, and the rest is taken
 * from that reading. Most of what people say is a cursor that moved. The caller changes neither reading.
 */
export function readPresenceAfter(before: PresenceReading | null, value: unknown): PresenceReading | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const said = value as Record<string, unknown>;
  const read: Record<string, unknown> = {};
  for (const name of fieldNames) {
    read[name] =
      before !== null && isSameJson(before.said[name], said[name])
        ? before.presence[name]
        : v.parse(presence.entries[name], said[name]);
  }
  return { said, presence: read as unknown as Presence };
}

/** Whether two values read from JSON say the same. */
function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every(
    (name) =>
      Object.hasOwn(other, name) &&
      isSameJson((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
  );
}

/**
 * Make a display name safe to show anywhere: control and direction-changing characters removed,
 * white space collapsed, at most 60 characters. May return an empty string.
 */
export function cleanName(name: string): string {
  const printable = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, " ");
  return Array.from(printable.replace(/\s+/g, " ").trim()).slice(0, presenceLimits.name).join("").trim();
}
