import type { CalendarDate } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import { planCalendars } from "../calendar/plan-calendars.ts";
import { sayName } from "../words/say-name.ts";
import type { Subject } from "./figure-definition.ts";
import { sayDemand } from "./say-driver.ts";

/**
 * What holds the finish of work under way where it is, when that is another finish and not the work that is
 * left, to follow “because”; null when nothing holds it. Only lags in working days are followed.
 */
export function findHeldFinish({ plan, figures, item }: Subject, finish: CalendarDate): string | null {
  const calendar = planCalendars(plan).of(item.id);
  const links = [...plan.links.values()]
    .filter((link) => link.kind === "dependency")
    .filter(({ to, from, type }) => to === item.id && from !== item.id && type === "FF")
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const link of links) {
    const [other, its] = [plan.items.get(link.from), figures.items.get(link.from)?.schedule];
    if (!other || !its || (link.lag !== null && link.lag !== 0 && link.lagUnit !== "working")) continue;
    const between = calendar.toWork(toDay(finish) + 1) - calendar.toWork(toDay(its.finish) + 1);
    if (between <= (link.lag ?? 0)) return sayDemand(link, sayName(other), its, finish);
  }
  return null;
}
