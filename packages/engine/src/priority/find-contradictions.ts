import { sayCount } from "../words/say-list.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayName } from "../words/say-name.ts";
import { sayDecimals } from "../words/say-number.ts";
import { fits } from "./fits.ts";
import type { PortfolioIndex } from "./portfolio-index.ts";
import { sayProjects } from "./say-next-in.ts";
import { sayPeriod } from "./say-period.ts";

/** Why what is mandatory cannot be: in figures, and in a sentence. */
export type Contradiction = (
  | { readonly kind: "limit"; readonly limit: number; readonly over: number }
  | { readonly kind: "exclusion"; readonly projects: readonly [string, string] }
  | { readonly kind: "done-instead"; readonly project: string; readonly by: string }
  /** Only several limits together rule it out. */
  | { readonly kind: "together" }
) & { readonly sentence: string };

/** Looks at the mandatory projects with all they need, for a problem that was found to have no solution. */
export function findContradictions(
  index: PortfolioIndex,
  amounts: readonly number[],
): readonly Contradiction[] {
  const { problem } = index;
  const forced = index.close(problem.projects.flatMap((one, place) => (one.mandatory ? [place] : [])));
  const count = forced.filter(Boolean).length;
  const found: Contradiction[] = [];
  for (const [limit, used] of index.usedBy(forced).entries()) {
    const amount = amounts[limit] ?? 0;
    if (fits(used, amount)) continue;
    const over = used - amount;
    found.push({ kind: "limit", limit, over, sentence: sayOver(index, limit, over, count) });
  }
  for (const [a, b] of index.exclusions) {
    const [first, second] = [problem.projects[a]?.id ?? "", problem.projects[b]?.id ?? ""];
    if (!forced[a] || !forced[b]) continue;
    const both = sayProjects(problem, [first, second]);
    const sentence = `${both} exclude each other, but both are mandatory or needed by what is.`;
    found.push({ kind: "exclusion", projects: [first, second], sentence });
  }
  for (const [place, { id, ruledOutBy }] of problem.projects.entries()) {
    if (!forced[place] || ruledOutBy === null) continue;
    const name = sayProjects(problem, [id]);
    const sentence = `${name} is mandatory or needed by what is, but a project that is done rules it out.`;
    found.push({ kind: "done-instead", project: id, by: ruledOutBy, sentence });
  }
  const together = "The limits together leave no room for what is mandatory.";
  return found.length > 0 ? found : [{ kind: "together", sentence: together }];
}

function sayOver({ problem }: PortfolioIndex, at: number, over: number, count: number): string {
  const limit = problem.limits[at];
  const period = limit?.period ? ` in ${sayPeriod(limit.period)}` : "";
  if (count === 0) return `The limit${period} is below zero.`;
  const what = `${sayCount(count, "project that is", "projects that are")} mandatory or needed by what is`;
  if (limit?.kind !== "capacity")
    return `The ${what} cost ${sayMoney(over, problem.currency)} more than the budget${period}.`;
  const team = sayName({ kind: "team", title: limit.title });
  return `The ${what} ask ${team} for ${sayDecimals(over, 1)} more full-time people than it has${period}.`;
}
