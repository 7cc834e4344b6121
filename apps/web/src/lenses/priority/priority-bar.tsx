import { setMeta } from "@throughline/board";
import { type BoardMeta, metaFields } from "@throughline/model";
import { Scale, Sparkles } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import { useMeta } from "../../live/use-record.ts";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import type { BarProps } from "../lens.ts";
import { useLensState } from "../use-lens.ts";
import { askBestSet } from "./ask-best-set.ts";
import { bestSetStore } from "./best-set-store.ts";
import { fundingOf } from "./funding-of.ts";
import { JudgeCriteria } from "./judge-criteria.tsx";
import css from "./priority-bar.module.css";

const views = [
  { value: "ranked", label: "Ranked" },
  { value: "moscow", label: "MoSCoW" },
  { value: "matrix", label: "Matrix" },
] as const;

/** How the projects are arranged, by what they are ranked, and the set that would bring the most. */
export function PriorityBar({ look, choose }: BarProps) {
  const { scoreMethod } = useMeta();
  const [judging, setJudging] = useState(false);
  const view = look.view ?? "ranked";
  return (
    <div className={css.bar}>
      <fieldset className={css.views} aria-label="Arrangement">
        {views.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={view === value}
            onClick={() => choose({ view: value })}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <MethodSelect />
      {scoreMethod === "ahp" && (
        <button
          type="button"
          className={css.button}
          title="How much each criterion counts"
          onClick={() => setJudging(true)}
        >
          <Scale aria-hidden size={14} /> Weights
        </button>
      )}
      {view === "ranked" && <BestSetButton />}
      {judging && <JudgeCriteria onClose={() => setJudging(false)} />}
    </div>
  );
}

/** By what projects are ranked: the same for everyone on the board. */
function MethodSelect() {
  const { board } = useSession();
  const { scoreMethod } = useMeta();
  const canEdit = useCanEdit();
  const pick = (method: string) => {
    const found = metaFields.scoreMethod.options?.find(({ value }) => value === method);
    if (!found) return;
    const result = setMeta(board, "scoreMethod", found.value as BoardMeta["scoreMethod"]);
    if (!result.ok) notify(result.reason, "problem");
  };
  return (
    <select
      className={css.select}
      aria-label="Ranked by"
      title="By what projects are ranked, for everyone on this board"
      value={scoreMethod}
      disabled={!canEdit}
      onChange={(event) => pick(event.currentTarget.value)}
    >
      {metaFields.scoreMethod.options?.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function BestSetButton() {
  const session = useSession();
  const { input } = useLensState();
  const best = useStore(bestSetStore(session), (state) => state.best);
  const hasBudget = fundingOf(input).budget !== null;
  const toggle = () => {
    if (best) bestSetStore(session).setState({ best: null });
    else askBestSet(session);
  };
  return (
    <button
      type="button"
      className={css.button}
      aria-pressed={best !== null}
      disabled={!hasBudget}
      title={
        hasBudget
          ? "The set of projects that brings the most for this budget"
          : "Drag the cut line first: the best set needs a budget"
      }
      onClick={toggle}
    >
      <Sparkles aria-hidden size={14} /> Best set
    </button>
  );
}
