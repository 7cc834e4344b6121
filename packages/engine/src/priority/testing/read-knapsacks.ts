import type { KnapsackProblem } from "../solve-knapsack.ts";

/** What the test runner's bundler makes of a pattern of paths; an empty record where nothing matches. */
declare global {
  interface ImportMeta {
    glob(
      pattern: string,
      options: { readonly query: "?raw"; readonly import: "default"; readonly eager: true },
    ): Readonly<Record<string, string>>;
  }
}

/** The problems of OR-Library's mknap1 with the optimum each states; none where the oracles are absent. */
export function readKnapsacks(): readonly { readonly problem: KnapsackProblem; readonly optimum: number }[] {
  const texts = import.meta.glob("../../../../../../shared/oracles/facts/mknap1.txt", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const numbers = (Object.values(texts)[0] ?? "").trim().split(/\s+/).map(Number);
  let at = 0;
  const take = (count: number) => {
    at += count;
    return numbers.slice(at - count, at);
  };
  const [count = 0] = take(1);
  return Array.from({ length: Number.isNaN(count) ? 0 : count }, () => {
    const [size = 0, rows = 0, optimum = 0] = take(3);
    const values = take(size);
    const weights = Array.from({ length: rows }, () => take(size));
    return { problem: { values, weights, limits: take(rows) }, optimum };
  });
}
