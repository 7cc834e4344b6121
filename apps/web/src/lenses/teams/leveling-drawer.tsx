import { Button } from "@mantine/core";
import { X } from "lucide-react";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import type { BarProps } from "../lens.ts";
import { runWrites } from "../run-writes.ts";
import { adoptLeveling } from "./adopt-leveling.ts";
import { LevelingMoves } from "./leveling-moves.tsx";
import css from "./teams.module.css";
import { useLeveling } from "./use-leveling.ts";

/** The proposal in sentences. Only a person adopts it, as one step that can be undone. */
export function LevelingDrawer({ choose }: BarProps) {
  const { board, live } = useSession();
  const canEdit = useCanEdit();
  const { leveling, failed } = useLeveling(() => choose({}));
  const writes = leveling ? adoptLeveling(live.items, leveling.proposal) : [];
  const adopt = () => {
    const result = runWrites(board, "Adopt leveling", writes);
    if (result.ok) choose({ level: "off" });
    else notify(result.reason, "problem");
  };
  return (
    <section className={css.panel} aria-label="Leveling proposal">
      <div className={css.top}>
        <h2>Leveling proposal</h2>
        <button
          type="button"
          className={css.step}
          aria-label="Close proposal"
          title="Close proposal"
          onClick={() => choose({ level: "off" })}
        >
          <X aria-hidden size={16} />
        </button>
      </div>
      <div className={css.body} aria-live="polite" aria-busy={!leveling && !failed}>
        {failed ? (
          <p>No proposal could be computed. The plan is as it was; close this and try again.</p>
        ) : leveling ? (
          <LevelingMoves proposal={leveling.proposal} />
        ) : (
          <p>Looking for later starts that fit…</p>
        )}
      </div>
      {canEdit && writes.length > 0 && (
        <div className={css.foot}>
          <Button size="compact-sm" onClick={adopt}>
            {`Adopt ${writes.length} ${writes.length === 1 ? "start" : "starts"}`}
          </Button>
          <span>Dashed is how it would be.</span>
        </div>
      )}
    </section>
  );
}
