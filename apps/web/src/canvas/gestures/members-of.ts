import type { CanvasParts } from "../canvas-parts.ts";

/** The items, and what is inside those of them that are sections, down to the innermost. Locked ones stay. */
export function membersOf({ session }: CanvasParts, ids: readonly string[]): readonly string[] {
  const { items } = session.live;
  const found = new Set(ids);
  const sections = ids.filter((id) => items.get(id)?.kind === "section");
  while (sections.length > 0) {
    const section = sections.pop();
    for (const item of items.values()) {
      if (item.section !== section || found.has(item.id) || item.locked) continue;
      found.add(item.id);
      if (item.kind === "section") sections.push(item.id);
    }
  }
  return [...found];
}
