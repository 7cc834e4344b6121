import { isRegisterCard } from "@throughline/engine";
import type { Item } from "@throughline/model";
import { ownerKey } from "./risk-filter.ts";

/** The owners in the register by name, each once, and the one chosen, so that it can be seen and left. */
export function listOwners(items: ReadonlyMap<string, Item>, chosen: string) {
  const byKey = new Map<string, string>();
  const add = (name: string) => {
    const said = name.trim();
    const known = byKey.get(ownerKey(said));
    if (said !== "" && (known === undefined || said < known)) byKey.set(ownerKey(said), said);
  };
  for (const item of items.values()) if (isRegisterCard(item)) add(item.owner);
  if (chosen !== "") byKey.set(ownerKey(chosen), chosen);
  return [...byKey.values()].sort().map((name) => ({ value: name, label: name }));
}
