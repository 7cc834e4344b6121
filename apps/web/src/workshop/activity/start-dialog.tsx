import type { ActivityKind, ActivityRules } from "@throughline/model";
import { type FormEvent, useId, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { KindChoice } from "../agenda/kind-choice.tsx";
import { openActivity } from "../run/run-activity.ts";
import css from "./activity.module.css";
import { scoredFields } from "./scored-fields.ts";
import { startRules } from "./start-rules.ts";
import { SubjectChoice } from "./subject-choice.tsx";

const titles: Readonly<Record<ActivityKind, string>> = {
  dots: "Start a vote",
  scores: "Start an estimation",
  durations: "Start an estimation",
  proposals: "Start private writing",
};

const examples: Readonly<Record<ActivityKind, string>> = {
  dots: "What comes first?",
  scores: "How much is it worth?",
  durations: "How long does it take?",
  proposals: "What could go wrong?",
};

/** Asks for the rules of a vote, an estimation or a round of private writing, and opens it for everyone. */
export function StartDialog({ kind, onClose }: { readonly kind: ActivityKind; onClose(): void }) {
  const session = useSession();
  const workspace = useWorkspace();
  const [rules, setRules] = useState<ActivityRules>(() => startRules(session, workspace, kind));
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState("");
  const change = (patch: Partial<ActivityRules>) => setRules({ ...rules, ...patch });
  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (running) return;
    setRunning(true);
    const title = rules.title.trim() || examples[rules.kind];
    const result = await openActivity(session, { ...rules, title });
    if (result.ok) return onClose();
    setRunning(false);
    setProblem(result.reason);
  };
  const id = useId();
  return (
    <Dialog title={titles[kind]} size={520} onClose={onClose}>
      <form className={css.form} onSubmit={(event) => void start(event)}>
        {(rules.kind === "durations" || rules.kind === "scores") && (
          <MeasureChoice rules={rules} onChange={change} />
        )}
        <div className={css.field}>
          <label htmlFor={`${id}-title`}>Question</label>
          <input
            id={`${id}-title`}
            data-autofocus=""
            type="text"
            maxLength={200}
            autoComplete="off"
            value={rules.title}
            placeholder={examples[rules.kind]}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        </div>
        {kind === "proposals" ? (
          <KindChoice rules={rules} onChange={change} />
        ) : (
          <SubjectChoice rules={rules} onChange={change} />
        )}
        {kind === "dots" && <VotesChoice rules={rules} onChange={change} />}
        <fieldset className={css.checks}>
          <legend>Who sees what</legend>
          {kind !== "proposals" && (
            <Check
              label="Hidden until the end"
              help="Choices are sealed in each browser; nobody can read them before you end it."
              checked={rules.hidden}
              onChange={(hidden) => change({ hidden })}
            />
          )}
          <Check
            label="Without names"
            help="Results do not say who chose or wrote what."
            checked={rules.anonymous}
            onChange={(anonymous) => change({ anonymous })}
          />
        </fieldset>
        {problem !== "" && (
          <p className={css.problem} role="alert">
            {problem}
          </p>
        )}
        <div className={css.tools}>
          <button type="submit" className={css.main} aria-disabled={running}>
            {running ? "Opening…" : "Open for everyone"}
          </button>
          <button type="button" className={css.button} onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}

export interface RulesProps {
  readonly rules: ActivityRules;
  onChange(patch: Partial<ActivityRules>): void;
}

function VotesChoice({ rules, onChange }: RulesProps) {
  const id = useId();
  return (
    <div className={css.row}>
      <div className={css.field}>
        <label htmlFor={id}>Votes for each person</label>
        <input
          id={id}
          className={css.number}
          type="number"
          min={1}
          max={99}
          required
          value={rules.votes || ""}
          onChange={(event) => {
            const votes = Math.round(Number(event.currentTarget.value));
            if (votes >= 0 && votes <= 99) onChange({ votes });
          }}
        />
      </div>
      <Check
        label="Several on one card"
        checked={rules.manyPerObject}
        onChange={(manyPerObject) => onChange({ manyPerObject })}
      />
    </div>
  );
}

function MeasureChoice({ rules, onChange }: RulesProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>What is estimated</label>
      <select
        id={id}
        value={rules.kind === "durations" ? "" : rules.field}
        onChange={(event) => {
          const field = event.currentTarget.value;
          const kind = field === "" ? "durations" : "scores";
          const kinds = scoredFields.find((one) => one.field === field)?.kinds;
          onChange({ kind, field, kinds: [...(kinds ?? ["project"])] });
        }}
      >
        <option value="">Duration, with three points</option>
        {scoredFields.map(({ field, label }) => (
          <option key={field} value={field}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly help?: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

function Check({ label, help, checked, onChange }: CheckProps) {
  return (
    <label className={css.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {help && <span className={css.soft}>{help}</span>}
      </span>
    </label>
  );
}
