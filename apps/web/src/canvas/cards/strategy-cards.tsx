import type { ItemOf } from "@throughline/model";
import { useMeta } from "../../live/use-record.ts";
import styles from "./card.module.css";
import { CardFrame } from "./card-frame.tsx";
import { Chip, toneOfStatus } from "./chip.tsx";
import { Facts, Figure, Progress } from "./figure.tsx";
import { showDate, showMoney, showNumber, showSpan } from "./format-figure.ts";
import { Health } from "./health.tsx";
import { optionLabel } from "./option-label.ts";

/** The program itself: why, for whom, when and for how much. */
export function ProgramCard({ item }: { readonly item: ItemOf<"program"> }) {
  const { currency } = useMeta();
  return (
    <CardFrame item={item} status={<Health item={item} />}>
      {item.vision && <p className={styles.vision}>{item.vision}</p>}
      <Facts>
        <Figure item={item} of={["stage"]} label="Stage">
          {optionLabel(item, "stage", item.stage)}
        </Figure>
        <Figure item={item} of={["sponsor"]} label="Sponsor">
          {item.sponsor}
        </Figure>
      </Facts>
      <Facts>
        <Figure item={item} of={["start", "finish"]} label="Dates">
          {showSpan(item.start, item.finish)}
        </Figure>
        <Figure item={item} of={["budget"]} label="Budget">
          {item.budget === null ? undefined : showMoney(item.budget, currency)}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

/** What the program is for, and how anyone will know that it was reached. */
export function GoalCard({ item }: { readonly item: ItemOf<"goal"> }) {
  return (
    <CardFrame item={item} status={<span className={styles.aside}>Weight {showNumber(item.weight)}</span>}>
      <Measure item={item} />
      <Facts>
        <Figure item={item} of={["due"]} label="Due">
          {item.due ? `by ${showDate(item.due)}` : undefined}
        </Figure>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

/** What gets better, by how much, what that is worth and who answers for it. */
export function BenefitCard({ item }: { readonly item: ItemOf<"benefit"> }) {
  const { currency } = useMeta();
  const value = item.valuePerYear === null ? undefined : `${showMoney(item.valuePerYear, currency)} a year`;
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
          {item.start ? `from ${showDate(item.start)}` : undefined}
        </Figure>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

/** What people will do differently. */
export function ChangeCard({ item }: { readonly item: ItemOf<"change"> }) {
  return (
    <CardFrame
      item={item}
      status={<Chip tone={toneOfStatus(item.status)} word={optionLabel(item, "status", item.status)} />}
    >
      <Facts>
        <Figure item={item} of={["affected"]} label="Affected groups">
          {item.affected}
        </Figure>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
      <Progress value={item.progress} label="Progress" />
    </CardFrame>
  );
}

/** “Cost to serve 41 → 25 €”. */
function Measure({ item }: { readonly item: ItemOf<"goal"> | ItemOf<"benefit"> }) {
  const { baseline, target, measure, unit } = item;
  const amounts =
    baseline !== null && target !== null
      ? `${showNumber(baseline)} → ${showNumber(target)} ${unit}`
      : target !== null
        ? `${item.direction === "increase" ? "to" : "down to"} ${showNumber(target)} ${unit}`
        : undefined;
  if (!measure && !amounts) return null;
  return (
    <div className={styles.measure}>
      <span className={styles.clip} title={measure || undefined}>
        {measure}
      </span>
      <b>
        <Figure item={item} of={["baseline", "target"]} label="Baseline to target">
          {amounts?.trim()}
        </Figure>
      </b>
    </div>
  );
}
