import type { Item } from "@throughline/model";
import type { ReactNode } from "react";
import { Chip, toneOfStatus } from "../../canvas/cards/chip.tsx";
import { ComputedFinish } from "../../canvas/cards/computed-dates.tsx";
import { showMoney } from "../../canvas/cards/format-figure.ts";
import { optionLabel } from "../../canvas/cards/option-label.ts";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useMeta } from "../../live/use-record.ts";
import css from "./chain-face.module.css";

const SAID = new Set(["done", "cancelled", "on-hold", "reached", "missed"]);

/** When a piece of work is done, and how much a year it makes possible; what is missing comes before both. */
export function WorkLines({
  item,
  worth,
  leads,
  children,
}: {
  readonly item: Item;
  readonly worth: number | null;
  /** It has a link onward; what has none and is no orphan serves other work. */
  readonly leads: boolean;
  readonly children: ReactNode;
}) {
  const { currency } = useMeta();
  const schedule = useFigures(item.id)?.schedule;
  const status = "status" in item && SAID.has(item.status) ? item.status : undefined;
  if (children) return <div className={css.line}>{children}</div>;
  return (
    <div className={css.line}>
      {status ? (
        <Chip tone={toneOfStatus(status)} word={optionLabel(item, "status", status)} />
      ) : schedule ? (
        <ComputedFinish schedule={schedule} />
      ) : (
        <span className={css.faint}>No date</span>
      )}
      {!leads && item.kind !== "deliverable" && (
        <span className={css.faint} title="Other work that leads to benefits waits for it">
          for other work
        </span>
      )}
      {worth !== null && (
        <span
          className={css.worth}
          title="Value per year of the benefits that rest on it, by the shares of the links"
        >
          {`${showMoney(worth, currency)} a year`}
        </span>
      )}
    </div>
  );
}
