import type { PlanFigures } from "@throughline/engine";

/** How a link stands in the computed plan, as a word for styles, and in words for people; empty for most. */
export interface LinkStanding {
  readonly state: "circle" | "broken" | "critical" | "";
  /** Added to the label. */
  readonly short: string;
  /** Added to the name that is read out. */
  readonly words: string;
}

const PLAIN: LinkStanding = Object.freeze({ state: "", short: "", words: "" });
const standings = new WeakMap<PlanFigures, ReadonlyMap<string, LinkStanding>>();

/** The standing of one link; the same object as long as the plan's figures are the same. */
export function standingOf(plan: PlanFigures | null, link: string): LinkStanding {
  if (!plan) return PLAIN;
  const known = standings.get(plan) ?? collectStandings(plan);
  standings.set(plan, known);
  return known.get(link) ?? PLAIN;
}

/** A circle is worse than a broken promise, and that worse than being on the critical path. */
function collectStandings({
  criticalLinks,
  violations,
  cycles,
}: PlanFigures): ReadonlyMap<string, LinkStanding> {
  const found = new Map<string, LinkStanding>();
  for (const id of criticalLinks) {
    found.set(id, { state: "critical", short: "", words: "on the critical path" });
  }
  for (const { link, days } of violations) {
    const whole = Math.round(days);
    if (link === null || whole < 1) continue;
    const unit = whole === 1 ? "working day" : "working days";
    found.set(link, { state: "broken", short: `${whole} d short`, words: `${whole} ${unit} short` });
  }
  for (const id of cycles.flat()) {
    found.set(id, { state: "circle", short: "circle", words: "part of a circle" });
  }
  return found;
}
