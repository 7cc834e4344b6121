import type { LoadCell } from "../teams/team-figures.ts";
import { sayMonth, sayMonths } from "../words/say-date.ts";
import { sayCount } from "../words/say-list.ts";
import { sayName } from "../words/say-name.ts";
import { sayDecimals } from "../words/say-number.ts";
import { sayShare } from "../words/say-share.ts";
import type { ExplainedInput } from "./explanation.ts";
import {
  type FigureDefinition,
  OWN_DEFINITION,
  reading,
  type Subject,
  unavailable,
} from "./figure-definition.ts";
import { input } from "./input.ts";

/** What a team is asked for against what it has. */
export const teamFigures: readonly FigureDefinition[] = [
  {
    name: "load",
    label: "Highest load",
    formula: "Full-time people asked for over those there are, in the month where that is most.",
    source: `${OWN_DEFINITION}: resource histogram by month`,
    read(subject) {
      const { item, own } = subject;
      if (item.kind !== "team") return null;
      const capacity = item.capacity === null ? "not typed" : `${people(item.capacity)} people`;
      const typed = input(subject, "Capacity", capacity);
      const peak = own.team?.peak;
      if (!own.team || !peak) {
        const why =
          item.capacity === null ? "Nobody has said how many people it has." : "No dated work asks for it.";
        return unavailable(why, [typed]);
      }
      const cell = own.team.months.find(({ period }) => period === peak.month);
      const over = own.team.overloaded;
      const rest =
        over.length === 0
          ? "It is never asked for more than it has."
          : over.length <= 4
            ? `It is over in ${sayMonths(over)}.`
            : `It is over in ${sayCount(over.length, "month", "months")}.`;
      const load = cell
        ? ` it is asked for ${people(cell.load)} of ${people(cell.capacity)} people`
        : " it is busiest";
      return reading(
        `${sayShare(peak.ratio)} in ${sayMonth(peak.month)}`,
        `In ${sayMonth(peak.month)}${load}. ${rest}`,
        [typed, ...(cell ? partInputs(subject, cell) : [])],
        peak.ratio > 1 ? "bad" : peak.ratio > 0.9 ? "watch" : "good",
      );
    },
  },
];

function partInputs({ plan }: Subject, { parts }: LoadCell): ExplainedInput[] {
  return [...parts]
    .sort((a, b) => b.units - a.units || (a.link < b.link ? -1 : 1))
    .flatMap(({ item, link, units }) => {
      const work = plan.items.get(item);
      if (!work) return [];
      return [
        {
          label: sayName(work),
          value: `${people(units)} people`,
          item,
          link: plan.links.has(link) ? link : null,
        },
      ];
    });
}

const people = (count: number): string => sayDecimals(count, 1);
