import { type Item, type ItemKind, isItemKind, itemFields } from "./item.ts";
import { isLinkKind, type Link, type LinkKind, linkFields } from "./link.ts";
import { type RawRecord, type Repair, readFields, repairOf } from "./read-fields.ts";

/**
 * Reads one stored item into a complete, frozen record. An unknown kind becomes a note that says so,
 * so the card stays on the canvas and nothing of the stored record is touched. Never throws.
 */
export function readItem(id: string, raw: RawRecord): Item {
  const stored = kindOf(raw);
  const kind: ItemKind = isItemKind(stored) ? stored : "note";
  const { values, repairs } = readFields(itemFields(kind), raw);
  return Object.freeze({
    ...values,
    id,
    kind,
    repairs: withKindRepair(stored, kind, repairs),
  }) as unknown as Item;
}

/** Reads one stored link into a complete, frozen record; an unknown kind becomes `relates`. Never throws. */
export function readLink(id: string, raw: RawRecord): Link {
  const stored = kindOf(raw);
  const kind: LinkKind = isLinkKind(stored) ? stored : "relates";
  const { values, repairs } = readFields(linkFields(kind), raw);
  return Object.freeze({
    ...values,
    id,
    kind,
    repairs: withKindRepair(stored, kind, repairs),
  }) as unknown as Link;
}

function kindOf(raw: RawRecord): unknown {
  return Object.hasOwn(raw, "kind") ? raw.kind : undefined;
}

function withKindRepair(stored: unknown, kind: string, repairs: readonly Repair[]): readonly Repair[] {
  if (stored === kind) return repairs;
  return Object.freeze([...repairs, repairOf("kind", "The kind of this object is not known here.")]);
}
