import { readItem } from "@throughline/model";
import { expect, it } from "vitest";
import { countKinds } from "./count-kinds.ts";

it("counts kinds in the model's order and leaves out those with none", () => {
  const cards = ["risk", "goal", "risk"].map((kind, at) => readItem(`i${at}`, { kind }));
  expect(countKinds(cards)).toEqual([
    ["goal", 1],
    ["risk", 2],
  ]);
});
