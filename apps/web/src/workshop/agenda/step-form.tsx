import { LONGEST_TEXT, type Step, stepRights } from "@throughline/model";
import { useId } from "react";
import { useSession } from "../../session/session-context.ts";
import { ActivityForm } from "./activity-form.tsx";
import { changeStep } from "./agenda-writes.ts";
import { DraftArea, DraftField } from "./draft-field.tsx";
import { LensChoice } from "./lens-choice.tsx";
import css from "./step-form.module.css";
import { askOf } from "./step-words.ts";
import { parseCount, parseText, useStepDraft } from "./use-step-draft.ts";

/** All of a step, to change in place. Each field is stored by itself, so several people may plan at once. */
export function StepForm({ step }: { readonly step: Step }) {
  const session = useSession();
  const put = (patch: Parameters<typeof changeStep>[2]) => changeStep(session, step.key, patch);
  const title = useStepDraft(step.title, parseText(200), (value) => put({ title: value }));
  const minutes = useStepDraft(String(step.minutes), parseCount(1, 600), (value) => put({ minutes: value }));
  const words = useStepDraft(step.instructions, parseText(LONGEST_TEXT), (value) =>
    put({ instructions: value }),
  );
  return (
    <div className={css.form}>
      <div className={css.pair}>
        <DraftField label="Title" draft={title} placeholder="What this step is for" />
        <DraftField label="Minutes" draft={minutes} numeric />
      </div>
      <DraftArea label="Instructions" draft={words} placeholder="What you would say to begin this step" />
      <RightChoice step={step} onChange={(may) => put({ may })} />
      <LensChoice step={step} onChange={put} />
      <ActivityForm step={step} onChange={put} />
    </div>
  );
}

const MEANS = {
  look: "Only facilitators change the plan.",
  propose: "People write alone; only facilitators change the plan.",
  vote: "People vote and estimate; only facilitators change the plan.",
  edit: "Whoever may change the plan changes it.",
} as const;

function RightChoice({ step, onChange }: { readonly step: Step; onChange(may: Step["may"]): void }) {
  const name = useId();
  return (
    <fieldset className={css.group}>
      <legend>What people do</legend>
      <div className={css.chips}>
        {stepRights.map((right) => {
          const { Icon, word } = askOf[right];
          return (
            <label key={right} className={css.chip}>
              <input type="radio" name={name} checked={step.may === right} onChange={() => onChange(right)} />
              <Icon size={14} aria-hidden /> {word}
            </label>
          );
        })}
      </div>
      <p className={css.faint}>{MEANS[step.may]}</p>
    </fieldset>
  );
}
