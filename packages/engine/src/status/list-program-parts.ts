import type { Plan } from "../plan.ts";

/**
 * The ids of what a program consists of, sorted (SPEC E135): all that it contains or governs, and what that
 * contains in turn. A board with one program that is linked to nothing is that program: then all of its work,
 * benefits and goals.
 */
export function listProgramParts(plan: Plan, program: string): readonly string[] {
  const below = new Map<string, string[]>();
  for (const link of plan.links.values()) {
    const belongs = link.kind === "contains" || (link.kind === "governs" && link.from === program);
    if (!belongs || !plan.items.has(link.to)) continue;
    below.set(link.from, [...(below.get(link.from) ?? []), link.to]);
  }
  const found = new Set<string>();
  const queue = [program];
  for (let at = 0; at < queue.length; at++) {
    for (const part of below.get(queue[at] as string) ?? []) {
      if (part === program || found.has(part)) continue;
      found.add(part);
      queue.push(part);
    }
  }
  if (found.size === 0 && countPrograms(plan) === 1) {
    for (const { id, kind } of plan.items.values()) if (PARTS.has(kind)) found.add(id);
  }
  return [...found].sort();
}

const PARTS: ReadonlySet<string> = new Set([
  "project",
  "milestone",
  "deliverable",
  "change",
  "benefit",
  "goal",
]);

function countPrograms(plan: Plan): number {
  let count = 0;
  for (const { kind } of plan.items.values()) if (kind === "program") count += 1;
  return count;
}
