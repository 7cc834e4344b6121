import { sayName } from "../words/say-name.ts";
import { caseOf, countCases, type Rule } from "./rule.ts";
import type { Survey, WorkItem } from "./survey.ts";

/** Work that stands on the board and not yet in the plan. */
export const looseWorkRules: readonly Rule[] = [
  countCases({
    rule: "work-duration",
    severity: "low",
    one: "piece of work has no duration",
    many: "pieces of work have no duration",
    why: "It counts as taking no time, so everything after it looks too early.",
    fix: "Estimate it in working days; a rough figure beats none.",
    find: (survey) =>
      unfinished(survey)
        .filter((item) => (item.kind === "project" || item.kind === "change") && item.duration === null)
        .map((item) =>
          caseOf(item.id, `${sayName(item)} has no duration.`, {
            repair: { do: "fill-field", item: item.id, field: "duration", label: "Estimate the duration" },
          }),
        ),
  }),
  countCases({
    rule: "work-dates",
    severity: "low",
    one: "piece of work has no date and nothing that dates it",
    many: "pieces of work have no date and nothing that dates them",
    why: "It will happen at some time, and the plan cannot say when.",
    fix: "Type a start, or draw an arrow from the work before it.",
    find: (survey) =>
      unfinished(survey)
        .filter(({ id }) => !survey.figures.items.get(id)?.schedule && !survey.delivered.has(id))
        .map((item) =>
          caseOf(item.id, `${sayName(item)} has no date.`, {
            repair: { do: "fill-field", item: item.id, field: "start", label: "Type a start" },
          }),
        ),
  }),
  countCases({
    rule: "hanging-work",
    severity: "low",
    one: "piece of work is joined to nothing",
    many: "pieces of work are joined to nothing",
    why: "If it slips, nothing in the plan notices.",
    fix: "Draw what must come before it and what it makes possible.",
    find: (survey) =>
      unfinished(survey)
        .filter(({ id }) => !survey.joined.has(id))
        .map((item) => caseOf(item.id, `${sayName(item)} has no arrow to or from other work or a benefit.`)),
  }),
];

/** Work that is still to be planned; a parent takes its dates from its children. */
const unfinished = ({ work, parents }: Survey): readonly WorkItem[] =>
  work.filter(({ id, status }) => status !== "done" && status !== "reached" && !parents.has(id));
