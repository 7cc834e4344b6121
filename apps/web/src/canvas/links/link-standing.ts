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
const CRITICAL: LinkStanding = Object.freeze({
  state: "critical",
  short: "",
  words: "on the critical path",
});
const CIRCLE: LinkStanding = Object.freeze({ state: "circle", short: "circle", words: "part of a circle" });
/** By the days that are missing: a link that stands as before is not drawn again. */
const broken = new Map<number, LinkStanding>();
const standings = new WeakMap<PlanFigures, ReadonlyMap<string, LinkStanding>>();

/** The standing of one link; the same object as long as it stands the same. */
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
    found.set(id, CRITICAL);
  }
  for (const { link, days } of violations) {
    const whole = Math.round(days);
    if (link === null || whole < 1) continue;
    found.set(link, brokenBy(whole));
  }
  for (const id of cycles.flat()) {
    found.set(id, CIRCLE);
  }
  return found;
}

function brokenBy(days: number): LinkStanding {
  const known = broken.get(days);
  if (known) return known;
  const unit = days === 1 ? "working day" : "working days";
  const made: LinkStanding = { state: "broken", short: `${days} d short`, words: `${days} ${unit} short` };
  broken.set(days, made);
  return made;
}
