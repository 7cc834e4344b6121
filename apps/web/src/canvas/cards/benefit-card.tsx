import type { BenefitFigures, BenefitRiskFigures } from "@throughline/engine";
import type { ItemOf } from "@throughline/model";
import { ChevronsRight, TrendingDown } from "lucide-react";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useMeta } from "../../live/use-record.ts";
import styles from "./card.module.css";
import { CardFrame } from "./card-frame.tsx";
import { Computed } from "./computed.tsx";
import { Facts, Figure } from "./figure.tsx";
import { showDate, showDays, showMoney, showShare } from "./format-figure.ts";
import { Measure } from "./measure.tsx";

/** What gets better, by how much, what that is worth, when it comes and what of it may be lost. */
export function BenefitCard({ item }: { readonly item: ItemOf<"benefit"> }) {
  const { currency } = useMeta();
  const figures = useFigures(item.id);
  const value = item.valuePerYear === null ? undefined : `${showMoney(item.valuePerYear, currency)} a year`;
  const delay = figures?.benefit?.delay ?? 0;
  return (
    <CardFrame
      item={item}
      word={item.benefitType === "disbenefit" ? "Dis-benefit" : "Benefit"}
      status={
        value && (
          <span className={styles.aside}>
            <Figure item={item} of={["valuePerYear"]} label="Value per year">
              {value}
            </Figure>
          </span>
        )
      }
    >
      <Measure item={item} />
      <Facts>
        <Figure item={item} of={["start"]} label="Realization start">
          {figures?.benefit?.start ? (
            <BenefitStart benefit={figures.benefit} />
          ) : item.start ? (
            `from ${showDate(item.start)}`
          ) : undefined}
        </Figure>
        <AtRisk risk={figures?.benefitRisk} currency={currency} />
      </Facts>
      <Facts>
        {delay > 0 && (
          <Computed
            figure="delayLoss"
            tone="bad"
            title={`It starts ${showDays(delay)} after its planned start.`}
          >
            {`${showDays(delay)} late`}
          </Computed>
        )}
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

/** When value starts to flow, marked where that is later than planned. */
function BenefitStart({ benefit }: { readonly benefit: BenefitFigures }) {
  const { start, plannedStart, delay } = benefit;
  if (start === null) return null;
  const late = delay > 0 && plannedStart !== null;
  const title = late
    ? `Planned for ${showDate(plannedStart)}; the plan delivers it later.`
    : "Computed start.";
  return (
    <Computed
      figure="benefitStart"
      tone={late ? "bad" : "quiet"}
      icon={late ? ChevronsRight : undefined}
      title={title}
    >
      {`from ${showDate(start)}`}
    </Computed>
  );
}

/** Shares below this are no news. */
const LEAST_SHARE = 0.005;

/** What of a benefit is expected to be lost: in money where it has a value, else as a share. */
function AtRisk({
  risk,
  currency,
}: {
  readonly risk: BenefitRiskFigures | undefined;
  readonly currency: string;
}) {
  if (!risk || risk.expectedShare < LEAST_SHARE) return null;
  const share = showShare(risk.expectedShare);
  const loss = risk.expectedLoss === null ? share : showMoney(risk.expectedLoss, currency);
  return (
    <Computed
      figure="benefitAtRisk"
      tone={risk.expectedShare >= 0.2 ? "bad" : risk.expectedShare >= 0.05 ? "warn" : "quiet"}
      icon={risk.expectedShare >= 0.05 ? TrendingDown : undefined}
      title={`${share} of its planned value is expected to be lost.`}
    >
      {`${loss} at risk`}
    </Computed>
  );
}
