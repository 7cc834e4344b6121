import type { LoadCell } from "@throughline/engine";
import { CircleCheck, OctagonAlert, X } from "lucide-react";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useItem } from "../../live/use-record.ts";
import { itemName } from "../../panels/item-name.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import type { BarProps } from "../lens.ts";
import { listOverbooked, sayStretch } from "./list-overbooked.ts";
import { showPeople } from "./people.ts";
import { scaleOf } from "./periods.ts";
import css from "./teams.module.css";

interface OverbookedPanelProps extends BarProps {
  readonly team: string;
  onClose(): void;
}

/** The periods in which more is asked of a team than it has, and by what. */
export function OverbookedPanel({ team: id, look, choose, onClose }: OverbookedPanelProps) {
  const item = useItem(id);
  const team = useFigures(id)?.team;
  if (item?.kind !== "team") return null;
  const scale = scaleOf(look);
  const over = team ? listOverbooked(scale, team) : [];
  return (
    <section className={css.panel} aria-label={`Load of ${itemName(item)}`}>
      <div className={css.top}>
        <h2 title={itemName(item)}>{itemName(item)}</h2>
        <button type="button" className={css.step} aria-label="Close" title="Close" onClick={onClose}>
          <X aria-hidden size={16} />
        </button>
      </div>
      <div className={css.body}>
        {team?.unlimited ? (
          <p>Nobody typed its capacity, so nothing can be too much. Type it in the inspector.</p>
        ) : over.length === 0 ? (
          <p>
            <CircleCheck aria-hidden size={14} /> Never overbooked: all that is asked of it fits.
          </p>
        ) : (
          <ul className={css.list} aria-label="Overbooked periods">
            {over.map((stretch) => (
              <Stretch key={stretch.first} cell={stretch.cell} when={sayStretch(scale, stretch)} />
            ))}
          </ul>
        )}
        {look.open !== id && team && team.months.length > 0 && (
          <button type="button" className={css.jump} onClick={() => choose({ open: id })}>
            Show only its work
          </button>
        )}
      </div>
    </section>
  );
}

function Stretch({ cell, when }: { readonly cell: LoadCell; readonly when: string }) {
  const { live } = useSession();
  const workspace = useWorkspace();
  const parts = [...cell.parts].sort((a, b) => b.units - a.units || (a.link < b.link ? -1 : 1));
  return (
    <li>
      <span className={css.over}>
        <OctagonAlert aria-hidden size={13} />
        {`${capitalize(when)}: ${showPeople(cell.load)} asked, ${showPeople(cell.capacity)} there`}
      </span>
      <div className={css.parts}>
        {parts.map(({ item, link, units }) => (
          <button key={link} type="button" className={css.jump} onClick={() => workspace.select([item])}>
            {`${itemName(live.items.get(item))} ${showPeople(units)}`}
          </button>
        ))}
      </div>
    </li>
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
