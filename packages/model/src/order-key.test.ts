import { describe, expect, it } from "vitest";
import { isOrderKey } from "./order-key.ts";
import { readItem } from "./read-item.ts";

describe("the drawing order", () => {
  it.each(["a0", "Zz", "a1", "a0V", "b10", "Y00", "zz".padEnd(27, "z"), `a0${"1".repeat(198)}`])(
    "[M15] may be %s",
    (key) => {
      expect(isOrderKey(key)).toBe(true);
      expect(readItem("x", { kind: "note", z: key })).toMatchObject({ z: key, repairs: [] });
    },
  );

  it.each(["", "a", "a00", "b1", "0a", "!!", "a0\n", "A".padEnd(27, "0"), `a${"1".repeat(200)}`, 7, null])(
    "[M15] may not be %j, which reads as the first with a repair",
    (key) => {
      expect(isOrderKey(key)).toBe(false);
      expect(readItem("x", { kind: "note", z: key })).toMatchObject({ z: "a0", repairs: [{ field: "z" }] });
    },
  );
});
