import type { GoalFigures } from "@throughline/engine";
import type { ItemOf } from "@throughline/model";
import { useFigures } from "../../live/figures/use-figures.ts";
import styles from "./card.module.css";
import { CardFrame } from "./card-frame.tsx";
import computedStyles from "./computed.module.css";
import { Computed } from "./computed.tsx";
import { Facts, Figure } from "./figure.tsx";
import { showDate, showNumber, showShare } from "./format-figure.ts";
import { Measure } from "./measure.tsx";

/** What the program is for, how well it is served, and how anyone will know that it was reached. */
export function GoalCard({ item }: { readonly item: ItemOf<"goal"> }) {
  const goal = useFigures(item.id)?.goal;
  return (
    <CardFrame item={item} status={<span className={styles.aside}>Weight {showNumber(item.weight)}</span>}>
      <Measure item={item} />
      <Served goal={goal} />
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

/** How much of a goal is covered, as a bar and in words, and how much of it the plan will reach. */
function Served({ goal }: { readonly goal: GoalFigures | undefined }) {
  if (!goal) return null;
  const { coverage, health, late } = goal;
  const covered = showShare(coverage);
  const lateTitle = late.length > 0 ? ` ${late.length} of its benefits come after it is due.` : "";
  return (
    <div className={computedStyles.served}>
      <Computed
        figure="coverage"
        tone={coverage === 0 ? "bad" : "quiet"}
        title={`${covered} of what the goal needs is delivered by something in the plan.`}
      >
        {goal.served ? `${covered} covered` : "Nothing serves it"}
      </Computed>
      <span className={computedStyles.bar}>
        <i style={{ width: `${Math.round(coverage * 100)}%` }} />
      </span>
      {health !== null && (
        <Computed
          figure="goalHealth"
          tone={health < 0.5 ? "bad" : health < 0.8 ? "warn" : "quiet"}
          title={`By its benefits, ${showShare(health)} of it can be expected.${lateTitle}`}
        >
          {`health ${showShare(health)}`}
        </Computed>
      )}
    </div>
  );
}
