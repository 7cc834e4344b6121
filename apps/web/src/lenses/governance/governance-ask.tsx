import type { AskProps } from "../lens.ts";
import { AskGate } from "./gates/ask-gate.tsx";
import type { GateQuestion } from "./gates/gate-question.ts";
import { AskVerdict } from "./log/ask-verdict.tsx";
import type { VerdictQuestion } from "./log/verdict-question.ts";

/** The question of a drop, in the dialog that belongs to it. */
export function GovernanceAsk({ question, finish, cancel }: AskProps) {
  const known = question as GateQuestion | VerdictQuestion;
  return known.ask === "gate" ? (
    <AskGate question={known} finish={finish} cancel={cancel} />
  ) : (
    <AskVerdict question={known} finish={finish} cancel={cancel} />
  );
}
