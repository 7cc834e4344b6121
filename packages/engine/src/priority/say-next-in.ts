import { sayFirst } from "../words/say-list.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayName } from "../words/say-name.ts";
import type { NextIn } from "./find-next-in.ts";
import type { PortfolioProblem } from "./portfolio-problem.ts";
import { sayPeriod } from "./say-period.ts";

const MOST_NAMES = 3;

/** “With $300 k more in 2027, “New portal” comes in: $1.2 M more value. “Old portal” goes out.” */
export function sayNextIn(problem: PortfolioProblem, next: Omit<NextIn, "sentence">): string {
  const money = next.raises.map(({ limit, by }) => {
    const about = problem.limits[limit];
    const amount = `${sayMoney(roundUp(by), problem.currency)} more`;
    return about?.kind === "budget" && about.period !== null
      ? `${amount} in ${sayPeriod(about.period)}`
      : amount;
  });
  const { comeIn, goOut } = next;
  const came = `${sayProjects(problem, comeIn)} ${comeIn.length === 1 ? "comes" : "come"} in`;
  const out =
    goOut.length === 0
      ? ""
      : ` ${capitalize(sayProjects(problem, goOut))} ${goOut.length === 1 ? "goes" : "go"} out.`;
  return `With ${sayFirst(money, MOST_NAMES)}, ${came}: ${sayMoney(next.gain, problem.currency)} more value.${out}`;
}

/** Project names as they stand inside a sentence. */
export function sayProjects(problem: PortfolioProblem, ids: readonly string[]): string {
  const titles = new Map(problem.projects.map((one) => [one.id, one.title]));
  return sayFirst(
    ids.map((id) => sayName({ kind: "project", title: titles.get(id) ?? "" })),
    MOST_NAMES,
  );
}

/** To two digits, never down: an amount that is said must be enough. */
function roundUp(amount: number): number {
  let step = 1;
  while (amount / step >= 100) step *= 10;
  return Math.ceil(amount / step - 1e-9) * step;
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
