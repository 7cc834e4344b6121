import type { Activity } from "@throughline/model";
import { Crosshair } from "lucide-react";
import { type ReactNode, useState } from "react";
import { itemName } from "../../panels/item-name.ts";
import { showOnBoard } from "../../panels/show-on-board.ts";
import { usePeople } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { AgreementSign } from "./agreement-sign.tsx";
import { DotStrip } from "./dot-strip.tsx";
import css from "./estimates.module.css";
import { OutlierTalk } from "./outlier-talk.tsx";
import results from "./results.module.css";
import { type ObjectResult, spreadIn } from "./results-of.ts";
import { agreementWords, figuresOf, sayCount, sayEstimate } from "./say-result.ts";
import { stripOf } from "./strip-of.ts";

interface Props {
  readonly activity: Activity;
  readonly result: ObjectResult;
  /** The same object in the round before. */
  readonly before: ObjectResult | undefined;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** What a group estimated of one object: everyone's dot, the figures, and who is furthest out. */
export function ObjectResultPart({ activity, result, before, children }: Props) {
  const session = useSession();
  const workspace = useWorkspace();
  const people = usePeople();
  const [isTalking, setTalking] = useState(false);
  const spread = spreadIn(result);
  const strip = stripOf(result);
  const name = itemName(result.item);
  const own = session.person();
  const nameOf = activity.anonymous
    ? undefined
    : (id: string) => people.find((person) => person.id === id)?.name ?? "Somebody";
  const figures = figuresOf(result);
  const inOrder = strip?.rows[0]?.dots.map(({ person }) => person) ?? [];
  const spoken = figures.map(([what, figure]) => `${what} ${figure}`).join(", ");
  return (
    <article className={css.card} aria-label={name}>
      <header className={css.subject}>
        <KindIcon kind={result.item.kind} size={16} />
        <div>
          <h4>{name}</h4>
          <p className={css.kind}>{sayCount(result, spread)}</p>
        </div>
        {spread?.agreement && <AgreementSign agreement={spread.agreement} />}
        <button
          type="button"
          className={css.icon}
          aria-label={`Show “${name}” on the board`}
          title="Show on the board"
          onClick={() => showOnBoard(workspace, [result.item.id])}
        >
          <Crosshair size={15} aria-hidden />
        </button>
      </header>
      {strip && spread && (
        <>
          <DotStrip
            strip={strip}
            label={`${sayCount(result, spread)}. ${spoken}.`}
            outliers={new Set(spread.outliers)}
            own={own}
            isTalking={isTalking}
            nameOf={nameOf}
          />
          <dl className={results.figures}>
            {figures.map(([what, figure]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{figure}</dd>
              </div>
            ))}
          </dl>
          <BeforeLine before={before} />
          {spread.outliers.length > 0 && (
            <OutlierTalk
              result={result}
              outliers={inOrder.filter((person) => spread.outliers.includes(person))}
              own={own}
              nameOf={nameOf}
              isTalking={isTalking}
              onTalk={setTalking}
            />
          )}
          <Everyone result={result} people={inOrder} own={own} nameOf={nameOf} />
        </>
      )}
      {children}
    </article>
  );
}

function BeforeLine({ before }: { readonly before: ObjectResult | undefined }) {
  const spread = before && spreadIn(before);
  const first = before && figuresOf(before)[0];
  if (!spread || !first) return null;
  const word = spread.agreement ? `, ${agreementWords[spread.agreement].toLowerCase()}` : "";
  return <p className={css.calm}>{`Round before: ${first[0].toLowerCase()} ${first[1]}${word}`}</p>;
}

interface EveryoneProps {
  readonly result: ObjectResult;
  readonly people: readonly string[];
  readonly own: string;
  readonly nameOf: ((person: string) => string) | undefined;
}

function Everyone({ result, people, own, nameOf }: EveryoneProps) {
  return (
    <details className={results.everyone}>
      <summary>{people.length === 1 ? "The estimate" : `All ${people.length} estimates`}</summary>
      <ul>
        {people.map((person) => (
          <li key={person}>
            <b>{sayEstimate(result, person)}</b>
            {person === own ? " you" : nameOf ? ` ${nameOf(person)}` : ""}
          </li>
        ))}
      </ul>
    </details>
  );
}
