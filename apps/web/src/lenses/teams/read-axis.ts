import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { type Scale, scaleOf } from "./periods.ts";
import { proposalOf } from "./proposal-store.ts";

/** The columns of the heat map, by the numbers of their periods, first and last included. */
export interface Axis {
  readonly scale: Scale;
  /** What is shown. */
  readonly first: number;
  readonly last: number;
  /** What there is to see. */
  readonly from: number;
  readonly until: number;
}

/** Columns before the status date that are shown. */
const BEFORE = 2;

/** Where columns begin, right of the cards. */
export const LEFT = 216;

/**
 * The columns: all of the plan and of the load, and one period of room after the plan. Where these are more than the
 * scale shows at once, those from `look.from`, else from some time before the status date. Null while nothing has a date.
 */
export const readAxis = oncePerInput((input: LensInput): Axis | null => {
  const scale = scaleOf(input.look);
  const [from, until] = findExtent(input, scale);
  if (from > until) return null;
  const most = Math.min(scale.most, until - from + 1);
  const wanted = scale.read(input.look.from ?? "");
  const { statusDate } = input.meta;
  const usual = statusDate === null ? from : scale.of(statusDate) - BEFORE;
  const whole = until - from + 1 <= scale.most;
  const start = whole ? from : Number.isNaN(wanted) ? usual : wanted;
  const first = Math.max(from, Math.min(start, until - most + 1));
  return { scale, from, until, first, last: first + most - 1 };
});

/** The left edge of a column. */
export function columnAt(axis: Axis, period: number): number {
  return LEFT + (period - axis.first) * axis.scale.width;
}

/** The column that a place lies in; the nearest one for a place beside all of them. */
export function periodAt(axis: Axis, x: number): number {
  const period = axis.first + Math.floor((x - LEFT) / axis.scale.width);
  return Math.max(axis.first, Math.min(axis.last, period));
}

/** The right edge of the last column. */
export function rightOf(axis: Axis | null): number {
  return axis ? columnAt(axis, axis.last + 1) : LEFT;
}

function findExtent(input: LensInput, scale: Scale): readonly [from: number, until: number] {
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (period: number) => {
    from = Math.min(from, period);
    until = Math.max(until, period);
  };
  const plan = input.figures.plan();
  if (plan?.start && plan.finish) {
    take(scale.of(plan.start));
    take(scale.of(plan.finish) + 1);
  }
  const ghost = proposalOf(input);
  for (const item of input.items.values()) {
    if (item.kind !== "team") continue;
    for (const team of [input.figures.item(item.id)?.team, ghost?.teams.get(item.id)]) {
      const cells = team ? scale.cells(team) : [];
      const [first, last] = [cells[0], cells.at(-1)];
      if (first && last) {
        take(scale.read(first.period));
        take(scale.read(last.period));
      }
    }
  }
  return [from, until];
}
