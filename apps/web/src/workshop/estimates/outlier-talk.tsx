import { MessagesSquare } from "lucide-react";
import css from "./estimates.module.css";
import results from "./results.module.css";
import type { ObjectResult } from "./results-of.ts";
import { sayEstimate } from "./say-result.ts";

interface Props {
  readonly result: ObjectResult;
  /** At least one. */
  readonly outliers: readonly string[];
  readonly own: string;
  readonly nameOf: ((person: string) => string) | undefined;
  readonly isTalking: boolean;
  onTalk(isTalking: boolean): void;
}

/** Who is furthest out, and the question that helps most: what do they see that the others do not? */
export function OutlierTalk({ result, outliers, own, nameOf, isTalking, onTalk }: Props) {
  const isOwn = outliers.includes(own);
  return (
    <div className={results.outliers} data-talking={isTalking || undefined}>
      <p>
        Furthest out:{" "}
        {outliers.map((person, at) => (
          <span key={person}>
            {at > 0 && ", "}
            <b>{sayEstimate(result, person)}</b>
            {person === own ? " (you)" : nameOf ? ` (${nameOf(person)})` : ""}
          </span>
        ))}
      </p>
      <button type="button" className={css.quiet} aria-pressed={isTalking} onClick={() => onTalk(!isTalking)}>
        <MessagesSquare size={14} aria-hidden /> Talk about the outliers
      </button>
      {isTalking && <p role="status">{question(isOwn, outliers.length, nameOf !== undefined)}</p>}
    </div>
  );
}

function question(isOwn: boolean, count: number, areNamed: boolean): string {
  if (isOwn && count === 1) return "What do you see that the others do not?";
  if (areNamed) return "They begin: what do they see that the others do not?";
  return "Nobody is named. Whoever estimated so may say what they see that the others do not.";
}
