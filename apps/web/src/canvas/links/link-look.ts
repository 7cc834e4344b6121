import type { Link, LinkKind } from "@throughline/model";

export type ArrowHead = "triangle" | "open" | "dot" | "diamond" | "bar" | "none";

/** How a kind of link is told from the others: colour, dash and head, never by colour alone. */
export interface LinkLook {
  /** Name of the colour in tokens.css, without the dashes. */
  readonly color: string;
  readonly dash: string | undefined;
  readonly head: ArrowHead;
  readonly width: number;
}

export const linkLook: Readonly<Record<LinkKind, LinkLook>> = {
  dependency: { color: "link-line", dash: undefined, head: "triangle", width: 2 },
  delivers: { color: "kind-benefit", dash: undefined, head: "open", width: 2 },
  contributes: { color: "kind-goal", dash: undefined, head: "open", width: 2 },
  threatens: { color: "kind-risk", dash: "3 5", head: "bar", width: 2 },
  owns: { color: "kind-stakeholder", dash: "1 5", head: "dot", width: 2 },
  staffs: { color: "kind-team", dash: "1 5", head: "dot", width: 2 },
  contains: { color: "link-line", dash: "2 3", head: "diamond", width: 1.5 },
  excludes: { color: "kind-risk", dash: "6 3", head: "bar", width: 1.5 },
  governs: { color: "kind-decision", dash: "10 4 2 4", head: "diamond", width: 1.5 },
  relates: { color: "text-faint", dash: undefined, head: "none", width: 1.5 },
};

const SOFT_DASH = "8 6";

/** The dash of one link; a soft dependency is dashed. */
export function dashOf(link: Link): string | undefined {
  if (link.kind === "dependency" && link.hardness === "soft") return SOFT_DASH;
  return linkLook[link.kind].dash;
}

/** A link longer than this, in board units, is dashed only at its ends, each so far. */
const LONG = 1000;
const DASHED_END = 240;

/**
 * The dash of a link of this length as SVG wants it. A long link is dashed where it meets its cards and solid
 * between: thousands of dashes on links across the board would be painted anew with every frame of a pan.
 */
export function dashAlong(link: Link, length: number): string | undefined {
  const dash = dashOf(link);
  if (dash === undefined || length <= LONG) return dash;
  const pattern = dash.split(" ").map(Number);
  const period = pattern.reduce((sum, part) => sum + part, 0);
  const repeats = Math.floor(DASHED_END / period);
  const end = Array.from({ length: repeats }, () => dash).join(" ");
  return `${end} ${Math.round(length - 2 * repeats * period)} ${pattern.at(-1) ?? 0} ${end}`;
}
