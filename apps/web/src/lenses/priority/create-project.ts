import { type ItemKind, isOrderKey, type Pair } from "@throughline/model";
import { generateKeyBetween } from "fractional-indexing";
import type { Creation, LensInput } from "../lens.ts";
import { fundingOf } from "./funding-of.ts";
import { scoreAt } from "./matrix-axes.ts";
import { matrixGeometry } from "./matrix-geometry.ts";
import { columnAt } from "./moscow-geometry.ts";
import { middleOf, rankedGeometry } from "./ranked-geometry.ts";

/** A project that stands where it is made: by its scores, its column, or its rank among its neighbors. */
export function createProject(input: LensInput, kind: ItemKind | null, [x, y]: Pair): Creation | null {
  if (kind !== null && kind !== "project") return null;
  return { kind: "project", values: valuesAt(input, x, y) };
}

function valuesAt(input: LensInput, x: number, y: number): Readonly<Record<string, unknown>> {
  if (input.look.view === "moscow") return { moscow: columnAt(x) };
  if (input.look.view !== "matrix") return rankAt(input, y);
  const { axes, plane } = matrixGeometry(input);
  if (x > plane.width) return {};
  return {
    [axes.value.field]: scoreAt(axes.value, 1 - y / plane.height),
    [axes.effort.field]: scoreAt(axes.effort, x / plane.width),
  };
}

/** Only an order by hand has places between; under a score the new project waits for one. */
function rankAt(input: LensInput, y: number): Readonly<Record<string, unknown>> {
  const { ranked } = fundingOf(input);
  if (ranked.method !== "hand") return {};
  const { rows } = rankedGeometry(input);
  const at = ranked.rows.filter((_, row) => middleOf(rows[row] ?? { y: 0 }) < y).length;
  const [below, above] = [ranked.rows[at - 1]?.project.rank ?? null, ranked.rows[at]?.project.rank || null];
  const isSound = (key: string | null) => key === null || isOrderKey(key);
  if (!isSound(below) || !isSound(above) || (below !== null && above !== null && below >= above)) return {};
  return { rank: generateKeyBetween(below, above) };
}
