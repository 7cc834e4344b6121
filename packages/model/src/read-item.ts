import { type Item, type ItemKind, isItemKind, itemFields } from "./item.ts";
import { isLinkKind, type Link, type LinkKind, linkFields } from "./link.ts";
import { type RawRecord, type Repair, readFields } from "./read-fields.ts";

/**
 * Reads one stored item into a complete, frozen record. An unknown kind becomes a note that says so,
 * so the card stays on the canvas and nothing of the stored record is touched. Never throws.
 */
export function readItem(id: string, raw: RawRecord): Item {
  const kind: ItemKind = isItemKind(raw.kind) ? raw.kind : "note";
  const { values, repairs } = readFields(itemFields(kind), raw);
  return Object.freeze({
    ...values,
    id,
    kind,
    repairs: withKindRepair(raw, kind, repairs),
  }) as unknown as Item;
}

/** Reads one stored link into a complete, frozen record; an unknown kind becomes `relates`. Never throws. */
export function readLink(id: string, raw: RawRecord): Link {
  const kind: LinkKind = isLinkKind(raw.kind) ? raw.kind : "relates";
  const { values, repairs } = readFields(linkFields(kind), raw);
  return Object.freeze({
    ...values,
    id,
    kind,
    repairs: withKindRepair(raw, kind, repairs),
  }) as unknown as Link;
}

function withKindRepair(raw: RawRecord, kind: string, repairs: readonly Repair[]): readonly Repair[] {
  if (raw.kind === kind) return repairs;
  return Object.freeze([
    ...repairs,
    { field: "kind", message: "The kind of this object is not known here." },
  ]);
}
