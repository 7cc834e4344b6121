import { type BoardSnapshot, type RawRecord, SCHEMA_VERSION } from "@throughline/model";
import { gridColumns, orderKey, placeInGrid } from "./board-grid.ts";
import { createRandom } from "./create-random.ts";

/** How many cards of each kind a program of 1,000 cards has. */
const KINDS = [
  ["project", 500],
  ["milestone", 100],
  ["change", 100],
  ["benefit", 150],
  ["goal", 30],
  ["risk", 60],
  ["team", 20],
  ["note", 40],
] as const;
/** Projects that follow each other. */
const CHAIN = 10;
const QUARTERS = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];

/**
 * A program of 1,000 cards and 1,300 links: 500 projects in 50 chains with 700 dependencies of all types between
 * them and to milestones, three-point estimates, costs, baselines, changes, benefits, goals, risks and teams, a
 * status date and a calendar with holidays. The same seed gives the same board on every machine.
 */
export function makeProgramBoard(seed: number): BoardSnapshot {
  const random = createRandom(seed);
  const items: Record<string, RawRecord> = {};
  const ids = new Map<string, string[]>();
  const total = KINDS.reduce((sum, [, count]) => sum + count, 0);
  const columns = gridColumns(total);
  let placed = 0;
  for (const [kind, count] of KINDS) {
    const own = Array.from({ length: count }, (_, at) => `${kind}-${String(at).padStart(4, "0")}`);
    ids.set(kind, own);
    for (const [at, id] of own.entries()) {
      items[id] = {
        kind,
        title: `${kind[0]?.toUpperCase()}${kind.slice(1)} ${String(at + 1).padStart(3, "0")}`,
        pos: placeInGrid(placed, columns, random),
        z: orderKey(placed),
        ...fieldsOf(kind, at, random),
      };
      placed += 1;
    }
  }
  return {
    meta: {
      schema: SCHEMA_VERSION,
      title: "A program of 1,000 cards",
      currency: "EUR",
      statusDate: "2026-06-01",
      workdays: [1, 2, 3, 4, 5],
      holidays: ["2026-12-25", "2027-01-01", "2027-04-02", "2027-12-24", "2028-01-03"],
    },
    items,
    links: drawLinks((kind) => ids.get(kind) ?? [], random),
  };
}

function fieldsOf(kind: (typeof KINDS)[number][0], at: number, random: () => number): RawRecord {
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const owner = `Owner ${whole(1, 30)}`;
  switch (kind) {
    case "project": {
      const step = at % CHAIN;
      const month = step * 2 + whole(0, 2);
      const start = `${2026 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, "0")}-05`;
      const duration = whole(20, 60);
      const status = step === 0 ? "done" : step === 1 ? "in-progress" : "not-started";
      return {
        owner,
        status,
        progress: status === "done" ? 1 : status === "in-progress" ? 0.4 : 0,
        start,
        duration,
        optimistic: Math.round(duration * 0.8),
        pessimistic: Math.round(duration * 1.7),
        baselineStart: start,
        baselineDuration: duration - 3,
        ...(random() < 0.1 ? { deadline: "2027-11-30" } : {}),
        ...(random() < 0.1 ? { daysOff: [`2026-08-${10 + whole(0, 9)}/2026-08-28`] } : {}),
        budget: 10_000 * whole(3, 60),
        ...Object.fromEntries(
          QUARTERS.map((quarter) => [`plannedCost:${quarter}`, 1000 * whole(5, 80)] as const),
        ),
        ...(status === "not-started" ? {} : { "actuals:2026-Q1": 1000 * whole(5, 80) }),
        businessValue: whole(1, 20),
        timeCriticality: whole(1, 20),
        riskReduction: whole(1, 20),
        jobSize: whole(1, 20),
      };
    }
    case "milestone":
      return { owner, start: `2027-${String(whole(1, 12)).padStart(2, "0")}-15` };
    case "change":
      return { owner, duration: whole(10, 40) };
    case "benefit":
      return { owner, valuePerYear: 5000 * whole(2, 60), lifetime: whole(2, 6), ramp: whole(0, 120) };
    case "goal":
      return { weight: whole(1, 5) };
    case "risk":
      return { owner, probability: whole(1, 9) / 10, impact: whole(1, 5), days: whole(5, 40), money: 50_000 };
    case "team":
      return {
        capacity: whole(6, 20),
        costRate: 600,
        ...(at < 3 ? { daysOff: ["2026-07-13/2026-07-24"] } : {}),
      };
    case "note":
      return { description: "A thought." };
  }
}

function drawLinks(of: (kind: string) => readonly string[], random: () => number): Record<string, RawRecord> {
  const links: Record<string, RawRecord> = {};
  const any = (kind: string) => of(kind)[Math.floor(random() * of(kind).length)];
  let count = 0;
  const add = (fields: RawRecord) => {
    links[`link-${String(count).padStart(6, "0")}`] = fields;
    count += 1;
  };
  const projects = of("project");
  const types = ["FS", "FS", "FS", "FS", "FS", "FS", "SS", "FF"];
  for (const [at, to] of projects.entries()) {
    if (at % CHAIN === 0) continue;
    add({ kind: "dependency", from: projects[at - 1], to, type: types[at % types.length], lag: at % 4 });
  }
  for (let at = 0; at < 150; at++) {
    // From an earlier step of one chain to a later one of another, so that no circle can form.
    const [step, chains] = [Math.floor(random() * (CHAIN - 1)), projects.length / CHAIN];
    const later = step + 1 + Math.floor(random() * (CHAIN - 1 - step));
    const [one, other] = [Math.floor(random() * chains), Math.floor(random() * chains)];
    const lag = at % 5 === 0 ? { lag: 10, lagUnit: "elapsed" } : {};
    add({
      kind: "dependency",
      from: projects[one * CHAIN + step],
      to: projects[other * CHAIN + later],
      ...lag,
    });
  }
  for (const [at, to] of of("milestone").entries())
    add({ kind: "dependency", from: projects[(at * 5 + 9) % projects.length], to });
  for (const to of of("change")) add({ kind: "delivers", from: any("project"), to });
  for (const to of of("benefit")) add({ kind: "delivers", from: any("change"), to });
  for (const from of of("benefit").slice(0, 100)) add({ kind: "contributes", from, to: any("goal") });
  for (const from of of("risk")) add({ kind: "threatens", from, to: any("project") });
  for (let at = 0; at < 190; at++)
    add({ kind: "staffs", from: any("team"), to: any("project"), units: 1 + (at % 3) });
  return links;
}
