import type { ItemOf } from "@throughline/model";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { findAffected } from "./find-affected.ts";

/** A stakeholder and what the board says about them beside their own card. */
export interface Stakeholder {
  readonly item: ItemOf<"stakeholder">;
  /** The day of the next contact lies before the status date. */
  readonly overdue: boolean;
  /** Why the chosen change touches them: “Consulted”, “Named as affected”; null where it does not. */
  readonly affected: string | null;
}

/** All stakeholders by id, so that nothing depends on the order in which they came. */
export const readStakeholders = oncePerInput((input: LensInput): readonly Stakeholder[] => {
  const affected = findAffected(input, input.look.about ?? "");
  const found: Stakeholder[] = [];
  for (const item of input.items.values()) {
    if (item.kind !== "stakeholder") continue;
    found.push({
      item,
      overdue: isOverdue(item, input.meta.statusDate),
      affected: affected.get(item.id) ?? null,
    });
  }
  return found.sort((one, other) => (one.item.id < other.item.id ? -1 : 1));
});

/** Whether somebody should have spoken with them before the status date; without one nothing is overdue. */
function isOverdue({ nextContact }: ItemOf<"stakeholder">, statusDate: string | null): boolean {
  return nextContact !== null && statusDate !== null && nextContact < statusDate;
}
