import { type Item, itemFields, type Link } from "@throughline/model";
import type { Plan } from "../../plan.ts";
import type { Repair } from "../finding.ts";

/** The plan after a repair, as the interface would do it; a field to fill gets a plausible value. */
export function applyRepair(plan: Plan, repair: Repair): Plan {
  switch (repair.do) {
    case "edit-item":
      return withItem(plan, repair.item, repair.field, repair.value);
    case "fill-field":
      return withItem(plan, repair.item, repair.field, plausible(plan, repair.item, repair.field));
    case "edit-link": {
      const link = plan.links.get(repair.link);
      if (!link) throw new Error(`The repair names the link ${repair.link}, which is not there.`);
      const edited = Object.freeze({ ...link, [repair.field]: repair.value }) as Link;
      return { ...plan, links: new Map(plan.links).set(link.id, edited) };
    }
    case "remove-link": {
      const links = new Map(plan.links);
      if (!links.delete(repair.link)) throw new Error(`There is no link ${repair.link} to remove.`);
      return { ...plan, links };
    }
    case "edit-meta":
      return { ...plan, meta: { ...plan.meta, [repair.field]: repair.value } };
  }
}

function withItem(plan: Plan, id: string, field: string, value: unknown): Plan {
  const item = plan.items.get(id);
  if (!item || !Object.hasOwn(itemFields(item.kind), field))
    throw new Error(`The repair names the field ${field} of ${id}, which is not there.`);
  // A value that is typed again is no longer unreadable.
  const repairs = item.repairs.filter((one) => one.field !== field);
  return {
    ...plan,
    items: new Map(plan.items).set(id, Object.freeze({ ...item, [field]: value, repairs }) as Item),
  };
}

function plausible(plan: Plan, id: string, field: string): unknown {
  const item = plan.items.get(id);
  const found = item && itemFields(item.kind)[field];
  switch (found?.control) {
    case "choice":
      return found.options?.at(-1)?.value;
    case "date":
      return plan.meta.statusDate ?? "2026-03-02";
    case "line":
    case "long":
      return "Ann";
    default:
      return 1;
  }
}
