import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import type { Edge } from "./read-network.ts";
import { readNetwork } from "./read-network.ts";

/** What leads to one card and what follows from it. */
export interface Thread {
  readonly focus: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** The links that this goes along. */
  readonly links: ReadonlySet<string>;
}

/** The thread through the card that `look.focus` names; null where it has no links: nothing is to be told apart. */
export const traceThread = oncePerInput((input: LensInput): Thread | null => {
  const focus = input.look.focus ?? "";
  const { columnOf, into, outOf } = readNetwork(input);
  if (!columnOf.has(focus) || !(into.has(focus) || outOf.has(focus))) return null;
  const links = new Set<string>();
  const before = walk(focus, into, ({ from }) => from, links);
  const after = walk(focus, outOf, ({ to }) => to, links);
  return { focus, before, after, links };
});

function walk(
  start: string,
  edges: ReadonlyMap<string, readonly Edge[]>,
  otherEnd: (edge: Edge) => string,
  links: Set<string>,
): ReadonlySet<string> {
  const reached = new Set<string>([start]);
  for (const id of reached) {
    for (const edge of edges.get(id) ?? []) {
      links.add(edge.link.id);
      reached.add(otherEnd(edge));
    }
  }
  reached.delete(start);
  return reached;
}
