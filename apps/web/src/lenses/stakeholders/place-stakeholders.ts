import { type Arrangement, arrange, type Facts } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { drawEngagement } from "./draw-engagement.ts";
import { drawInfluence } from "./draw-influence.ts";
import { engagementGeometry } from "./engagement-geometry.ts";
import { influenceGeometry } from "./influence-geometry.ts";
import { readStakeholders } from "./read-stakeholders.ts";

/** Stakeholders by power and interest, or by engagement, as is chosen. */
export function placeStakeholders(input: LensInput): Arrangement {
  const all = readStakeholders(input);
  if (all.length === 0) return arrange({ places: new Map() });
  const facts = new Map<string, Facts>(
    all.map(({ item, overdue, affected }) => [item.id, { overdue, affected }]),
  );
  if (input.look.view === "engagement") {
    const geometry = engagementGeometry(input);
    const { places, bounds } = geometry;
    return arrange({ places, bounds, facts, ...drawEngagement(input, geometry) });
  }
  const geometry = influenceGeometry(input);
  const { places, bounds } = geometry;
  return arrange({ places, bounds, facts, ...drawInfluence(input, geometry) });
}
