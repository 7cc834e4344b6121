import type { Scenario } from "./measure-load.ts";

const usual = { rate: 10, warmSeconds: 5, seconds: 10, patienceSeconds: 3 };

/** The loads that servers are put side by side under, by the word that asks for each. */
export const scenarios: Readonly<Record<string, Scenario & { readonly title: string }>> = {
  "one-50": { ...usual, boards: 1, perBoard: 50, title: "1 board, 50 clients" },
  "one-150": { ...usual, boards: 1, perBoard: 150, title: "1 board, 150 clients" },
  "hundred-5": { ...usual, boards: 100, perBoard: 5, title: "100 boards, 5 clients each" },
};
