import { namesNobody } from "../health/names-nobody.ts";

/** A name by which two spellings of one person are the same: without case and outer spaces; null for nobody. */
export function personKey(name: string): string | null {
  return namesNobody(name) ? null : name.trim().toLowerCase();
}
