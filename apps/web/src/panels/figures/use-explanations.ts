import type { Explanation, FigureName } from "@throughline/engine";
import { useEffect, useRef, useState } from "react";
import type { LiveFigures } from "../../live/figures/live-figures.ts";
import { useFiguresVersion } from "../../live/figures/use-figures.ts";
import { useSession } from "../../session/session-context.ts";

/** One figure of one item. */
export interface Question {
  readonly item: string;
  readonly figure: FigureName;
}

/** A question with its answer. */
export interface Answered extends Question {
  readonly explanation: Explanation;
}

export interface Explanations {
  /** The answers on the way here, the one shown last; empty until the first has come. */
  readonly trail: readonly Answered[];
  /** Goes on to another item: to the same figure there, or to its first one. Stays where it has none. */
  askNext(item: string): void;
  back(): void;
}

/**
 * Explanations one after the other, with the way back. What is shown stays until the next answer is there, and
 * is asked again when the plan changes.
 */
export function useExplanations(first: Question): Explanations {
  const { figures } = useSession();
  const version = useFiguresVersion();
  const [trail, setTrail] = useState<readonly Answered[]>([]);
  const newest = useRef(0);
  const shown = trail.at(-1);
  const { item, figure } = shown ?? first;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the figures asks for a new answer.
  useEffect(() => {
    const turn = ++newest.current;
    void figures.explain(item, figure).then((explanation) => {
      if (turn === newest.current && explanation)
        setTrail((before) => [...before.slice(0, -1), { item, figure, explanation }]);
    });
    return () => {
      newest.current += 1;
    };
  }, [figures, item, figure, version]);

  return {
    trail,
    askNext(next) {
      const turn = ++newest.current;
      void answer(figures, { item: next, figure }).then((answered) => {
        if (turn === newest.current && answered) setTrail((before) => [...before, answered]);
      });
    },
    back: () => setTrail((before) => (before.length > 1 ? before.slice(0, -1) : before)),
  };
}

async function answer(figures: LiveFigures, { item, figure }: Question): Promise<Answered | null> {
  const listed = (await figures.listFigures(item)) ?? [];
  const name = listed.some((one) => one.name === figure) ? figure : nearest(figure, listed)?.name;
  const explanation = name && (await figures.explain(item, name));
  return name && explanation ? { item, figure: name, explanation } : null;
}

/** Whoever asked about a date goes on with a date. */
function nearest<Listed extends { readonly name: FigureName }>(
  figure: FigureName,
  listed: readonly Listed[],
): Listed | undefined {
  const dates = listed.find(({ name }) => name === "finish" || name === "benefitStart");
  return (figure === "status" ? undefined : dates) ?? listed[0];
}
