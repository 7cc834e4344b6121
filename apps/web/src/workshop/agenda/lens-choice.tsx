import type { Step } from "@throughline/model";
import { Scan } from "lucide-react";
import { useId } from "react";
import { allLenses } from "../../lenses/all-lenses.ts";
import { lensIdIn } from "../../lenses/lens-address.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { bringToStep } from "../run/bring-to-step.ts";
import { sayLens } from "./say-lens.ts";
import css from "./step-form.module.css";
import { viewNow } from "./view-now.ts";

type Change = Partial<Pick<Step, "lens" | "view">>;

/** Through which lens everyone sees the board in a step, and which part of it. */
export function LensChoice({ step, onChange }: { readonly step: Step; onChange(patch: Change): void }) {
  const workspace = useWorkspace();
  const id = useId();
  const { lens, view } = step;
  const words = sayLens(lens, view)?.label;
  const take = () => {
    const seen = viewNow(workspace);
    if (seen) onChange(seen);
  };
  return (
    <div className={css.field}>
      <label htmlFor={id}>Everyone sees</label>
      <div className={css.row}>
        <select
          id={id}
          className={css.select}
          value={lensIdIn(lens)}
          onChange={(event) => onChange({ lens: event.currentTarget.value, view: null })}
        >
          <option value="">Where they are</option>
          {allLenses.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
        <button type="button" className={css.button} onClick={take}>
          <Scan size={14} aria-hidden /> As I see it now
        </button>
      </div>
      {words && (
        <p className={css.faint}>
          {words}.{" "}
          <button type="button" className={css.inText} onClick={() => bringToStep(workspace, step)}>
            Show me
          </button>
          {view && (
            <>
              {" "}
              <button type="button" className={css.inText} onClick={() => onChange({ view: null })}>
                Show all of it
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
