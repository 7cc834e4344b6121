import { MessagesSquare } from "lucide-react";
import css from "./estimates.module.css";
import results from "./results.module.css";
import type { ObjectResult } from "./results-of.ts";
import { sayEstimate } from "./say-result.ts";

interface Props {
  readonly result: ObjectResult;
  /** At least one, in the order of what they said. */
  readonly outliers: readonly string[];
  readonly own: string;
  readonly nameOf: ((person: string) => string) | undefined;
  readonly isTalking: boolean;
  onTalk(isTalking: boolean): void;
}

/** Who is furthest out, and the question that helps most: what do they see that the others do not? */
export function OutlierTalk({ result, outliers, own, nameOf, isTalking, onTalk }: Props) {
  const said = Map.groupBy(outliers, (person) => sayEstimate(result, person));
  return (
    <div className={results.outliers} data-talking={isTalking || undefined}>
      <p>
        Furthest out:{" "}
        {[...said].map(([estimate, people], at) => (
          <span key={estimate}>
            {at > 0 && ", "}
            <b>{estimate}</b>
            {sayWho(people, own, nameOf)}
          </span>
        ))}
      </p>
      <button type="button" className={css.quiet} aria-pressed={isTalking} onClick={() => onTalk(!isTalking)}>
        <MessagesSquare size={14} aria-hidden /> Talk about the outliers
      </button>
      {isTalking && <p role="status">{question(outliers, own, nameOf !== undefined)}</p>}
    </div>
  );
}

/** “ (Ann, you)”, or of people who are not named “ (3 people, you too)”; nothing for one of them. */
function sayWho(people: readonly string[], own: string, nameOf: Props["nameOf"]): string {
  if (nameOf) return ` (${people.map((person) => (person === own ? "you" : nameOf(person))).join(", ")})`;
  const isOwn = people.includes(own);
  if (people.length === 1) return isOwn ? " (you)" : "";
  return ` (${people.length} people${isOwn ? ", you too" : ""})`;
}

function question(outliers: readonly string[], own: string, areNamed: boolean): string {
  if (outliers.length === 1 && outliers[0] === own) return "What do you see that the others do not?";
  if (areNamed) return "They begin: what do they see that the others do not?";
  return "Nobody is named. Whoever estimated so may say what they see that the others do not.";
}
