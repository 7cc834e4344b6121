import type { Rect } from "../../workspace/camera.ts";
import { type Arrangement, arrange, type Facts, type Mark } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { carriedValues } from "./carried-values.ts";
import { columnTicks } from "./column-ticks.ts";
import { CARD_WIDTH, columnAt } from "./columns.ts";
import { findWarnings, skipsLane } from "./find-warnings.ts";
import { pointsAlong, ribbonShape, ribbonWidth } from "./link-ribbons.ts";
import { placeColumns } from "./place-columns.ts";
import { readNetwork } from "./read-network.ts";
import { type Thread, traceThread } from "./trace-thread.ts";
import { weightShares, weightTokens } from "./weight-tokens.ts";

/** Stands the chain of benefits in its columns; with nothing in it there is nothing to see. */
export function arrangeBenefits(input: LensInput): Arrangement {
  const { columns, places, height } = placeColumns(input);
  if (places.size === 0) return arrange({ places });
  const right = (columns.at(-1)?.x ?? 0) + CARD_WIDTH;
  const showsWeights = input.look.weights !== "off";
  return arrange({
    places,
    under: [...emptyColumns(input), ...linkMarks(input)],
    over: showsWeights ? weightShares(input) : [],
    tokens: showsWeights ? weightTokens(input) : [],
    ticks: columnTicks(input),
    facts: factsOf(input, [...places.keys()]),
    bounds: { x: 0, y: 0, width: right, height },
  });
}

/** An empty column is a dashed place that says what is missing there. */
function emptyColumns(input: LensInput): readonly Mark[] {
  return placeColumns(input)
    .columns.filter(({ ids }) => ids.length === 0)
    .flatMap(({ column, x }) => {
      const { name, height, empty } = columnAt(column);
      const rect: Rect = { x, y: 0, width: CARD_WIDTH, height };
      const [first = "", then = ""] = empty.split(": ");
      const middle = x + CARD_WIDTH / 2;
      const line = { draw: "text", align: "middle", most: CARD_WIDTH - 16, title: empty } as const;
      const lines: Mark[] = [
        {
          ...line,
          key: `${name} none`,
          at: [middle, height / 2 - 18],
          text: first,
          tone: "strong",
          bold: true,
        },
        { ...line, key: `${name} ask`, at: [middle, height / 2], text: capitalize(then), tone: "quiet" },
        {
          ...line,
          key: `${name} how`,
          at: [middle, height / 2 + 18],
          text: "Double-click to add one",
          tone: "quiet",
        },
      ];
      return [
        { draw: "rect", key: `${name} empty`, rect, tone: "quiet", outline: "dashed", round: 8 } as const,
        ...lines.filter((mark) => mark.draw === "text" && mark.text !== ""),
      ];
    });
}

/** A seam along links that skip a lane; the links of the thread that is followed in their full colour. */
function linkMarks(input: LensInput): readonly Mark[] {
  const thread = traceThread(input);
  const marks: Mark[] = [];
  for (const edge of readNetwork(input).edges) {
    const { id, kind } = edge.link;
    const follows = thread?.links.has(id) === true;
    const skips = skipsLane(edge);
    if (!follows && !skips && kind !== "dependency") continue;
    const shape = ribbonShape(input, edge);
    if (!shape) continue;
    const line = { draw: "line", points: pointsAlong(shape) } as const;
    const width = ribbonWidth(input, id);
    const tone = kind === "contributes" ? "kind-goal" : "kind-benefit";
    if (follows) marks.push({ ...line, key: `thread ${id}`, tone, width: width + 2 });
    if (skips) {
      const title = "This link skips a lane: what has to change in between?";
      marks.push({ ...line, key: `skips ${id}`, tone: "warn", width: width + 4, dashed: true, title });
    } else if (kind === "dependency") {
      marks.push({ ...line, key: `waits ${id}`, tone: "quiet", width: 1.5, dashed: true, arrow: true });
    }
  }
  return marks;
}

function factsOf(input: LensInput, ids: readonly string[]): ReadonlyMap<string, Facts> {
  const warnings = findWarnings(input);
  const thread = traceThread(input);
  const { outOf } = readNetwork(input);
  const { items: worth } = carriedValues(input);
  const isMoney = input.look.ribbons !== "weight";
  return new Map(
    ids.map((id) => {
      const own = warnings.get(id) ?? [];
      const isOff = thread !== null && partIn(thread, id) === null;
      const hasNoGap = input.look.gaps === "on" && own.length === 0;
      return [
        id,
        {
          thread: thread && partIn(thread, id),
          dim: isOff || hasNoGap,
          warnings: own.map(({ tone, word }) => `${tone} ${word}`).join("\n"),
          worth: (isMoney ? worth.get(id) : undefined) ?? null,
          leads: outOf.has(id),
        },
      ];
    }),
  );
}

function partIn(thread: Thread, id: string): "focus" | "before" | "after" | null {
  if (id === thread.focus) return "focus";
  if (thread.before.has(id)) return "before";
  return thread.after.has(id) ? "after" : null;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
