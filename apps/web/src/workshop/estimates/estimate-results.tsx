import type { Activity } from "@throughline/model";
import { ArrowDownWideNarrow, CheckCheck, RotateCcw } from "lucide-react";
import { useEffect, useState } from "react";
import { useTalk } from "../../live/use-talk.ts";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useSession } from "../../session/session-context.ts";
import { titleOf } from "../activity/title-of.ts";
import { useCanFacilitate } from "../activity/use-may.ts";
import { announceResult } from "../votes/announce-result.ts";
import { adoptedItems, sayInPlan } from "./adopt-results.ts";
import { AdoptRow } from "./adopt-row.tsx";
import { type AdoptChoice, BY_MEDIAN, chosenFigure, sayFigure } from "./adoption-of.ts";
import { AgreementSign } from "./agreement-sign.tsx";
import css from "./estimates.module.css";
import { ObjectResultPart } from "./object-result.tsx";
import results from "./results.module.css";
import { type ObjectResult, spreadIn } from "./results-of.ts";
import { roundsBefore } from "./round-of.ts";
import { COUNTING, countAgreements, sayAgreements } from "./say-result.ts";
import { useAdopt } from "./use-adopt.ts";
import { useAgain } from "./use-again.ts";
import { useResults } from "./use-results.ts";

/** What came of an estimation, object by object, and what is done with it. */
export function EstimateResults({ activity }: { readonly activity: Activity }) {
  const all = useResults(activity);
  const before = new Map(useResultsBefore(activity).map((result) => [result.item.id, result]));
  const canAdopt = useCanEdit() && activity.closed !== null;
  const adopt = useAdopt(activity, all);
  const session = useSession();
  const said = sayAgreements(all);
  useEffect(() => {
    if (activity.closed === null || said === "") return;
    const sentence = `“${titleOf(activity)}” has ended. ${said}`;
    // After the end itself was told, which would otherwise be the last word.
    const frame = requestAnimationFrame(() => announceResult(session, activity.key, sentence));
    return () => cancelAnimationFrame(frame);
  }, [session, activity, said]);
  const [choices, setChoices] = useState<ReadonlyMap<string, AdoptChoice>>(new Map());
  const [apartFirst, setApartFirst] = useState(false);
  const choiceOf = ({ item }: ObjectResult) => choices.get(item.id) ?? BY_MEDIAN;
  const agreed = all.flatMap((result) => {
    const figure = chosenFigure(result, choiceOf(result));
    return figure === null ? [] : [{ result, figure }];
  });
  const adopted = adoptedItems(session, activity);
  const open = agreed.filter(
    ({ result, figure }) =>
      !adopted.has(result.item.id) || sayInPlan(result, activity, result.item) !== sayFigure(result, figure),
  );
  if (all.every((result) => spreadIn(result) === null && result.abstained === 0)) {
    return activity.closed === null ? null : (
      <>
        <p className={css.calm}>Nobody estimated.</p>
        <Again activity={activity} />
      </>
    );
  }
  const shown = apartFirst ? [...all].sort((one, other) => apartness(other) - apartness(one)) : all;
  return (
    <section className={results.results} aria-label="Estimates">
      <div className={results.summary}>
        <Agreements all={all} />
        {all.length > 2 && (
          <button
            type="button"
            className={css.quiet}
            aria-pressed={apartFirst}
            onClick={() => setApartFirst(!apartFirst)}
          >
            <ArrowDownWideNarrow size={14} aria-hidden /> Furthest apart first
          </button>
        )}
      </div>
      {canAdopt && agreed.length > 1 && (
        <button
          type="button"
          className={open.length > 0 ? css.main : css.button}
          aria-disabled={open.length === 0}
          onClick={() => open.length > 0 && adopt(agreed)}
        >
          <CheckCheck size={14} aria-hidden />
          {open.length > 0 ? `Adopt all ${agreed.length}` : `All ${agreed.length} are in the plan`}
        </button>
      )}
      <ol className={css.list}>
        {shown.map((result) => (
          <li key={result.item.id}>
            <ObjectResultPart activity={activity} result={result} before={before.get(result.item.id)}>
              {canAdopt && (
                <AdoptRow
                  activity={activity}
                  result={result}
                  choice={choiceOf(result)}
                  onChoose={(choice) => setChoices(new Map(choices).set(result.item.id, choice))}
                  onAdopt={(figure) => adopt([{ result, figure }])}
                />
              )}
            </ObjectResultPart>
          </li>
        ))}
      </ol>
      <Again activity={activity} />
      <details className={results.counting}>
        <summary>How this is counted</summary>
        <ul>
          {COUNTING.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The results of the round before, when this one repeats it. */
function useResultsBefore(activity: Activity): readonly ObjectResult[] {
  const rounds = roundsBefore(useTalk("activities"), activity);
  return useResults(rounds.findLast(({ closed }) => closed !== null));
}

function Agreements({ all }: { readonly all: readonly ObjectResult[] }) {
  return (
    <p className={results.agreements}>
      {countAgreements(all).map(([agreement, count]) => (
        <AgreementSign key={agreement} agreement={agreement} count={count} />
      ))}
    </p>
  );
}

function Again({ activity }: { readonly activity: Activity }) {
  const canFacilitate = useCanFacilitate();
  const { again, isOpening, problem } = useAgain(activity);
  const round = roundsBefore(useTalk("activities"), activity).length + 1;
  if (!canFacilitate || activity.closed === null) return null;
  return (
    <div className={results.again}>
      <button type="button" className={css.button} aria-disabled={isOpening} onClick={again}>
        <RotateCcw size={14} aria-hidden />
        {isOpening ? "Opening…" : `Estimate again: round ${round + 1}`}
      </button>
      {problem !== "" && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function apartness(result: ObjectResult): number {
  const agreement = spreadIn(result)?.agreement;
  return agreement === "far-apart" ? 3 : agreement === "apart" ? 2 : agreement === "close" ? 1 : 0;
}
