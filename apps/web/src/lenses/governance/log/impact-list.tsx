import { Circle, type LucideIcon, TrendingDown, TrendingUp } from "lucide-react";
import css from "../panel.module.css";
import type { ImpactState } from "./use-request-impact.ts";

const MOST = 12;
const icons: Readonly<Record<string, LucideIcon>> = {
  better: TrendingUp,
  worse: TrendingDown,
  neutral: Circle,
};

/** What a change request would do, in one sentence and then one by one, the weightiest first. */
export function ImpactList({ state }: { readonly state: ImpactState }) {
  if (state.name === "unasked") return null;
  if (state.name !== "known") return <p className={css.hint}>{WORDS[state.name]}</p>;
  const { changes, sentence } = state.impact.consequences;
  return (
    <section className={css.group} aria-label="Impact">
      <p className={css.sentence}>{sentence}</p>
      <ul className={css.effects}>
        {changes.slice(0, MOST).map((change) => {
          const Icon = icons[change.tone] ?? Circle;
          return (
            <li key={`${change.kind} ${change.id} ${change.figure}`} data-tone={change.tone}>
              <Icon role="img" aria-label={TONES[change.tone]} size={14} />
              <span>{change.sentence}</span>
            </li>
          );
        })}
      </ul>
      {changes.length > MOST && <p>{`And ${changes.length - MOST} more of less weight.`}</p>}
      <p>Computed on the plan as it is now, without odds. Nothing was changed.</p>
    </section>
  );
}

const TONES = { better: "Better", worse: "Worse", neutral: "Changed" } as const;

const WORDS: Readonly<Record<"computing" | "nothing" | "failed", string>> = {
  computing: "Computing…",
  nothing: "It would move nothing: the linked work has neither a duration nor a budget that it changes.",
  failed: "It could not be computed. The plan is as it was; try again.",
};
