import { Chip } from "../../canvas/cards/chip.tsx";
import css from "./chain-face.module.css";

/** Room for chips in board units, and about how wide their letters, edges and gaps are. */
const ROOM = 190;
const LETTER = 6.2;
const EDGES = 32;
const MORE = 30;

/** What a card lacks: as many words as there is room for, and how many more there are. */
export function WarningChips({ warnings }: { readonly warnings: string }) {
  const all = warnings.split("\n").flatMap((line) => {
    const [tone = "", ...words] = line.split(" ");
    return line === ""
      ? []
      : [{ tone: tone === "bad" ? ("bad" as const) : ("warn" as const), word: words.join(" ") }];
  });
  const shown = all.slice(0, countThatFit(all.map(({ word }) => word)));
  const rest = all.slice(shown.length).map(({ word }) => word);
  return (
    <div className={css.chips}>
      {shown.map(({ tone, word }) => (
        <Chip key={word} tone={tone} word={word} title={word} />
      ))}
      {rest.length > 0 && (
        <span className={css.more} title={rest.join(", ")}>
          {`+${rest.length}`}
          <span className="visually-hidden">{` more: ${rest.join(", ")}`}</span>
        </span>
      )}
    </div>
  );
}

function countThatFit(words: readonly string[]): number {
  let used = 0;
  for (const [at, word] of words.entries()) {
    used += word.length * LETTER + EDGES;
    const isLast = at === words.length - 1;
    if (used + (isLast ? 0 : MORE) > ROOM) return Math.max(1, at);
  }
  return words.length;
}
