import type { Item } from "@throughline/model";
import type { Write } from "../../drop.ts";
import { isLogged } from "./log-states.ts";
import type { VerdictQuestion } from "./verdict-question.ts";

/** Who settled something, when and why, as a person said it. */
export interface VerdictAnswer {
  readonly by: string;
  /** A calendar date, or null where nobody said. */
  readonly on: string | null;
  readonly reason: string;
  readonly options: string;
  readonly outcome: string;
}

/**
 * What an answer writes, with what the drop moves without a question. A request keeps the reason it was raised for; why it was
 * approved or rejected comes after its assessment.
 */
export function verdictWrites(
  items: ReadonlyMap<string, Item>,
  { verdicts, others }: VerdictQuestion,
  answer: VerdictAnswer,
): readonly Write[] {
  const settled = verdicts.flatMap(({ id, to }): readonly Write[] => {
    const item = items.get(id);
    if (!isLogged(item)) return [];
    const set = (field: string, value: unknown): Write => ({ do: "set", id, field, value });
    const said = [set("status", to), set("decidedBy", answer.by.trim()), set("decidedOn", answer.on)];
    if (item.kind === "request") {
      const why = answer.reason.trim();
      const verdict = why === "" ? "" : `${to === "approved" ? "Approved" : "Rejected"}: ${why}`;
      const assessment = [item.assessment.trim(), verdict].filter((part) => part !== "").join("\n");
      return [...said, set("assessment", assessment)];
    }
    return [
      ...said,
      set("reason", answer.reason.trim()),
      set("options", answer.options.trim()),
      set("outcome", answer.outcome.trim()),
    ];
  });
  return [...others, ...settled];
}
