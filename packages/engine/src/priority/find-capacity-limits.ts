import type { Item } from "@throughline/model";
import type { DaySpan } from "../calendar/period.ts";
import type { Plan } from "../plan.ts";
import type { PortfolioLimit } from "./portfolio-problem.ts";
import { staffingUse, teamCapacity } from "./team-use.ts";

/** A team's limit in a period, and what each project asks of it in full-time people. */
export interface CapacityLimit {
  readonly limit: PortfolioLimit;
  readonly use: ReadonlyMap<string, number>;
}

/**
 * A limit for every team whose capacity is known, in each of the periods. What is staffed inside a project counts
 * for the project; what is done or cancelled asks for nobody.
 */
export function findCapacityLimits(
  plan: Plan,
  periods: readonly string[],
  projectOf: (item: string) => string | null,
  spanOf: (item: Item) => DaySpan | null,
): readonly CapacityLimit[] {
  const links = [...plan.links.values()]
    .filter((link) => link.kind === "staffs")
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const teams = [...plan.items.values()]
    .filter((item) => item.kind === "team")
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return teams.flatMap((team) =>
    periods.flatMap((period) => {
      const amount = teamCapacity(team, period);
      if (amount === null) return [];
      const use = new Map<string, number>();
      for (const link of links) {
        const item = link.from === team.id ? plan.items.get(link.to) : undefined;
        const project = item && asks(item) ? projectOf(item.id) : null;
        if (!item || project === null) continue;
        use.set(project, (use.get(project) ?? 0) + staffingUse(link, spanOf(item), period));
      }
      return [{ limit: { kind: "capacity", period, team: team.id, title: team.title, amount }, use }];
    }),
  );
}

function asks(item: Item): boolean {
  return !("status" in item && (item.status === "done" || item.status === "cancelled"));
}
