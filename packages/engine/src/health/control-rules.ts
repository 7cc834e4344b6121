import { sayDate } from "../words/say-date.ts";
import { sayName } from "../words/say-name.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import { sayHowLate } from "./say-how-late.ts";
import type { Survey } from "./survey.ts";

/** Whether what a law or a standard asks for is there, can be shown, and will be there in time. */
export const controlRules: readonly Rule[] = [
  countCases({
    rule: "control-gap",
    severity: "high",
    one: "control is known not to be met",
    many: "controls are known not to be met",
    why: "Without it the system may not be allowed to go live.",
    fix: "Plan the work that closes the gap, or have the risk accepted by name.",
    find: ({ controls }) =>
      controls
        .filter(({ applicable, status }) => applicable && status === "gap")
        .map((control) => {
          const due = control.due === null ? "" : ` and is due on ${sayDate(control.due)}`;
          return caseOf(control.id, `${sayName(control)} is a gap${due}.`);
        }),
  }),
  countCases({
    rule: "control-evidence",
    severity: "middle",
    one: "control says it is done and shows no evidence",
    many: "controls say they are done and show no evidence",
    why: "An auditor counts what is shown, not what was done.",
    fix: "Write down where the evidence is.",
    find: ({ controls }) =>
      controls
        .filter(
          ({ applicable, status, evidence }) =>
            applicable && (status === "implemented" || status === "evidenced") && evidence.trim() === "",
        )
        .map((control) =>
          caseOf(control.id, `${sayName(control)} is ${control.status}, with no evidence written down.`, {
            repair: {
              do: "fill-field",
              item: control.id,
              field: "evidence",
              label: "Write down the evidence",
            },
          }),
        ),
  }),
  countCases({
    rule: "control-late",
    severity: "high",
    one: "control will not be met in time",
    many: "controls will not be met in time",
    why: "The work it rests on ends after the day it is due.",
    fix: "Pull that work forward, or agree on another day with the auditor.",
    find: findLateControls,
  }),
];

/** A control rests on the work it governs, for that is what makes it true. */
function findLateControls({ controls, governing, figures, plan, workdays }: Survey): WeighedCase[] {
  const byId = new Map(controls.map((control) => [control.id, control]));
  return governing.flatMap((link) => {
    const control = byId.get(link.from);
    const work = plan.items.get(link.to);
    const finish = figures.items.get(link.to)?.schedule?.finish;
    if (!control?.applicable || control.status === "evidenced" || control.due === null) return [];
    if (!work || finish === undefined || finish <= control.due) return [];
    const late = workdays(control.due, finish);
    const later = late > 0 ? `, ${sayHowLate(late)} later` : "";
    const sentence =
      `${sayName(control)} is due on ${sayDate(control.due)}; ${sayName(work)} is done on ` +
      `${sayDate(finish)}${later}.`;
    return [caseOf(control.id, sentence, { link: link.id, weight: late })];
  });
}
