import type { Field, Item } from "@throughline/model";

const COSTS = new Set(["plannedCost", "actuals", "forecast"]);
const MEASURED = new Set(["baseline", "target", "measurements", "plannedMeasurements"]);

/** What stands behind a figure: the board's currency, `%`, `days`, or the unit its card names. */
export function fieldUnit(
  name: string,
  field: Field<unknown>,
  currency: string,
  item?: Item,
): string | undefined {
  if (field.control === "money" || COSTS.has(name)) return currency;
  if (field.control === "share") return "%";
  if (field.control === "days") return "days";
  if (item && "unit" in item && MEASURED.has(name) && item.unit !== "") return item.unit;
  return undefined;
}
