import type { Item } from "@throughline/model";
import type { ItemFigures } from "./figures.ts";
import { createKeeper, type Keeper } from "./memory/create-keeper.ts";
import { createMemory } from "./memory/create-memory.ts";
import type { Plan } from "./plan.ts";
import type { PlanRisk } from "./risk/risk-figures.ts";
import type { StatusFigures } from "./status/status-figures.ts";

type PartName = Exclude<keyof ItemFigures, "dateRisk" | "benefitRisk" | "status">;

/** What is certain about items, by what it is about. */
export type CertainParts = {
  readonly [K in PartName]: ReadonlyMap<string, NonNullable<ItemFigures[K]>>;
};

type Items = ReadonlyMap<string, ItemFigures>;

/** For the parts that do not themselves keep what says the same. */
const keepers: Readonly<Partial<Record<PartName, Keeper<object>>>> = {
  benefit: createKeeper(),
  goal: createKeeper(),
  money: createKeeper(),
  priority: createKeeper(),
  exposure: createKeeper(),
};

/** In the order in which parts stand in a record of figures. */
const partNames = ["schedule", "benefit", "goal", "money", "priority", "exposure", "team"] as const;

const rememberCertain = createMemory<ItemFigures>();

/**
 * One record for each item that anything was computed about. What says the same as the last time about the same
 * frozen record is the same object as then, so that what rests on it sees at once that nothing moved.
 */
export function gatherFigures(plan: Plan, parts: CertainParts): Items {
  const items = new Map<string, ItemFigures>();
  for (const [id, item] of plan.items) {
    const values: (object | undefined)[] = [];
    let found = false;
    for (const name of partNames) {
      const now = parts[name].get(id);
      const keep = keepers[name];
      values.push(now && keep ? keep(item, now) : now);
      found ||= now !== undefined;
    }
    if (found)
      items.set(
        id,
        rememberCertain(item, values, () => nameParts(values)),
      );
  }
  return items;
}

function nameParts(values: readonly (object | undefined)[]): ItemFigures {
  const figures: Record<string, unknown> = {};
  for (const [at, name] of partNames.entries()) if (values[at]) figures[name] = values[at];
  return figures;
}

const rememberRisk = createMemory<ItemFigures>();

/** The figures with what the simulation says of each item; without a simulation as they are. */
export function addRisk(plan: Plan, certain: Items, risk: PlanRisk | null): Items {
  if (!risk) return certain;
  const items = new Map<string, ItemFigures>();
  for (const [id, item] of plan.items) {
    const figures = certain.get(id);
    const dateRisk = risk.dates.get(id);
    const benefitRisk = risk.benefits.get(id);
    if (!figures && !dateRisk && !benefitRisk) continue;
    const make = () => ({ ...figures, ...(dateRisk && { dateRisk }), ...(benefitRisk && { benefitRisk }) });
    items.set(id, rememberRisk(item, [figures, dateRisk, benefitRisk], make));
  }
  return items;
}

/** Both are computed in each turn, and each is remembered for itself. */
const rememberJudged = { simulated: createMemory<ItemFigures>(), certain: createMemory<ItemFigures>() };

/** The figures with the health of each item; `state` says whether the simulation is in them. */
export function addStatus(
  plan: Plan,
  judged: Items,
  statuses: ReadonlyMap<string, StatusFigures>,
  state: keyof typeof rememberJudged,
): Items {
  const remember = rememberJudged[state];
  const items = new Map<string, ItemFigures>();
  const give = (item: Item, figures: ItemFigures | undefined, status: StatusFigures | undefined) =>
    status ? remember(item, [figures, status], () => ({ ...figures, status })) : figures;
  for (const [id, item] of plan.items) {
    const figures = give(item, judged.get(id), statuses.get(id));
    if (figures) items.set(id, figures);
  }
  return items;
}
