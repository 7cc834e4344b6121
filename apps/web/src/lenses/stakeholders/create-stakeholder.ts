import type { ItemKind, Pair } from "@throughline/model";
import type { Creation, LensInput } from "../lens.ts";
import { columnAt, engagementGeometry } from "./engagement-geometry.ts";
import { engagementLevels } from "./engagement-levels.ts";
import { influenceGeometry } from "./influence-geometry.ts";
import { readStakeholders } from "./read-stakeholders.ts";
import { CHIP, HEAD } from "./tray.ts";

/** A new stakeholder with the power and interest of the point, or the engagement of the column. */
export function createStakeholder(input: LensInput, kind: ItemKind | null, [x, y]: Pair): Creation | null {
  if (kind !== null && kind !== "stakeholder") return null;
  const made = (values: Creation["values"]): Creation => ({ kind: "stakeholder", values });
  if (readStakeholders(input).length === 0) return made({});
  if (input.look.view === "engagement") {
    const column = columnAt(engagementGeometry(input), x, y);
    const engagementNow = typeof column === "number" ? engagementLevels[column] : undefined;
    return made(engagementNow ? { engagementNow } : {});
  }
  const { ground, extent } = influenceGeometry(input);
  if (x < 0 || x > ground.width || y < 0 || y > ground.height) return made({});
  const interest = rounded((x - CHIP.width / 2) / extent[0]);
  const power = rounded(1 - (y - HEAD - CHIP.height / 2) / extent[1]);
  return made({ power, interest });
}

function rounded(share: number): number {
  return Math.min(1, Math.max(0, Math.round(share * 20) / 20));
}
