import { BOARD_EDIT, type PresenceEdit, trialFieldNames } from "@throughline/protocol";
import type { Write } from "./drop.ts";
import type { LensInput } from "./lens.ts";

const tried: ReadonlySet<string> = new Set(trialFieldNames);

/**
 * What everyone is told while a hand holds something: the fields that letting go would write. New records and
 * places on the map have no consequences that could be tried out, and are left out.
 */
export function editsOfWrites(input: LensInput, writes: readonly Write[]): readonly PresenceEdit[] {
  const edits = new Map<string, Record<string, unknown>>();
  const put = (id: string, field: string, value: unknown) => {
    if (!tried.has(field)) return;
    const edit = edits.get(id);
    if (edit) edit[field] = value;
    else edits.set(id, { id, [field]: value });
  };
  for (const write of writes) {
    if (write.do === "set") put(write.id, write.field, write.value);
    else if (write.do === "retarget")
      for (const [end, id] of Object.entries(write.ends)) put(write.id, end, id);
    else if (write.do === "meta") put(BOARD_EDIT, write.field, write.value);
    else if (write.do === "entry") {
      const before = edits.get(write.id)?.[write.field] ?? seriesOf(input, write.id, write.field);
      put(write.id, write.field, withEntry(before, write.key, write.value));
    }
  }
  return [...edits.values()] as unknown as readonly PresenceEdit[];
}

function seriesOf({ items, links }: LensInput, id: string, field: string): unknown {
  const record: Readonly<Record<string, unknown>> | undefined = items.get(id) ?? links.get(id);
  return record?.[field];
}

function withEntry(series: unknown, key: string, value: unknown): Readonly<Record<string, unknown>> {
  const { [key]: _, ...rest } = { ...(series as Readonly<Record<string, unknown>> | undefined) };
  return value === null ? rest : { ...rest, [key]: value };
}
