import type { Step } from "@throughline/model";
import { sayRules } from "../activity/say-rules.ts";
import { titleOf as titleOfActivity } from "../activity/title-of.ts";
import css from "./agenda.module.css";
import { sayTask } from "./step-words.ts";

/** A step to read. */
export function StepText({ step }: { readonly step: Step }) {
  const { instructions, activity } = step;
  return (
    <div className={css.reading}>
      <p>{instructions.trim() === "" ? sayTask(step) : instructions}</p>
      {activity && (
        <p className={css.soft}>
          <b>{titleOfActivity(activity)}</b> {sayRules(activity)}
        </p>
      )}
    </div>
  );
}
