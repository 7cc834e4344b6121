import type { FindingCase, Repair } from "@throughline/engine";
import { Crosshair, PencilLine, Wrench } from "lucide-react";
import { useId } from "react";
import css from "./health.module.css";

/** One case of a finding: what is wrong here, the way to it, and the way out of it. */
export function FindingCaseRow({
  one,
  canEdit,
  onJump,
  onRepair,
}: {
  readonly one: FindingCase;
  readonly canEdit: boolean;
  onJump(one: FindingCase): void;
  onRepair(repair: Repair): void;
}) {
  const id = useId();
  const { sentence, repair } = one;
  const Sign = repair?.do === "fill-field" ? PencilLine : Wrench;
  return (
    <li className={css.case}>
      <button type="button" className={css.jump} title="Show on the board" onClick={() => onJump(one)}>
        <Crosshair size={14} aria-hidden />
        <span>
          <span className="visually-hidden">Show on the board: </span>
          <span id={id}>{sentence}</span>
        </span>
      </button>
      {canEdit && repair && (
        <button type="button" className={css.repair} aria-describedby={id} onClick={() => onRepair(repair)}>
          <Sign size={13} aria-hidden />
          <span>{repair.label}</span>
        </button>
      )}
    </li>
  );
}
