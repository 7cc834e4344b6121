import { expect, test } from "vitest";
import { CloseReasons, closeReasonOf, isPermanent } from "./close-reasons.ts";

const all = Object.values(CloseReasons);

test("[P2] every close has a unique code, a unique name and a full sentence", () => {
  expect(new Set(all.map((reason) => reason.code)).size).toBe(all.length);
  expect(new Set(all.map((reason) => reason.name)).size).toBe(all.length);
  for (const reason of all) {
    expect(reason.sentence).toMatch(/^[A-Z].{30,}\.$/);
    expect(closeReasonOf(reason.code)).toBe(reason);
  }
});

test("[P3] only 4400 to 4499 is permanent", () => {
  expect(all.filter((reason) => isPermanent(reason.code)).map((reason) => reason.code)).toEqual([
    4401, 4403, 4404, 4409, 4410, 4413, 4422,
  ]);
  for (const code of [1000, 1006, 1008, 1009, 1012, 4399, 4500, 4503, 4508])
    expect(isPermanent(code)).toBe(false);
});

test("[P4] a code nobody chose has no reason", () => {
  expect(closeReasonOf(1006)).toBeNull();
  expect(closeReasonOf(4499)).toBeNull();
});
