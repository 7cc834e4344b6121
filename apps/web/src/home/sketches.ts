import type { ItemKind } from "@throughline/model";

/** A small board drawn from memory: cards as [kind, column, row] on a grid of 7 by 5, arrows between them. */
export interface Sketch {
  readonly cards: readonly (readonly [ItemKind, number, number])[];
  readonly arrows: readonly (readonly [number, number])[];
}

const EMPTY: Sketch = { cards: [], arrows: [] };

/** What each sample looks like from far away: enough to tell them apart, and true to their shape. */
const sketches: Readonly<Record<string, Sketch>> = {
  "cloud-move": {
    cards: [
      ["project", 0, 0],
      ["project", 0, 2],
      ["project", 0, 4],
      ["milestone", 2, 1],
      ["change", 3, 2.5],
      ["benefit", 4.6, 1],
      ["benefit", 4.6, 3.5],
      ["goal", 6, 2],
    ],
    arrows: [
      [0, 3],
      [1, 3],
      [2, 4],
      [3, 5],
      [4, 6],
      [5, 7],
      [6, 7],
    ],
  },
  "mars-2020": {
    cards: [
      ["project", 0, 3.6],
      ["deliverable", 1.3, 2.6],
      ["project", 2.4, 1.6],
      ["milestone", 3.4, 0.8],
      ["project", 4.4, 0.4],
      ["goal", 6, 0],
      ["risk", 2.6, 3.8],
      ["team", 4.4, 3.2],
    ],
    arrows: [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [6, 2],
      [7, 4],
    ],
  },
  "healthcare-gov": {
    cards: [
      ["project", 0, 0],
      ["project", 1.4, 0],
      ["project", 2.8, 0],
      ["request", 0.4, 2],
      ["risk", 1.8, 2],
      ["risk", 3.2, 2],
      ["issue", 4.4, 3],
      ["milestone", 5, 0],
      ["goal", 6, 1.6],
      ["team", 1.2, 4],
    ],
    arrows: [
      [0, 1],
      [1, 2],
      [2, 7],
      [3, 1],
      [4, 2],
      [5, 7],
      [6, 8],
      [7, 8],
      [9, 4],
    ],
  },
  "barcelona-smart-city": {
    cards: [
      ["stakeholder", 0, 0],
      ["stakeholder", 0, 2],
      ["stakeholder", 0, 4],
      ["project", 1.8, 0.6],
      ["project", 1.8, 2],
      ["project", 1.8, 3.4],
      ["change", 3.5, 1],
      ["change", 3.5, 3],
      ["benefit", 5, 0.4],
      ["benefit", 5, 2],
      ["benefit", 5, 3.6],
      ["goal", 6.2, 2],
    ],
    arrows: [
      [0, 3],
      [1, 4],
      [2, 5],
      [3, 6],
      [4, 6],
      [5, 7],
      [6, 8],
      [6, 9],
      [7, 10],
      [8, 11],
      [9, 11],
      [10, 11],
    ],
  },
};

/** The sketch of a sample; an unknown one is a blank sheet. */
export function sketchOf(sampleId: string): Sketch {
  return sketches[sampleId] ?? EMPTY;
}
