import { allLenses } from "../lenses/all-lenses.ts";
import type { Action } from "./action.ts";

/** One way to each lens: Alt and its place in the list. */
export const lensActions: readonly Action[] = allLenses.map(({ id, label, icon }, index) => ({
  id: `lens-${id}`,
  label: `Lens: ${label}`,
  group: "view",
  icon,
  keys: [`Alt+${index + 1}`],
  checked: ({ workspace }) => workspace.get().lens === id,
  run: ({ workspace }) => workspace.stage?.show(id),
}));
