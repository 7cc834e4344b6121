import type { BenefitFigures } from "@throughline/engine";
import type { ItemOf } from "@throughline/model";
import { ChevronsRight } from "lucide-react";
import type { ReactNode } from "react";
import { Computed } from "../../canvas/cards/computed.tsx";
import { Figure } from "../../canvas/cards/figure.tsx";
import { showDate, showDays, showMoney, showShare } from "../../canvas/cards/format-figure.ts";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useMeta } from "../../live/use-record.ts";
import css from "./chain-face.module.css";
import { Sparkline } from "./sparkline.tsx";

/** What a benefit is worth, when it comes and how much of it is there; then what is missing, or who owns it. */
export function BenefitLines({
  item,
  children,
}: {
  readonly item: ItemOf<"benefit">;
  readonly children: ReactNode;
}) {
  const { currency } = useMeta();
  const benefit = useFigures(item.id)?.benefit;
  const value = benefit?.valuePerYear ?? null;
  return (
    <>
      <div className={css.line}>
        <b>
          <Figure item={item} of={["valuePerYear"]} label="Value per year">
            {value === null ? "No value yet" : `${showMoney(value, currency)} a year`}
          </Figure>
        </b>
        <Sparkline item={item} benefit={benefit} />
      </div>
      <div className={css.line}>
        <Start benefit={benefit} />
        <Realized benefit={benefit} />
      </div>
      <div className={css.line}>
        {children ?? (
          <Figure item={item} of={["owner"]} label="Owner">
            {item.owner}
          </Figure>
        )}
      </div>
    </>
  );
}

function Start({ benefit }: { readonly benefit: BenefitFigures | undefined }) {
  if (!benefit?.start) return <span className={css.faint}>No start yet</span>;
  const { start, plannedStart, delay } = benefit;
  const isLate = delay > 0 && plannedStart !== null;
  return (
    <Computed
      figure="benefitStart"
      tone={isLate ? "bad" : "quiet"}
      icon={isLate ? ChevronsRight : undefined}
      title={isLate ? `From ${showDate(start)}, planned for ${showDate(plannedStart)}.` : "When it starts."}
    >
      {!isLate
        ? `from ${showDate(start)}`
        : benefit.realization
          ? `${showDays(delay)} late`
          : `${showDate(start)}, ${showDays(delay)} late`}
    </Computed>
  );
}

function Realized({ benefit }: { readonly benefit: BenefitFigures | undefined }) {
  const realization = benefit?.realization;
  if (!realization) return null;
  const { fraction, plannedFraction, asOf } = realization;
  const isBehind = plannedFraction !== null && fraction < plannedFraction - 0.02;
  const plan = plannedFraction === null ? "" : ` Planned: ${showShare(plannedFraction)}.`;
  return (
    <Computed
      figure="realization"
      tone={isBehind ? "warn" : "good"}
      title={`Of the way from baseline to target, ${showShare(fraction)} was measured by ${showDate(asOf)}.${plan}`}
    >
      {`${showShare(fraction)} there`}
    </Computed>
  );
}
