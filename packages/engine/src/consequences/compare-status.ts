import type { Rag } from "../status/status-figures.ts";
import type { Comparison } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { WEIGHT, weigh } from "./weights.ts";

const ORDER: readonly Rag[] = ["green", "amber", "red"];

/** Whose computed health changed, as green to red. */
export function compareStatus(comparison: Comparison): Consequence[] {
  const { before, after } = comparison;
  const found: Consequence[] = [];
  for (const [id, of] of after.figures.items) {
    const earlier = before.figures.items.get(id);
    if (earlier === of) continue;
    const { status } = of;
    const was = earlier?.status?.overall ?? null;
    const now = status?.overall ?? null;
    if (was === null || now === null || was === now) continue;
    const steps = ORDER.indexOf(now) - ORDER.indexOf(was);
    const name = comparison.name(id);
    const reason = status?.reasons.find((one) => one.rag === now)?.sentence;
    found.push({
      kind: "status",
      id,
      figure: "overall",
      before: was,
      after: now,
      delta: steps,
      tone: steps > 0 ? "worse" : "better",
      sentence: `The health of ${name} turns from ${was} to ${now}.${steps > 0 && reason ? ` ${reason}` : ""}`,
      short: `${comparison.nameShort(id)} ${now}`,
      weight: weigh(WEIGHT.status, (steps > 0 ? 0.5 : 0) + Math.abs(steps) / 5),
    });
  }
  return found;
}
