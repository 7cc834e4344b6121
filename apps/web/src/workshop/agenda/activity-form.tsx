import { type ActivityKind, type ActivityRules, activityKinds, type Step } from "@throughline/model";
import { useId } from "react";
import { sayRules } from "../activity/say-rules.ts";
import { scoredFields } from "../activity/scored-fields.ts";
import { DraftField } from "./draft-field.tsx";
import { KindChoice } from "./kind-choice.tsx";
import { rulesFor } from "./planned-rules.ts";
import css from "./step-form.module.css";
import { parseCount, parseText, useStepDraft } from "./use-step-draft.ts";

const KIND_WORDS: Readonly<Record<ActivityKind, string>> = {
  proposals: "Private writing",
  dots: "Vote with dots",
  scores: "Score a field",
  durations: "Estimate durations",
};

type Change = Partial<Pick<Step, "activity" | "may">>;

/** What is ready to be opened in a step, with its rules. */
export function ActivityForm({ step, onChange }: { readonly step: Step; onChange(patch: Change): void }) {
  const id = useId();
  const rules = step.activity;
  const choose = (kind: ActivityKind | "") => {
    if (kind === "") return onChange({ activity: null });
    const may = kind === "proposals" ? "propose" : "vote";
    // Whoever chose that people edit meanwhile has chosen more than the activity needs.
    onChange({ activity: rulesFor(kind, rules), ...(step.may !== "edit" && { may }) });
  };
  return (
    <>
      <div className={css.field}>
        <label htmlFor={id}>Ready to open</label>
        <select
          id={id}
          className={css.select}
          value={rules?.kind ?? ""}
          onChange={(event) => choose(activityKinds.find((kind) => kind === event.currentTarget.value) ?? "")}
        >
          <option value="">Nothing</option>
          {activityKinds.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </div>
      {rules && (
        <RulesForm
          key={rules.kind}
          rules={rules}
          onChange={(patch) => onChange({ activity: { ...rules, ...patch } })}
        />
      )}
    </>
  );
}

interface RulesFormProps {
  readonly rules: ActivityRules;
  onChange(patch: Partial<ActivityRules>): void;
}

function RulesForm({ rules, onChange }: RulesFormProps) {
  const id = useId();
  const { kind } = rules;
  const title = useStepDraft(rules.title, parseText(200), (value) => onChange({ title: value }));
  const votes = useStepDraft(String(rules.votes), parseCount(1, 99), (value) => onChange({ votes: value }));
  return (
    <div className={css.rules}>
      <DraftField label="Question" draft={title} placeholder="What comes first?" />
      {kind === "scores" && (
        <div className={css.field}>
          <label htmlFor={id}>Field</label>
          <select
            id={id}
            className={css.select}
            value={rules.field}
            onChange={(event) => {
              const field = event.currentTarget.value;
              const kinds = scoredFields.find((one) => one.field === field)?.kinds ?? [];
              onChange({ field, kinds: [...kinds].slice(0, 1) });
            }}
          >
            {scoredFields.map(({ field, label }) => (
              <option key={field} value={field}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      <KindChoice rules={rules} onChange={onChange} />
      {kind === "dots" && (
        <div className={css.pair}>
          <Check
            label="Several on one card"
            checked={rules.manyPerObject}
            onChange={(manyPerObject) => onChange({ manyPerObject })}
          />
          <DraftField label="Votes each" draft={votes} numeric />
        </div>
      )}
      {kind !== "proposals" && (
        <Check
          label="Hidden until the end"
          checked={rules.hidden}
          onChange={(hidden) => onChange({ hidden })}
        />
      )}
      <Check
        label="Without names"
        checked={rules.anonymous}
        onChange={(anonymous) => onChange({ anonymous })}
      />
      <p className={css.faint}>{sayRules(rules)}</p>
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className={css.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />{" "}
      {label}
    </label>
  );
}
