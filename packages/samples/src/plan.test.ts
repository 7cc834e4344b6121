import {
  type Item,
  type ItemOf,
  type Link,
  type LinkOf,
  readItem,
  readLink,
  readMeta,
} from "@throughline/model";
import { describe, expect, it } from "vitest";
import { createCalendar } from "./author/calendar.ts";
import { type Sample, samples } from "./index.ts";

/** What each sample gets wrong on purpose, so that the product has something to show. */
const deliberate: Readonly<Record<Sample["id"], { broken: readonly string[]; gaps: readonly string[] }>> = {
  "cloud-move": {
    broken: ["dep_milestone-erp-live_milestone-room-empty", "dep_project-backup_project-files"],
    gaps: ["benefit-faster-recovery"],
  },
  "healthcare-gov": {
    broken: ["dep_project-eligibility_project-testing", "dep_project-hosting_project-testing"],
    gaps: ["benefit-stronger-competition"],
  },
  "mars-2020": {
    broken: ["dep_project-caching_project-assembly", "dep_project-caching_project-testing"],
    gaps: ["benefit-lower-cost"],
  },
  "barcelona-smart-city": {
    broken: ["dep_project-fiber_project-wifi", "dep_project-platform_project-waste"],
    gaps: ["benefit-stronger-participation"],
  },
};

const CHANGE_WORDS =
  /^(Fewer|More|Faster|Lower|Higher|Less|Easier|Better|Stronger|Safer|Sharper|Smaller|Wider|Shorter|Cleaner|Quieter)\b/;

const plans = samples.map((sample) => {
  const board = sample.load();
  const items = new Map(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)]));
  const links = Object.entries(board.links).map(([id, raw]) => readLink(id, raw));
  const meta = readMeta(board.meta);
  return { id: sample.id, items, links, meta, calendar: createCalendar(meta.holidays) };
});

function itemsOf<K extends Item["kind"]>(items: ReadonlyMap<string, Item>, kind: K): ItemOf<K>[] {
  return [...items.values()].filter(
    (item): item is Extract<Item, { kind: K }> => item.kind === kind,
  ) as ItemOf<K>[];
}

function linksOf<K extends Link["kind"]>(links: readonly Link[], kind: K): LinkOf<K>[] {
  return links.filter((link) => link.kind === kind) as LinkOf<K>[];
}

