import { setLocked } from "@throughline/board";
import type { Repair } from "@throughline/model";
import { Lock, TriangleAlert } from "lucide-react";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import css from "./inspector.module.css";

/** What could not be read in a record and shows a default instead. */
export function RepairsNotice({ repairs }: { readonly repairs: readonly Repair[] }) {
  if (repairs.length === 0) return null;
  return (
    <section className={css.warning} aria-label="Unreadable values">
      <TriangleAlert size={15} aria-hidden />
      <div>
        <ul>
          {repairs.map((repair) => (
            <li key={repair.field}>{repair.message}</li>
          ))}
        </ul>
        <p>What is stored stays as it is until someone sets the field again.</p>
      </div>
    </section>
  );
}

/** Says that cards are locked, with the way to unlock them. */
export function LockedNotice({
  ids,
  canEdit,
  among = 1,
}: {
  readonly ids: readonly string[];
  readonly canEdit: boolean;
  /** How many cards are shown together. */
  readonly among?: number;
}) {
  const { board } = useSession();
  const unlock = () => {
    const result = setLocked(board, ids, false);
    if (!result.ok) notify(result.reason, "problem");
  };
  return (
    <section className={css.locked} aria-label="Lock">
      <Lock size={14} aria-hidden />
      <span>
        {among === 1
          ? "Locked: it keeps its values."
          : `${ids.length} of ${among} locked: they keep their values.`}
      </span>
      {canEdit && (
        <button type="button" className={css.smallButton} onClick={unlock}>
          Unlock
        </button>
      )}
    </section>
  );
}
