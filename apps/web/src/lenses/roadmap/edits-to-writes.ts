import type { PresenceEdit } from "@throughline/protocol";
import type { Write } from "../drop.ts";

/** The fields of edits as writes, each field of a card once; of edits of the same field the last one counts. */
export function editsToWrites(edits: readonly PresenceEdit[]): readonly Write[] {
  const fields = new Map<string, Write>();
  for (const { id, ...values } of edits) {
    for (const [field, value] of Object.entries(values)) {
      if (value !== undefined) fields.set(`${id} ${field}`, { do: "set", id, field, value });
    }
  }
  return [...fields.values()];
}
