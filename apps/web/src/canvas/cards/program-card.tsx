import type { ItemOf } from "@throughline/model";
import { useFigures } from "../../live/figures/use-figures.ts";
import { usePlanFigure } from "../../live/figures/use-plan-figure.ts";
import { useMeta } from "../../live/use-record.ts";
import styles from "./card.module.css";
import { CardFrame } from "./card-frame.tsx";
import { Facts, Figure } from "./figure.tsx";
import { showDate, showMoney, showSpan } from "./format-figure.ts";
import { Health } from "./health.tsx";
import { optionLabel } from "./option-label.ts";

/** The program itself: why, for whom, when and for how much. */
export function ProgramCard({ item }: { readonly item: ItemOf<"program"> }) {
  const { currency } = useMeta();
  const status = useFigures(item.id)?.status;
  const start = usePlanFigure((plan) => plan.start);
  const finish = usePlanFigure((plan) => plan.finish);
  const p80 = usePlanFigure((plan) => plan.p80Finish);
  const forecast = usePlanFigure((plan) => plan.forecast);
  const budget = item.budget === null ? undefined : showMoney(item.budget, currency);
  const typed = showSpan(item.start, item.finish);
  return (
    <CardFrame item={item} status={<Health item={item} computed={status} />}>
      {item.vision && <p className={styles.vision}>{item.vision}</p>}
      <Facts>
        <span
          className={styles.figure}
          data-late={finish !== null && item.finish !== null && finish > item.finish ? true : undefined}
          title={typed && `Computed from the plan. Typed: ${typed}.`}
        >
          {finish === null ? typed : showSpan(start, finish)}
        </span>
        <span className={styles.figure} title="Expected cost of the whole plan, and the budget">
          {forecast
            ? [showMoney(forecast, currency), budget && `of ${budget}`].filter(Boolean).join(" ")
            : budget}
        </span>
      </Facts>
      <Facts>
        <Figure item={item} of={["stage"]} label="Stage">
          {optionLabel(item, "stage", item.stage)}
        </Figure>
        {p80 !== null && (
          <span className={styles.figure} title="Four of five simulated runs of the plan finish by then">
            P80 {showDate(p80)}
          </span>
        )}
      </Facts>
      <Facts>
        <Figure item={item} of={["sponsor"]} label="Sponsor">
          {item.sponsor}
        </Figure>
      </Facts>
    </CardFrame>
  );
}
