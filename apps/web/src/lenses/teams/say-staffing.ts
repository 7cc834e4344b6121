import type { Item } from "@throughline/model";
import { showSpan } from "../../canvas/cards/format-figure.ts";
import { itemName } from "../../panels/item-name.ts";
import type { LensInput } from "../lens.ts";
import { showLoad } from "./people.ts";
import { shortMonth } from "./periods.ts";
import { readCoverage } from "./read-coverage.ts";
import { readMonths } from "./read-months.ts";
import type { Row } from "./read-rows.ts";

/** “One person of Platform, 3 Mar – 9 Jun 2026; over in Apr, 6 / 5”: what one more person would do to a team. */
export function sayStaffing(input: LensInput, { team, figures }: Row, item: Item): string {
  const dates = input.figures.item(item.id)?.schedule;
  const said = `One person of ${itemName(team)}`;
  if (!dates) return said;
  const when = `${said}, ${showSpan(dates.start, dates.finish)}`;
  if (!figures || figures.unlimited) return when;
  const share = readCoverage(input, team, item.id, dates);
  for (const [month, cell] of readMonths(figures)) {
    const load = cell.load + share(month);
    if (share(month) === 0 || load <= cell.capacity + 1e-6) continue;
    return `${when}; over in ${shortMonth(month)}, ${showLoad(load, cell.capacity)}`;
  }
  return when;
}
