import { TextInput } from "@mantine/core";
import type { Item } from "@throughline/model";
import { useState } from "react";
import { useMeta } from "../../../live/use-record.ts";
import { itemName } from "../../../panels/item-name.ts";
import { useSession } from "../../../session/session-context.ts";
import type { AskProps } from "../../lens.ts";
import { AskFrame, Grounds } from "../ask-parts.tsx";
import { today } from "../today.ts";
import { stateName } from "./log-states.ts";
import type { VerdictQuestion } from "./verdict-question.ts";
import { type VerdictAnswer, verdictWrites } from "./verdict-writes.ts";

/** Who settled it, when and why: asked before a decision is decided or a request approved or rejected. */
export function AskVerdict({ question, finish, cancel }: AskProps & { readonly question: VerdictQuestion }) {
  const { live, peers } = useSession();
  const { statusDate } = useMeta();
  const [first] = question.verdicts;
  const item = first && live.items.get(first.id);
  const [answer, setAnswer] = useState<VerdictAnswer>(() => ({
    by: (isDecision(item) && item.decidedBy) || peers.me().user.name,
    on: statusDate ?? today(),
    reason: isDecision(item) ? item.reason : "",
    options: isDecision(item) ? item.options : "",
    outcome: isDecision(item) ? item.outcome : "",
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (patch: Partial<VerdictAnswer>) => setAnswer((now) => ({ ...now, ...patch }));
  const confirm = () => {
    if (answer.by.trim() === "") setProblem("Say who decided.");
    else if (answer.reason.trim() === "") setProblem("Say why, for that is what people ask later.");
    else finish(verdictWrites(live.items, question, answer));
  };
  const word = first ? stateName(first.kind, first.to) : "Decided";
  const count = question.verdicts.length;
  return (
    <AskFrame
      title={`${word}: ${count === 1 ? itemName(item) : `${count} cards`}`}
      confirm={`Record as ${word.toLowerCase()}`}
      problem={problem}
      onConfirm={confirm}
      onCancel={cancel}
    >
      {isDecision(item) && (
        <TextInput
          label="What was decided"
          value={answer.outcome}
          maxLength={500}
          onChange={(event) => set({ outcome: event.currentTarget.value })}
        />
      )}
      <Grounds
        by={answer.by}
        on={answer.on}
        {...(isDecision(item) && { options: answer.options })}
        reason={answer.reason}
        needsReason
        onChange={set}
      />
    </AskFrame>
  );
}

function isDecision(item: Item | undefined): item is Extract<Item, { readonly kind: "decision" }> {
  return item?.kind === "decision";
}
