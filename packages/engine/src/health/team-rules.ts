import type { CalendarDate } from "@throughline/model";
import { compareText } from "../order/compare-text.ts";
import type { LoadCell, TeamFigures } from "../teams/team-figures.ts";
import { sayMonth } from "../words/say-date.ts";
import { sayFirst } from "../words/say-list.ts";
import { sayName } from "../words/say-name.ts";
import { sayDecimals } from "../words/say-number.ts";
import { sayShare } from "../words/say-share.ts";
import { caseOf, countCases, type Rule } from "./rule.ts";
import type { Survey } from "./survey.ts";

/** People asked for more than there are. */
export const teamRules: readonly Rule[] = [
  countCases({
    rule: "overbooked-team",
    severity: "middle",
    one: "team is asked for more people than it has",
    many: "teams are asked for more people than they have",
    why: "Work that shares the same people does not go on at the same time, whatever the bars show.",
    fix: "Move work apart, add people for those months, or do less.",
    find: ({ teams, figures, plan }) =>
      teams.flatMap((team) => {
        const load = figures.items.get(team.id)?.team;
        const ahead = monthsAhead(load, plan.meta.statusDate);
        const worst = worstMonth(ahead);
        if (!worst) return [];
        const weight = worst.capacity > 0 ? worst.load / worst.capacity : worst.load;
        return [caseOf(team.id, sayOverload(sayName(team), ahead.length - 1, worst, plan), { weight })];
      }),
  }),
];

/** The overloaded months that can still be changed: those that are not over on the status date. */
function monthsAhead(load: TeamFigures | undefined, statusDate: CalendarDate | null): readonly LoadCell[] {
  const over = new Set(load?.overloaded);
  const now = statusDate?.slice(0, 7) ?? "";
  return (load?.months ?? []).filter(({ period }) => over.has(period) && period >= now);
}

/** The month with the highest load against capacity, the first of several. */
function worstMonth(months: readonly LoadCell[]): LoadCell | null {
  const ratio = ({ load, capacity }: LoadCell) => (capacity > 0 ? load / capacity : Number.MAX_VALUE);
  return months.reduce<LoadCell | null>(
    (worst, cell) => (worst === null || ratio(cell) > ratio(worst) ? cell : worst),
    null,
  );
}

function sayOverload(
  name: string,
  others: number,
  { period, load, capacity, parts }: LoadCell,
  { items }: Survey["plan"],
): string {
  const share = capacity > 0 ? ` (${sayShare(load / capacity)})` : "";
  const by = [...parts]
    .sort((a, b) => b.units - a.units || compareText(a.item, b.item))
    .flatMap((part) => {
      const item = items.get(part.item);
      return item ? [`${sayName(item)} takes ${sayDecimals(part.units, 1)}`] : [];
    });
  const also =
    others === 0 ? "" : others === 1 ? " One more month is over." : ` ${others} more months are over.`;
  const people = `${sayDecimals(load, 1)} of ${sayDecimals(capacity, 1)} people${share}`;
  return `${name} is asked for ${people} in ${sayMonth(period)}: ${sayFirst(by, 3)}.${also}`;
}
