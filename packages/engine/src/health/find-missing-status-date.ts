import type { CalendarDate } from "@throughline/model";
import { toDate } from "../calendar/day-number.ts";
import { periodSpan } from "../calendar/period.ts";
import { sayDate } from "../words/say-date.ts";
import { sayName } from "../words/say-name.ts";
import { sayShare } from "../words/say-share.ts";
import type { Finding } from "./finding.ts";
import { caseOf, rankCases } from "./rule.ts";
import type { Survey, WorkItem } from "./survey.ts";

/** Progress is told, but not as of which day: nothing then says what should have been done by now. */
export function findMissingStatusDate(survey: Survey): readonly Finding[] {
  if (survey.plan.meta.statusDate !== null) return [];
  const begun = survey.work.filter((item) => sayProgress(item) !== null);
  if (begun.length === 0) return [];
  const value = lastKnownDay(survey);
  const repair =
    value === null
      ? null
      : ({ do: "edit-meta", field: "statusDate", value, label: `Set it to ${sayDate(value)}` } as const);
  return [
    {
      rule: "status-date",
      severity: "middle",
      title: "Progress is reported, and no status date is set",
      why: "Without it, late work is not pushed on, nothing is overdue, and earned value cannot be judged.",
      fix: "Set the status date to the day these figures were true.",
      cases: rankCases(
        begun.map((item) => caseOf(item.id, `${sayName(item)} ${sayProgress(item)}.`, { repair })),
      ),
    },
  ];
}

function sayProgress(item: WorkItem): string | null {
  if (item.kind === "milestone") return item.status === "reached" ? "is reached" : null;
  if (item.status === "done") return "is done";
  if (item.progress !== null && item.progress > 0) return `is ${sayShare(item.progress)} done`;
  return item.status === "in-progress" ? "is in progress" : null;
}

/** The last day that anything on the board tells of as past: actual costs, measurements, finished work. */
function lastKnownDay({ projects, benefits, work, figures }: Survey): CalendarDate | null {
  const days: CalendarDate[] = [];
  for (const { actuals } of projects) {
    for (const period of Object.keys(actuals)) days.push(toDate(periodSpan(period).until - 1));
  }
  for (const { measurements } of benefits) days.push(...Object.keys(measurements));
  for (const item of work) {
    if (sayProgress(item) === null) continue;
    const schedule = figures.items.get(item.id)?.schedule;
    if (schedule) days.push(item.status === "done" ? schedule.finish : schedule.start);
  }
  return days.reduce<CalendarDate | null>((last, day) => (last === null || day > last ? day : last), null);
}
