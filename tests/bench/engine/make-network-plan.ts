import { type BoardSnapshot, type RawRecord, SCHEMA_VERSION } from "@throughline/model";
import { createRandom } from "../create-random.ts";

/** Links as positions of their ends in the list of items; `from` always lies before `to`. */
export interface NetworkShape {
  readonly items: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** All constraints that hold by a date; as late as possible is for itself, for it asks for passes of another kind. */
export const DATED_CONSTRAINTS = ["snet", "fnet", "snlt", "fnlt", "mso", "mfo"];

/** How far ahead a link reaches at most, as a share of the list: large plans are broad, not long. */
const REACH = 1 / 25;
const START_MONTHS = 36;

/** A network without circles whose links join near neighbors; the same for the plan and the bare passes. */
export function drawShape(items: number, links: number, seed: number): NetworkShape {
  const random = createRandom(seed);
  const reach = Math.ceil(items * REACH);
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < links; at++) {
    const start = Math.floor(random() * (items - 1));
    from.push(start);
    to.push(start + 1 + Math.floor(random() * Math.min(reach, items - 1 - start)));
  }
  return { items, from, to };
}

/**
 * Dated work in the given shape with all a schedule can hold: nine projects to a milestone, four link types, lags
 * in working days, elapsed days and percent, typed starts, constraints and deadlines, calendars of their own,
 * holidays, three-point estimates, and the first tenth done or under way at the status date. `risks` threaten it,
 * and one item in twenty has one of the `constraints`.
 */
export function makeNetworkPlan(
  shape: NetworkShape,
  { risks, constraints }: { readonly risks: number; readonly constraints: readonly string[] },
  seed: number,
): BoardSnapshot {
  const random = createRandom(seed + 1);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const items: Record<string, RawRecord> = {};
  const links: Record<string, RawRecord> = {};
  for (let at = 0; at < shape.items; at++)
    items[idOf(at)] = at % 10 === 9 ? milestone() : project(at, shape, constraints, random);
  for (const [at, from] of shape.from.entries()) {
    const lag = random();
    links[`link-${String(at).padStart(6, "0")}`] = {
      kind: "dependency",
      from: idOf(from),
      to: idOf(shape.to[at] ?? 0),
      type: random() < 0.7 ? "FS" : random() < 0.5 ? "SS" : random() < 0.7 ? "FF" : "SF",
      ...(lag < 0.3 ? { lag: whole(-2, 8) } : {}),
      ...(lag > 0.95 ? { lag: whole(1, 14), lagUnit: "elapsed" } : {}),
      ...(lag > 0.9 && lag <= 0.95 ? { lag: whole(10, 60), lagUnit: "percent" } : {}),
    };
  }
  for (let at = 0; at < risks; at++) {
    const id = `risk-${String(at).padStart(4, "0")}`;
    items[id] = {
      kind: "risk",
      title: id,
      probability: whole(1, 9) / 10,
      impact: whole(1, 5),
      days: whole(2, 30),
    };
    links[`${id}-hits`] = { kind: "threatens", from: id, to: idOf(Math.floor(random() * shape.items)) };
  }
  const meta = {
    schema: SCHEMA_VERSION,
    currency: "EUR",
    statusDate: "2026-06-01",
    workdays: [1, 2, 3, 4, 5],
    holidays: ["2026-04-03", "2026-12-25", "2027-01-01", "2027-12-24", "2028-04-14"],
  };
  return { meta, items, links };
}

/** The id of the item at a place of the shape. */
export function idOf(place: number): string {
  return `item-${String(place).padStart(6, "0")}`;
}

function milestone(): RawRecord {
  return { kind: "milestone", title: "A milestone", status: "planned" };
}

function project(
  at: number,
  { items }: NetworkShape,
  constraints: readonly string[],
  random: () => number,
): RawRecord {
  const duration = 5 + Math.floor(random() * 30);
  const begun = at < items / 10;
  const isDone = begun && random() < 0.6;
  const month = monthAt((at / items) * START_MONTHS + random() * 3);
  return {
    kind: "project",
    title: `Project ${at}`,
    duration,
    optimistic: Math.round(duration * 0.75),
    pessimistic: Math.round(duration * 1.8),
    ...(begun || random() < 0.5 ? { start: `${month}-05` } : {}),
    ...(begun ? { status: isDone ? "done" : "in-progress", progress: isDone ? 1 : 0.4 } : {}),
    ...(random() < 0.1 ? { deadline: "2032-06-30" } : {}),
    ...(random() < 0.05
      ? { constraint: constraints[at % constraints.length], constraintDate: `${month}-12` }
      : {}),
    ...(random() < 0.1 ? { daysOff: [`2026-08-${10 + (at % 6)}/2026-08-28`] } : {}),
  };
}

/** The month so many months after January 2026, as `YYYY-MM`. */
function monthAt(months: number): string {
  const whole = Math.floor(months);
  return `${2026 + Math.floor(whole / 12)}-${String(1 + (whole % 12)).padStart(2, "0")}`;
}
