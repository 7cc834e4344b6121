import { setField } from "@throughline/board";
import type { Item, ItemOf } from "@throughline/model";
import { ChartLine } from "lucide-react";
import { useCallback, useMemo } from "react";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useItem } from "../../live/use-record.ts";
import { toggleApproximate } from "../../panels/fields/approximate.ts";
import { itemTarget } from "../../panels/fields/field-target.ts";
import { ItemFieldRow } from "../../panels/inspector/item-field-row.tsx";
import { SidePanel } from "../../panels/side-panel/side-panel.tsx";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useSession } from "../../session/session-context.ts";
import css from "./profile.module.css";
import { ProfileChart } from "./profile-chart.tsx";
import { ProfileFigures } from "./profile-figures.tsx";

const GROUPS = [
  { label: "Points of the curves", fields: ["plannedMeasurements", "measurements"] },
  {
    label: "Measure",
    fields: ["measure", "unit", "baseline", "target", "direction", "frequency", "dataSource"],
  },
  { label: "Value", fields: ["valuePerYear", "start", "ramp", "lifetime"] },
  { label: "Who answers for it", fields: ["owner", "accountable"] },
] as const;

/** The profile of a benefit: its planned and actual curve, with points to drag, and the fields they rest on. */
export function ProfileDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const item = useItem(id);
  return (
    <div className={css.drawer}>
      <SidePanel
        label="Benefit profile"
        Icon={ChartLine}
        closeLabel="Close the benefit profile"
        onClose={onClose}
      >
        {isBenefit(item) ? (
          <Profile item={item} />
        ) : (
          <p className={css.gone} role="status">
            This benefit is no longer on the board. Undo brings it back if it was you who deleted it.
          </p>
        )}
      </SidePanel>
    </div>
  );
}

function Profile({ item }: { readonly item: ItemOf<"benefit"> }) {
  const { board, live } = useSession();
  const canEdit = useCanEdit();
  const { id } = item;
  const readOnly = !canEdit || item.locked;
  const benefit = useFigures(id)?.benefit;
  const target = useMemo(() => itemTarget(board, id), [board, id]);
  const toggle = useCallback(
    (name: string) => {
      setField(board, id, "approximate", toggleApproximate(live.items.get(id)?.approximate ?? [], name));
    },
    [board, live, id],
  );
  return (
    <>
      <h3 className={css.name}>{item.title || "Untitled benefit"}</h3>
      <ProfileFigures item={item} benefit={benefit} />
      <ProfileChart item={item} benefit={benefit} readOnly={readOnly} />
      {GROUPS.map(({ label, fields }) => (
        <section key={label} className={css.group} aria-label={label}>
          <h4>{label}</h4>
          {fields.map((name) => (
            <ItemFieldRow
              key={`${id} ${name}`}
              id={id}
              name={name}
              target={target}
              readOnly={readOnly}
              onApproximate={toggle}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function isBenefit(item: Item | undefined): item is ItemOf<"benefit"> {
  return item?.kind === "benefit";
}
