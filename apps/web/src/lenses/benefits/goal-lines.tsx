import type { ItemOf } from "@throughline/model";
import type { ReactNode } from "react";
import { Computed } from "../../canvas/cards/computed.tsx";
import { Figure } from "../../canvas/cards/figure.tsx";
import { showDate, showNumber, showShare } from "../../canvas/cards/format-figure.ts";
import { useFigures } from "../../live/figures/use-figures.ts";
import css from "./chain-face.module.css";

/** How much of a goal is covered, as a bar and in words, and what of it can be expected. */
export function GoalLines({
  item,
  children,
}: {
  readonly item: ItemOf<"goal">;
  readonly children: ReactNode;
}) {
  const goal = useFigures(item.id)?.goal;
  const coverage = goal?.coverage ?? 0;
  const covered = showShare(coverage);
  const late = goal?.late.length ?? 0;
  return (
    <>
      <div className={css.line}>
        <Computed
          figure="coverage"
          tone={coverage === 0 ? "bad" : coverage < 0.995 ? "warn" : "quiet"}
          title={`${covered} of what the goal needs is delivered by something in the plan.`}
        >
          {`${covered} covered`}
        </Computed>
        <span className={css.bar} aria-hidden>
          <i style={{ width: `${Math.round(coverage * 100)}%` }} />
        </span>
      </div>
      <div className={css.line}>
        {goal?.health != null ? (
          <Computed
            figure="goalHealth"
            tone={goal.health < 0.5 ? "bad" : goal.health < 0.8 ? "warn" : "quiet"}
            title={`By its benefits, ${showShare(goal.health)} of it can be expected.${late > 0 ? ` ${late} of them come after it is due.` : ""}`}
          >
            {`health ${showShare(goal.health)}`}
          </Computed>
        ) : (
          <span className={css.faint}>{item.due ? `by ${showDate(item.due)}` : "No due date"}</span>
        )}
        <Figure item={item} of={["weight"]} label="Weight among the goals">
          {`weight ${showNumber(item.weight)}`}
        </Figure>
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
