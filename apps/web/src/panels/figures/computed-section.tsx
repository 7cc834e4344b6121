import type { ItemFigures, ListedFigure } from "@throughline/engine";
import { CircleCheck, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useSession } from "../../session/session-context.ts";
import { FieldGroupSection } from "../inspector/field-group-section.tsx";
import { askFigure } from "./asked-figure.ts";
import css from "./explanation.module.css";

type Tone = ListedFigure["tone"];
const marks: Readonly<Record<Tone, { readonly icon: LucideIcon; readonly word: string } | null>> = {
  good: { icon: CircleCheck, word: "good" },
  watch: { icon: TriangleAlert, word: "worth a look" },
  bad: { icon: OctagonAlert, word: "not as it should be" },
  neutral: null,
};

/** Every figure the plan computes about an item, each a button that explains it. Nothing where there is none. */
export function ComputedSection({ id }: { readonly id: string }) {
  const own = useFigures(id);
  if (!own) return null;
  return <Listed id={id} own={own} />;
}

function Listed({ id, own }: { readonly id: string; readonly own: ItemFigures }) {
  const listed = useListedFigures(id, own);
  if (listed?.length === 0) return null;
  return (
    <FieldGroupSection label="What the plan computes" memory="computed figures">
      <div className={css.rows} style={listed ? undefined : { minHeight: expectedRows * ROW }}>
        {listed?.map((figure) => (
          <button
            key={figure.name}
            type="button"
            className={css.row}
            title="Explain this figure"
            onClick={(event) => askFigure(id, figure.name, event.currentTarget)}
          >
            <span className={css.label}>{figure.label}</span>
            <Value figure={figure} />
          </button>
        ))}
      </div>
    </FieldGroupSection>
  );
}

function Value({ figure: { value, tone } }: { readonly figure: ListedFigure }) {
  const mark = marks[tone];
  return (
    <span className={css.given} data-tone={tone}>
      {mark && <mark.icon aria-hidden size={13} />}
      {value}
      {mark && <span className={css.unseen}>, {mark.word}</span>}
    </span>
  );
}

/** Lists by the figures they were made from, so that a card seen before shows its own at once. */
const known = new WeakMap<ItemFigures, readonly ListedFigure[]>();
/** Room for the lines that are not there yet: as many as the card before had, so that little moves. */
let expectedRows = 8;
const ROW = 26;

/** The figures of an item as lines; the lines before stay until the new ones are there. Undefined before the first. */
function useListedFigures(id: string, own: ItemFigures): readonly ListedFigure[] | undefined {
  const { figures } = useSession();
  const [last, setLast] = useState<{ readonly id: string; readonly listed: readonly ListedFigure[] }>();
  useEffect(() => {
    let wanted = true;
    void figures.listFigures(id).then((listed) => {
      if (!listed) return;
      known.set(own, listed);
      expectedRows = listed.length || expectedRows;
      if (wanted) setLast({ id, listed });
    });
    return () => {
      wanted = false;
    };
  }, [figures, id, own]);
  return known.get(own) ?? (last?.id === id ? last.listed : undefined);
}
