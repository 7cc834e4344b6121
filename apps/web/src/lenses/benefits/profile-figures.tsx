import type { BenefitFigures } from "@throughline/engine";
import type { ItemOf } from "@throughline/model";
import { showDate, showDays, showMoney, showShare } from "../../canvas/cards/format-figure.ts";
import { useMeta } from "../../live/use-record.ts";
import css from "./profile.module.css";

/** What the plan says of a benefit, as few words as will do. */
export function ProfileFigures({
  item,
  benefit,
}: {
  readonly item: ItemOf<"benefit">;
  readonly benefit: BenefitFigures | undefined;
}) {
  const { currency } = useMeta();
  const { start = null, delay = 0, realization = null, delayLoss = null } = benefit ?? {};
  const rows: readonly (readonly [label: string, value: string, tone?: "bad" | undefined])[] = [
    ["Value", item.valuePerYear === null ? "not known" : `${showMoney(item.valuePerYear, currency)} a year`],
    ["Starts", start === null ? "not known" : showDate(start)],
    ["Delay", delay > 0 ? showDays(delay) : "none", delay > 0 ? "bad" : undefined],
    ["Lost by delay", delayLoss ? showMoney(delayLoss, currency) : "nothing", delayLoss ? "bad" : undefined],
    ["There now", realization ? showShare(realization.fraction) : "not measured"],
    [
      "Planned by now",
      realization?.plannedFraction == null ? "not known" : showShare(realization.plannedFraction),
    ],
    ["Earned", realization?.earned == null ? "not known" : showMoney(realization.earned, currency)],
    ["Of plan", realization?.index == null ? "not known" : showShare(realization.index)],
  ];
  return (
    <dl className={css.figures}>
      {rows.map(([label, value, tone]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-tone={tone} data-unknown={value.startsWith("not ") || undefined}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
