import { sayCount, sayFirst } from "../words/say-list.ts";
import type { Rag, StatusArea, StatusReason } from "./status-figures.ts";
import { compareRags, worstRag } from "./verdict.ts";

/** A part of a program with its own health. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly areas: Readonly<Partial<Record<StatusArea, Rag>>>;
}

export const statusAreas: readonly StatusArea[] = ["schedule", "cost", "benefit", "risk"];

/**
 * Health of a program out of its parts (SPEC E135): in each area it is as bad as its worst part, and says how
 * many of the parts that can be judged are that bad, so that one of twelve reads differently from ten.
 */
export function judgeProgram(parts: readonly Part[]): readonly StatusReason[] {
  const reasons = statusAreas.flatMap((area) => {
    const judged = parts.flatMap((part) => {
      const rag = part.areas[area];
      return rag === undefined ? [] : [{ part, rag }];
    });
    const rag = worstRag(judged.map((one) => one.rag));
    if (rag === null) return [];
    const worst = judged.filter((one) => one.rag === rag).map(({ part }) => part);
    const of = `${worst.length} of ${sayCount(judged.length, "part", "parts")} ${worst.length === 1 ? "is" : "are"} ${rag}`;
    const names =
      rag === "green"
        ? ""
        : `: ${sayFirst(
            worst.map(({ name }) => name),
            3,
          )}`;
    return [
      { area, rag, sentence: `In ${AREA_WORDS[area]}, ${of}${names}.`, items: worst.map(({ id }) => id) },
    ];
  });
  return reasons.sort((a, b) => compareRags(b.rag, a.rag));
}

const AREA_WORDS: Readonly<Record<StatusArea, string>> = {
  schedule: "schedule",
  cost: "cost",
  benefit: "benefits",
  risk: "risk",
};
