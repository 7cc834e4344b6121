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
  governs: { color: "kind-decision", dash: "10 4 2 4", head: "diamond", width: 1.5 },
  relates: { color: "text-faint", dash: undefined, head: "none", width: 1.5 },
};

const SOFT_DASH = "8 6";

/** The dash of one link; a soft dependency is dashed. */
export function dashOf(link: Link): string | undefined {
  if (link.kind === "dependency" && link.hardness === "soft") return SOFT_DASH;
  return linkLook[link.kind].dash;
}
