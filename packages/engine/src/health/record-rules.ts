import { itemFields } from "@throughline/model";
import { sayName } from "../words/say-name.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import type { Survey } from "./survey.ts";

/** Records whose stored values could not be read, and figures that stand on defaults because of it. */
export const recordRules: readonly Rule[] = [
  countCases({
    rule: "unread-value",
    severity: "middle",
    one: "value could not be read",
    many: "values could not be read",
    why: "The card shows a default in its place, and every figure that uses it is off.",
    fix: "Type the value again.",
    find: (survey) => [...unreadOfItems(survey), ...unreadOfLinks(survey)],
  }),
];

function unreadOfItems({ plan }: Survey): WeighedCase[] {
  const found: WeighedCase[] = [];
  for (const item of plan.items.values()) {
    for (const { field, message } of item.repairs) {
      const known = Object.hasOwn(itemFields(item.kind), field);
      const repair = known
        ? ({ do: "fill-field", item: item.id, field, label: "Type it again" } as const)
        : null;
      found.push(caseOf(item.id, `On ${sayName(item)}: ${message}`, { repair }));
    }
  }
  return found;
}

function unreadOfLinks({ plan }: Survey): WeighedCase[] {
  const found: WeighedCase[] = [];
  for (const link of plan.links.values()) {
    if (link.repairs.length === 0) continue;
    const [from, to] = [plan.items.get(link.from), plan.items.get(link.to)];
    if (!from || !to) continue;
    for (const { message } of link.repairs) {
      found.push(
        caseOf(from.id, `On the arrow from ${sayName(from)} to ${sayName(to)}: ${message}`, {
          link: link.id,
        }),
      );
    }
  }
  return found;
}
