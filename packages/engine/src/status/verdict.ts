import type { Rag, StatusArea, StatusReason } from "./status-figures.ts";

/** A rule of health: what it finds about one subject, or null where it has nothing to say. */
export type StatusRule<Subject> = (subject: Subject) => Verdict | null;

/** One finding, before it is known which area it belongs to. */
export interface Verdict {
  readonly rag: Rag;
  readonly sentence: string;
  readonly items: readonly string[];
}

const RANK: Readonly<Record<Rag, number>> = { green: 0, amber: 1, red: 2 };

/** Below 0 where the first is the better one, above 0 where it is the worse one. */
export function compareRags(one: Rag, other: Rag): number {
  return RANK[one] - RANK[other];
}

/** The worst of some; null of none. */
export function worstRag(rags: readonly Rag[]): Rag | null {
  return rags.reduce<Rag | null>(
    (worst, rag) => (worst === null || compareRags(rag, worst) > 0 ? rag : worst),
    null,
  );
}

/** Green from one threshold on, amber from a lower one on, red below. For values that are better when high. */
export function bandRag(value: number, green: number, amber: number): Rag {
  if (value >= green) return "green";
  return value >= amber ? "amber" : "red";
}

/** What all rules of an area find about a subject, the worst first. */
export function judge<Subject>(
  area: StatusArea,
  rules: readonly StatusRule<Subject>[],
  subject: Subject,
): readonly StatusReason[] {
  const reasons: StatusReason[] = [];
  for (const rule of rules) {
    const verdict = rule(subject);
    if (verdict) reasons.push({ area, ...verdict });
  }
  return reasons.length < 2 ? reasons : reasons.sort((a, b) => compareRags(b.rag, a.rag));
}
