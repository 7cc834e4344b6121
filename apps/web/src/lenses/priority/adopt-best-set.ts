import type { ChosenPortfolio } from "@throughline/engine";
import type { Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { fundingOf } from "./funding-of.ts";
import { orderByHand } from "./order-by-hand.ts";

/**
 * What adopting a best set writes: an order by hand with the chosen projects first, in the order they stand in now,
 * then the rest. The budget stays, and pays for exactly these and whatever still fits. None when they stand so.
 */
export function adoptBestSet(
  input: LensInput,
  { projects }: Pick<ChosenPortfolio, "projects">,
): readonly Write[] {
  const { ranked } = fundingOf(input);
  const chosen = new Set(projects);
  const first = ranked.rows.filter(({ project }) => chosen.has(project.id));
  const rest = ranked.rows.filter(({ project }) => !chosen.has(project.id));
  const order = [...first, ...rest];
  const isFirst = order.every((row, at) => row === ranked.rows[at]);
  if (isFirst) return [];
  const placeless = first.filter(({ place }) => place === null).map(({ project }) => project.id);
  return orderByHand(order, new Set(placeless), ranked.method);
}
