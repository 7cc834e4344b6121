import {
  type BoardSnapshot,
  type ItemKind,
  type LinkKind,
  type RawRecord,
  SCHEMA_VERSION,
} from "@throughline/model";
import { gridColumns, orderKey, placeInGrid } from "../../bench/board-grid.ts";
import { createRandom } from "../../bench/create-random.ts";

/** How many of each kind a crowded program of 300 cards has. */
const KINDS: readonly (readonly [ItemKind, number])[] = [
  ["program", 1],
  ["goal", 9],
  ["benefit", 30],
  ["change", 30],
  ["project", 70],
  ["milestone", 25],
  ["deliverable", 20],
  ["risk", 35],
  ["assumption", 8],
  ["issue", 7],
  ["stakeholder", 25],
  ["team", 10],
  ["decision", 12],
  ["request", 8],
  ["control", 10],
];
const SUBJECTS = ["billing platform", "customer portal", "data hub", "identity service", "branch network"];
const DOINGS = ["Replace the", "Move the", "Open the", "Certify the", "Train people for the"];
const PEOPLE = ["Ada Marsh", "Ben Okoro", "Chen Wei", "Dalia Haddad", "Emil Novak"];
const STAGES = ["planning", "mapping", "execution", "oversight", "realization"];

/** A program of 300 cards with dates, scores, ranks and people, as after a long workshop. The same each time. */
export function makeCrowdedBoard(): BoardSnapshot {
  const random = createRandom(300);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const date = () =>
    `${pick([2026, 2027])}-${String(whole(1, 12)).padStart(2, "0")}-${String(whole(1, 27)).padStart(2, "0")}`;
  const total = KINDS.reduce((sum, [, count]) => sum + count, 0);
  const items: Record<string, RawRecord> = {};
  const ids = new Map<ItemKind, string[]>();
  const fields = (kind: ItemKind): RawRecord => {
    const owner = pick(PEOPLE);
    const scores = {
      businessValue: whole(1, 20),
      timeCriticality: whole(1, 20),
      riskReduction: whole(1, 13),
    };
    const costs = {
      budget: 10_000 * whole(4, 90),
      jobSize: whole(1, 20),
      moscow: pick(["must", "should", "could"]),
    };
    const dates = { start: date(), duration: whole(10, 140) };
    switch (kind) {
      case "program":
        return { budget: 12_000_000, sponsor: owner };
      case "goal":
        return { owner, weight: whole(1, 5), due: date() };
      case "benefit":
        return { owner, valuePerYear: 10_000 * whole(1, 90), start: date(), measure: "Hours saved" };
      case "project":
        return {
          owner,
          ...dates,
          ...scores,
          ...costs,
          part: pick(["North", "South", "Shared"]),
          stage: pick(STAGES),
        };
      case "change":
      case "deliverable":
        return { owner, ...dates };
      case "milestone":
        return { owner, start: date(), gate: random() < 0.3 };
      case "risk":
        return {
          owner,
          probability: whole(1, 19) / 20,
          impact: whole(1, 5),
          money: 10_000 * whole(1, 99),
          residualProbability: whole(1, 6) / 20,
          residualImpact: whole(1, 3),
        };
      case "assumption":
      case "issue":
        return { owner, impact: whole(1, 5) };
      case "stakeholder":
        return {
          power: whole(0, 20) / 20,
          interest: whole(0, 20) / 20,
          engagementNow: pick(["resistant", "neutral", "supportive"]),
          engagementWanted: "supportive",
          role: "Head of operations",
        };
      case "team":
        return { capacity: whole(2, 9), lead: owner };
      case "control":
        return {
          owner,
          framework: pick(["hipaa", "gdpr", "soc2"]),
          status: pick(["gap", "planned", "implemented", "evidenced"]),
        };
      default:
        return { status: kind === "decision" ? pick(["open", "decided"]) : pick(["raised", "assessed"]) };
    }
  };
  let placed = 0;
  for (const [kind, count] of KINDS) {
    const own = Array.from({ length: count }, (_, at) => `${kind}-${String(at).padStart(6, "0")}`);
    ids.set(kind, own);
    for (const id of own) {
      items[id] = {
        kind,
        title: `${pick(DOINGS)} ${pick(SUBJECTS)} ${placed + 1}`,
        pos: placeInGrid(placed, gridColumns(total), random),
        z: orderKey(placed),
        ...fields(kind),
      };
      placed += 1;
    }
  }
  const links: Record<string, RawRecord> = {};
  const join = (
    kind: LinkKind,
    from: ItemKind,
    to: ItemKind,
    count: number,
    more: () => RawRecord = () => ({}),
  ) => {
    for (let at = 0; at < count; at++) {
      const id = `${kind}-${from}-${to}-${String(at).padStart(4, "0")}`;
      const [starts, ends] = [ids.get(from) ?? [], ids.get(to) ?? []];
      links[id] = { kind, from: starts[at % starts.length], to: pick(ends), ...more() };
    }
  };
  join("delivers", "project", "change", 60);
  join("delivers", "change", "benefit", 40);
  join("contributes", "benefit", "goal", 45, () => ({ weight: whole(1, 4) }));
  join("dependency", "project", "milestone", 25);
  join("staffs", "team", "project", 60, () => ({ units: whole(1, 3) }));
  join("owns", "stakeholder", "project", 40, () => ({ role: pick(["A", "R", "C", "I"]) }));
  join("threatens", "risk", "project", 30);
  join("governs", "control", "project", 12);
  const meta = {
    schema: SCHEMA_VERSION,
    title: "A crowded program",
    currency: "EUR",
    statusDate: "2026-06-01",
  };
  return { meta, items, links };
}
