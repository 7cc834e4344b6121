import type { ThreePoint } from "@throughline/engine";
import type { Activity } from "@throughline/model";
import { Check, CircleCheckBig } from "lucide-react";
import { itemName } from "../../panels/item-name.ts";
import { sayInPlan } from "./adopt-results.ts";
import { type AdoptChoice, chosenFigure, sayFigure } from "./adoption-of.ts";
import css from "./estimates.module.css";
import { PointsInput } from "./points-input.tsx";
import results from "./results.module.css";
import { type ObjectResult, spreadIn } from "./results-of.ts";
import { ValueInput } from "./value-input.tsx";

interface Props {
  readonly activity: Activity;
  readonly result: ObjectResult;
  readonly choice: AdoptChoice;
  onChoose(choice: AdoptChoice): void;
  onAdopt(figure: number | ThreePoint): void;
}

/** Which figure of a result goes into the plan, and the button that puts it there. */
export function AdoptRow({ activity, result, choice, onChoose, onAdopt }: Props) {
  const name = itemName(result.item);
  const figure = chosenFigure(result, choice);
  const inPlan = sayInPlan(result, activity, result.item);
  const isThere = figure !== null && inPlan === sayFigure(result, figure);
  const hasEstimates = spreadIn(result) !== null;
  const say = (how: "median" | "mean") => {
    const rounded = chosenFigure(result, { how });
    return rounded === null ? "" : sayFigure(result, rounded);
  };
  const how = hasEstimates || choice.how === "own" ? choice.how : "none";
  return (
    <div className={results.adopt}>
      <div className={results.adoptLine}>
        <select
          aria-label={`${name}: figure to adopt`}
          value={how}
          onChange={({ target: { value } }) =>
            onChoose(
              value === "own" ? { how: "own", value: figure } : { how: value === "mean" ? "mean" : "median" },
            )
          }
        >
          {hasEstimates && <option value="median">Median: {say("median")}</option>}
          {hasEstimates && <option value="mean">Mean: {say("mean")}</option>}
          {!hasEstimates && <option value="none">No figure</option>}
          <option value="own">Own figure</option>
        </select>
        {isThere ? (
          <p className={results.there}>
            <CircleCheckBig size={14} aria-hidden /> In the plan
          </p>
        ) : (
          <button
            type="button"
            className={css.button}
            aria-disabled={figure === null}
            onClick={() => figure !== null && onAdopt(figure)}
          >
            <Check size={14} aria-hidden /> Adopt
            <span className="visually-hidden"> for {name}</span>
          </button>
        )}
      </div>
      {how === "own" &&
        (result.kind === "score" ? (
          <ValueInput
            name={name}
            group={`own ${activity.key} ${result.item.id}`}
            field={result.field}
            scale={result.scale}
            value={choice.how === "own" && typeof choice.value === "number" ? choice.value : null}
            onValue={(value) => onChoose({ how: "own", value: value === "?" ? null : value })}
          />
        ) : (
          <PointsInput
            name={name}
            value={choice.how === "own" && typeof choice.value === "object" ? choice.value : null}
            typed={undefined}
            onPoint={(value) => onChoose({ how: "own", value })}
            onTyped={() => {}}
          />
        ))}
      {inPlan !== null && !isThere && <p className={css.calm}>In the plan now: {inPlan}</p>}
    </div>
  );
}
