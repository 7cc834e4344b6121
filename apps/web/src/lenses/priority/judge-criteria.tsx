import { setMeta } from "@throughline/board";
import { type AhpCriterion, ahpCriteria, judgementKey, weighCriteria } from "@throughline/engine";
import { itemKinds } from "@throughline/model";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { showShare } from "../../canvas/cards/format-figure.ts";
import { useMeta } from "../../live/use-record.ts";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useSession } from "../../session/session-context.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { notify } from "../../ui/notify.ts";
import css from "./judge-criteria.module.css";
import { JudgementSlider } from "./judgement-slider.tsx";

const fields = itemKinds.project.fields;
const pairs = ahpCriteria.flatMap((first, at) =>
  ahpCriteria.slice(at + 1).map((second) => ({ first, second, key: judgementKey(first, second) })),
);

/** The pairwise questions of the AHP score, with the weights that follow and whether the answers agree. */
export function JudgeCriteria({ onClose }: { onClose(): void }) {
  const { board } = useSession();
  const { judgements } = useMeta();
  const canEdit = useCanEdit();
  const found = weighCriteria(judgements);
  const write = (next: Readonly<Record<string, number>>) => {
    const result = setMeta(board, "judgements", next);
    if (!result.ok) notify(result.reason, "problem");
  };
  return (
    <Dialog title="What counts more?" size={560} onClose={onClose}>
      <div className={css.dialog}>
        <p className={css.intro}>
          Compare the criteria two by two. The answers give each its weight in the AHP score, for everyone on
          this board.
        </p>
        {pairs.map(({ first, second, key }) => (
          <JudgementSlider
            key={key}
            first={labelOf(first)}
            second={labelOf(second)}
            value={judgements[key] ?? null}
            disabled={!canEdit}
            onJudge={(value) => write({ ...judgements, [key]: value })}
          />
        ))}
        <dl className={css.weights}>
          {ahpCriteria.map((criterion, at) => (
            <div key={criterion}>
              <dt>{labelOf(criterion)}</dt>
              <dd>
                <i style={{ width: `${(found.weights[at] ?? 0) * 100}%` }} />
                {showShare(found.weights[at] ?? 0)}
              </dd>
            </div>
          ))}
        </dl>
        <Consistency judgements={judgements} />
        {canEdit && Object.keys(judgements).length > 0 && (
          <button type="button" className={css.clear} onClick={() => write({})}>
            Clear all answers
          </button>
        )}
      </div>
    </Dialog>
  );
}

/** Whether the answers agree with each other, and which one to look at again. */
function Consistency({ judgements }: { readonly judgements: Readonly<Record<string, number>> }) {
  const { consistent, consistencyRatio, furthest, missing } = weighCriteria(judgements);
  const open = missing === 0 ? "" : ` ${missing} of 6 pairs are not judged yet.`;
  if (consistent) {
    return (
      <p className={css.verdict} data-tone="good" role="status">
        <CircleCheck aria-hidden size={15} />
        {`The answers agree: consistency ratio ${consistencyRatio.toFixed(2)}, at most 0.10.${open}`}
      </p>
    );
  }
  const [row, column] = [ahpCriteria[furthest?.row ?? 0], ahpCriteria[furthest?.column ?? 0]];
  const look =
    furthest && row && column
      ? ` Look again at ${labelOf(row).toLowerCase()} against ${labelOf(column).toLowerCase()}.`
      : "";
  return (
    <p className={css.verdict} data-tone="warn" role="status">
      <TriangleAlert aria-hidden size={15} />
      {`The answers contradict each other: consistency ratio ${consistencyRatio.toFixed(2)}, over 0.10.${look}${open}`}
    </p>
  );
}

function labelOf(criterion: AhpCriterion): string {
  return fields[criterion].label;
}
