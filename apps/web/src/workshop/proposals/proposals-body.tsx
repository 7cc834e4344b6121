import type { Activity } from "@throughline/model";
import { Eye } from "lucide-react";
import { useCanTalk } from "../activity/use-may.ts";
import { Composer } from "./composer.tsx";
import css from "./proposals.module.css";
import { Together } from "./together.tsx";
import { WritingAlone } from "./writing-alone.tsx";

/** A round of private writing: each writes alone, and after the reveal everyone sorts what was written together. */
export function ProposalsBody({ activity }: { readonly activity: Activity }) {
  const canTalk = useCanTalk();
  const isOpen = activity.closed === null;
  return (
    <div className={css.body} data-open={isOpen || undefined}>
      {isOpen ? <WritingAlone activity={activity} /> : <Together activity={activity} />}
      {canTalk ? (
        <Composer key={activity.key} activity={activity} />
      ) : (
        <p className={css.viewer}>
          <Eye size={14} aria-hidden />
          {isOpen
            ? "You may look at this board, not write on it. What the others propose shows here at the reveal."
            : "You may look at this board, not change it."}
        </p>
      )}
    </div>
  );
}
