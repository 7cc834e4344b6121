import { pointOnLink } from "../../canvas/links/link-geometry.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { Mark, Token } from "../arrangement.ts";
import { type Drop, NO_DROP } from "../drop.ts";
import type { Direction, LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { COLUMN_GAP, columns } from "./columns.ts";
import { countsForGoal } from "./counts-for-goal.ts";
import { ribbonShape } from "./link-ribbons.ts";
import { placeColumns } from "./place-columns.ts";
import { type Edge, readNetwork } from "./read-network.ts";
import { spreadRows } from "./spread-rows.ts";
import { traceThread } from "./trace-thread.ts";

const SIZE = 16;
const SPACE = 4;
/** Board units of a drag that are one step of the weight. */
const STEP = 8;
const BIG_STEP = 40;
const PREFIX = "weight:";

/** A dot on each link that contributes to a goal, half way before it, to drag its weight by. */
export const weightTokens = oncePerInput((input: LensInput): readonly Token[] => {
  const { columns: placed, height } = placeColumns(input);
  const goals = placed.at(-1);
  if (!goals) return [];
  const x = goals.x - COLUMN_GAP / 2;
  const rows = readNetwork(input)
    .edges.filter((edge) => isWeighed(edge) && countsForGoal(input, edge))
    .flatMap((edge) => {
      const shape = ribbonShape(input, edge);
      return shape ? [{ edge, y: heightAt(shape, x) }] : [];
    })
    .sort((a, b) => a.y - b.y || (a.edge.link.id < b.edge.link.id ? -1 : 1));
  const until = Math.max(height, rows.length * (SIZE + SPACE));
  const tops = spreadRows(
    rows.map(({ y }) => ({ wanted: y, height: SIZE })),
    SPACE,
    until,
  );
  return rows.map(({ edge }, at) => ({
    id: PREFIX + edge.link.id,
    rect: { x: x - SIZE / 2, y: tops[at] ?? 0, width: SIZE, height: SIZE },
    name: nameOf(input, edge),
    shape: "dot",
    tone: "kind-goal",
    moves: "y",
    item: edge.to,
  }));
});

/** Beside each dot the part of the goal that its weight comes to. */
export function weightShares(input: LensInput): readonly Mark[] {
  const { edges } = readNetwork(input);
  const thread = traceThread(input);
  const edgeOf = new Map(edges.map((edge) => [PREFIX + edge.link.id, edge]));
  return weightTokens(input).flatMap(({ id, rect }) => {
    const edge = edgeOf.get(id);
    if (edge?.link.kind !== "contributes" || (thread && !thread.links.has(edge.link.id))) return [];
    const text = sayShare(edge.link.weight, sumOf(input, edge));
    const at = [rect.x + SIZE + SPACE, rect.y + SIZE / 2] as const;
    return [{ draw: "text", key: `share ${id}`, at, text, tone: "kind-goal", size: 11, bold: true }];
  });
}

/** Up is more weight, by steps that suit the weights that the goal has. */
export function dropWeight(input: LensInput, token: string, rect: Rect): Drop {
  const edge = readNetwork(input).edges.find(({ link }) => PREFIX + link.id === token);
  const before = weightTokens(input).find(({ id }) => id === token);
  if (edge?.link.kind !== "contributes" || !before) return NO_DROP;
  const others = sumOf(input, edge) - edge.link.weight;
  const step = stepOf(others + edge.link.weight);
  const steps = Math.round((before.rect.y - rect.y) / STEP);
  const wanted = (Math.round(edge.link.weight / step) + steps) * step;
  const weight = Math.max(0, Math.min(1e6, Number(wanted.toPrecision(8))));
  if (steps === 0 || weight === edge.link.weight) return NO_DROP;
  return {
    ok: true,
    name: "Weigh contribution",
    writes: [{ do: "set", id: edge.link.id, field: "weight", value: weight }],
    hint: `Weight ${weight} · ${sayShare(weight, others + weight)} of ${titleOf(input, edge.to)}`,
  };
}

/** One key press is one step of the weight. */
export function stepWeight(direction: Direction, big: boolean): readonly [number, number] {
  if (direction === "left" || direction === "right") return [0, 0];
  return [0, (big ? BIG_STEP : STEP) * (direction === "up" ? -1 : 1)];
}

function isWeighed({ link, toColumn }: Edge): boolean {
  return link.kind === "contributes" && toColumn === columns.length - 1;
}

/** The curve's height where it passes `x`, which it does once. */
function heightAt(shape: NonNullable<ReturnType<typeof ribbonShape>>, x: number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 12; halving++) {
    const middle = (low + high) / 2;
    if (pointOnLink(shape, middle)[0] < x) low = middle;
    else high = middle;
  }
  return pointOnLink(shape, low)[1];
}

function sumOf(input: LensInput, { to }: Edge): number {
  const into =
    readNetwork(input)
      .into.get(to)
      ?.filter((edge) => countsForGoal(input, edge)) ?? [];
  return into.reduce((sum, { link }) => sum + (link.kind === "contributes" ? link.weight : 1), 0);
}

/** About a twentieth of all weights, as 1, 2 or 5 times a power of ten. */
function stepOf(total: number): number {
  const wanted = total > 0 ? total / 20 : 0.1;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5, 10].find((one) => one * power >= wanted * 0.999) ?? 10;
  return step * power;
}

function nameOf(input: LensInput, edge: Edge): string {
  const weight = edge.link.kind === "contributes" ? edge.link.weight : 1;
  const share = sayShare(weight, sumOf(input, edge));
  return `Weight of ${titleOf(input, edge.from)} for ${titleOf(input, edge.to)}: ${weight}, ${share}`;
}

function sayShare(weight: number, total: number): string {
  return `${total > 0 ? Math.round((weight / total) * 100) : 0} %`;
}

function titleOf({ items }: LensInput, id: string): string {
  return `“${items.get(id)?.title || "Untitled"}”`;
}
