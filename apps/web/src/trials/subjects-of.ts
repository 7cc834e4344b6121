import type { ItemFigures } from "@throughline/engine";
import type { BoardMeta, Item, Link } from "@throughline/model";
import type { BoardSession } from "../session/session-context.ts";
import { isDated } from "./days-of-work.ts";
import type { TrialSubject } from "./trial-edits.ts";

type Source = Pick<BoardSession, "live" | "figures">;

/** Records with their figures, of an open board or of one that is only tried out. */
export interface PlanSource {
  readonly items: ReadonlyMap<string, Item>;
  readonly links: ReadonlyMap<string, Link>;
  readonly meta: BoardMeta;
  linksAt(id: string): ReadonlySet<string>;
  readonly figures: { item(id: string): ItemFigures | undefined };
}

/** What a drag in time needs to know about one card, as it stands now; undefined when it is gone. */
export function subjectOf(source: Source, id: string): TrialSubject | undefined {
  return subjectIn(sourceOf(source), id);
}

/** The same for the cards that `subjectsIn` names, of an open board. */
export function subjectsOf(source: Source, id: string): readonly TrialSubject[] {
  return subjectsIn(sourceOf(source), id);
}

/** What a drag in time needs to know about one card; undefined when it is not there. */
export function subjectIn({ items, figures, meta }: PlanSource, id: string): TrialSubject | undefined {
  const item = items.get(id);
  return item && { item, figures: figures.item(id), meta };
}

/**
 * The cards that move when this one is moved in time: itself, or, where its parts hold its dates, all parts
 * of it that have none of their own. Each card once, however the parts go round.
 */
export function subjectsIn(source: PlanSource, id: string): readonly TrialSubject[] {
  const found: TrialSubject[] = [];
  const seen = new Set<string>();
  const visit = (at: string) => {
    if (seen.has(at)) return;
    seen.add(at);
    const parts = datedPartsOf(source, at);
    for (const part of parts) visit(part);
    const subject = parts.length === 0 && subjectIn(source, at);
    if (subject) found.push(subject);
  };
  visit(id);
  return found;
}

/** The ids of the cards directly inside this one that hold its dates, sorted. */
export function datedPartsOf(
  { items, links, linksAt }: Pick<PlanSource, "items" | "links" | "linksAt">,
  id: string,
): readonly string[] {
  return [...linksAt(id)]
    .flatMap((linkId) => {
      const link = links.get(linkId);
      const part = link?.kind === "contains" && link.from === id ? items.get(link.to) : undefined;
      return part && isDated(part) && part.status !== "cancelled" ? [part.id] : [];
    })
    .sort();
}

function sourceOf({ live, figures }: Source): PlanSource {
  return { items: live.items, links: live.links, meta: live.meta(), linksAt: live.linksAt, figures };
}
