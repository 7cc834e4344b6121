import type { BoardSession } from "../session/session-context.ts";
import { isDated } from "./days-of-work.ts";
import type { TrialSubject } from "./trial-edits.ts";

type Source = Pick<BoardSession, "live" | "figures">;

/** What a drag in time needs to know about one card, as it stands now; undefined when it is gone. */
export function subjectOf({ live, figures }: Source, id: string): TrialSubject | undefined {
  const item = live.items.get(id);
  return item && { item, figures: figures.item(id), meta: live.meta() };
}

/**
 * The cards that move when this one is moved in time: itself, or, where its parts hold its dates, all parts
 * of it that have none of their own. Each card once, however the parts go round.
 */
export function subjectsOf(source: Source, id: string): readonly TrialSubject[] {
  const found: TrialSubject[] = [];
  const seen = new Set<string>();
  const visit = (at: string) => {
    if (seen.has(at)) return;
    seen.add(at);
    const parts = partsOf(source, at);
    for (const part of parts) visit(part);
    const subject = parts.length === 0 && subjectOf(source, at);
    if (subject) found.push(subject);
  };
  visit(id);
  return found;
}

function partsOf({ live }: Source, id: string): readonly string[] {
  return [...live.linksAt(id)]
    .flatMap((linkId) => {
      const link = live.links.get(linkId);
      const part = link?.kind === "contains" && link.from === id ? live.items.get(link.to) : undefined;
      return part && isDated(part) && part.status !== "cancelled" ? [part.id] : [];
    })
    .sort();
}