describe.each(plans)("the plan of $id", ({ id, items, links, meta, calendar }) => {
  const dependencies = linksOf(links, "dependency");

  /** Working-day boundaries: work fills the days from `start` up to, not including, `end`. */
  function boundsOf(itemId: string): { start: string; end: string } {
    const item = items.get(itemId);
    if (!item || !("start" in item) || item.start === null) throw new Error(`${itemId} has no start.`);
    const duration = "duration" in item && typeof item.duration === "number" ? item.duration : 0;
    const first = calendar.isWorkday(item.start) ? item.start : calendar.shift(item.start, 1);
    return { start: item.start, end: calendar.shift(first, duration) };
  }

  function isBroken({ from, to, type, lag, lagUnit }: LinkOf<"dependency">): boolean {
    const [a, b] = [boundsOf(from), boundsOf(to)];
    const before = type === "FS" || type === "FF" ? a.end : a.start;
    const after = type === "FS" || type === "SS" ? b.start : b.end;
    return after < (lag ? later(before, lag, lagUnit) : before);
  }

  function later(date: string, lag: number, unit: LinkOf<"dependency">["lagUnit"]): string {
    if (unit === "percent") throw new Error("The samples use days for lags.");
    return unit === "working" ? calendar.shift(date, lag) : addDays(date, lag);
  }

  it("keeps every dependency but the deliberate ones", () => {
    expect(
      dependencies
        .filter(isBroken)
        .map((link) => link.id)
        .sort(),
    ).toEqual([...deliberate[id].broken].sort());
  });

  it("has no circle of dependencies", () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of dependencies) next.set(from, [...(next.get(from) ?? []), to]);
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (node: string) => {
      if (state.get(node) === "open") circles.push(node);
      if (state.has(node)) return;
      state.set(node, "open");
      for (const one of next.get(node) ?? []) visit(one);
      state.set(node, "done");
    };
    for (const node of next.keys()) visit(node);
    expect(circles).toEqual([]);
  });

  it("starts work on working days, inside the program, with estimates around the duration", () => {
    const [program] = itemsOf(items, "program");
    for (const project of itemsOf(items, "project")) {
      const { start, duration, optimistic, pessimistic } = project;
      if (start === null || duration === null) throw new Error(`${project.id} has no dates.`);
      const finish = calendar.finish({ start, duration });
      expect({ id: project.id, workday: calendar.isWorkday(start) }).toEqual({
        id: project.id,
        workday: true,
      });
      expect([program?.start, start, finish, program?.finish].join(" ")).toBe(
        [program?.start, start, finish, program?.finish].sort().join(" "),
      );
      expect(optimistic).toBeLessThanOrEqual(duration);
      expect(pessimistic).toBeGreaterThanOrEqual(duration);
      const begun = start <= (meta.statusDate ?? "");
      if (!begun)
        expect({ id: project.id, progress: project.progress }).toEqual({ id: project.id, progress: 0 });
      if (finish < (meta.statusDate ?? "") && project.status === "done") expect(project.progress).toBe(1);
    }
  });

  it("spends what is budgeted: planned cost adds up, actual cost stops at the status date", () => {
    for (const project of itemsOf(items, "project")) {
      const planned = Object.values(project.plannedCost).reduce((sum, one) => sum + one, 0);
      expect(`${project.id} ${planned}`).toBe(`${project.id} ${project.budget}`);
      const late = Object.keys(project.actuals).filter((period) => endOf(period) > (meta.statusDate ?? ""));
      expect({ id: project.id, late }).toEqual({ id: project.id, late: [] });
    }
    const [program] = itemsOf(items, "program");
    const total = itemsOf(items, "project").reduce((sum, project) => sum + (project.budget ?? 0), 0);
    expect(total).toBeLessThanOrEqual(program?.budget ?? 0);
  });

  it("scores projects on the WSJF scale, each column with its 1", () => {
    const projects = itemsOf(items, "project");
    for (const column of ["businessValue", "timeCriticality", "riskReduction", "jobSize"] as const) {
      const scores = projects.map((project) => project[column] ?? 0);
      expect(scores.filter((score) => ![1, 2, 3, 5, 8, 13, 20].includes(score))).toEqual([]);
      expect({ column, smallest: Math.min(...scores) }).toEqual({ column, smallest: 1 });
    }
  });

  it("profiles every benefit but the deliberate gaps", () => {
    const gaps = itemsOf(items, "benefit").filter(
      ({ owner, measure, baseline, target, start }) =>
        owner === "" || measure === "" || baseline === null || target === null || start === null,
    );
    expect(gaps.map((benefit) => benefit.id).sort()).toEqual([...deliberate[id].gaps].sort());
  });

  it("starts benefit titles with a change word, in the direction of the figures", () => {
    for (const { title, baseline, target, direction } of itemsOf(items, "benefit")) {
      expect(title).toMatch(CHANGE_WORDS);
      if (baseline === null || target === null) continue;
      expect({ title, falls: target < baseline }).toEqual({ title, falls: direction === "decrease" });
    }
  });

  it("traces every project to a goal and every benefit from work", () => {
    const forward = links.filter(({ kind }) => ["dependency", "delivers", "contributes"].includes(kind));
    const reaches = (from: string, seen = new Set<string>()): boolean => {
      if (items.get(from)?.kind === "goal") return true;
      if (seen.has(from)) return false;
      seen.add(from);
      return forward.some((link) => link.from === from && reaches(link.to, seen));
    };
    const lost = [...items.values()].filter(
      ({ id, kind }) => ["project", "change", "benefit"].includes(kind) && !reaches(id),
    );
    expect(lost.map((item) => item.id)).toEqual([]);
    const fed = new Set(links.filter(({ kind }) => kind === "delivers").map(({ to }) => to));
    const unfed = [...itemsOf(items, "benefit"), ...itemsOf(items, "change")].filter(
      (item) => !fed.has(item.id),
    );
    expect(unfed.map((item) => item.id)).toEqual([]);
    const served = new Set(linksOf(links, "contributes").map(({ to }) => to));
    expect(itemsOf(items, "goal").filter((goal) => !served.has(goal.id))).toEqual([]);
  });

  it("gives every team capacity and work, and every risk something to threaten", () => {
    const from = new Set(links.map((link) => `${link.kind} ${link.from}`));
    for (const team of itemsOf(items, "team")) {
      expect(team.capacity).toBeGreaterThan(0);
      expect(from).toContain(`staffs ${team.id}`);
    }
    for (const kind of ["risk", "assumption", "issue"] as const) {
      for (const entry of itemsOf(items, kind)) expect(from).toContain(`threatens ${entry.id}`);
    }
  });
});

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last day of a period, good enough to compare with a date. */
function endOf(period: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}-28`;
  return period.length === 4 ? `${period}-12-28` : `${period}-28`;
}
