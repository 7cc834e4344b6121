import type { Item } from "@throughline/model";
import type { LensInput } from "../../lens.ts";
import { oncePerInput } from "../../once-per-input.ts";
import type { Control } from "./frameworks.ts";

/** How far a set of controls is met; what does not apply is not counted. */
export interface Coverage {
  readonly applicable: number;
  readonly evidenced: number;
  readonly gaps: number;
  readonly overdue: number;
}

/** Counts the controls that apply by how far they are. */
export function coverageOf(controls: readonly Control[], statusDate: string | null): Coverage {
  const applicable = controls.filter((control) => control.applicable);
  const count = (test: (control: Control) => boolean) => applicable.filter(test).length;
  return {
    applicable: applicable.length,
    evidenced: count(({ status }) => status === "evidenced"),
    gaps: count(({ status }) => status === "gap"),
    overdue: count((control) => isOverdue(control, statusDate)),
  };
}

/** True for a control that applies, was due before the status date and has no evidence yet. */
export function isOverdue(control: Control, statusDate: string | null): boolean {
  const { applicable, due, status } = control;
  return applicable && due !== null && statusDate !== null && due < statusDate && status !== "evidenced";
}

/** “7 of 12 evidenced, 2 gaps”. */
export function sayCoverage({ applicable, evidenced, gaps }: Coverage): string {
  if (applicable === 0) return "none applies";
  const open = gaps === 0 ? "" : `, ${gaps} ${gaps === 1 ? "gap" : "gaps"}`;
  return `${evidenced} of ${applicable} evidenced${open}`;
}

/** What a control rests on: the ids of the cards it governs, of those that are there. */
export function governedBy(input: Pick<LensInput, "items" | "links" | "linksAt">, id: string): Item[] {
  return [...input.linksAt(id)].sort().flatMap((linkId) => {
    const link = input.links.get(linkId);
    const item = link?.kind === "governs" && link.from === id ? input.items.get(link.to) : undefined;
    return item ? [item] : [];
  });
}

/** The projects that are not closed and that no control governs, by title. */
export const uncontrolledProjects = oncePerInput((input: LensInput): readonly Item[] => {
  const governed = new Set<string>();
  for (const link of input.links.values()) {
    if (link.kind === "governs" && input.items.get(link.from)?.kind === "control") governed.add(link.to);
  }
  const open = [...input.items.values()].filter(
    (item) => item.kind === "project" && item.status !== "done" && item.status !== "cancelled",
  );
  return open
    .filter(({ id }) => !governed.has(id))
    .sort((one, other) => one.title.localeCompare(other.title, "en") || (one.id < other.id ? -1 : 1));
});
