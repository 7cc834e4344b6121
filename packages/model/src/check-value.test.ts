import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEntry, checkValue } from "./check-value.ts";
import type { Field } from "./field.ts";
import { itemFields, itemKindNames } from "./item.ts";
import { entryKey } from "./read-fields.ts";
import { readItem } from "./read-item.ts";
import { junk } from "./testing/junk.ts";

const fields: readonly [string, Field<unknown>][] = itemKindNames.flatMap((kind) =>
  Object.entries(itemFields(kind)).map(([key, field]): [string, Field<unknown>] => [`${kind} ${key}`, field]),
);

describe("checking a value", () => {
  it("[M12] agrees with what reading accepts, and gives a sentence otherwise", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), junk, ([name, field], value) => {
        const checked = checkValue(field, value);
        const [kind = "", key = ""] = name.split(" ");
        if (!checked.ok) expect(checked.reason).toMatch(/^“.+” takes .+\. It keeps its value\.$/u);
        if (field.shape === "entries" || value === undefined) return;
        const repaired = readItem("x", { kind, [key]: value }).repairs.some((it) => it.field === key);
        expect(repaired).toBe(!checked.ok);
      }),
      { numRuns: 1000 },
    );
  });

  it("[M12] agrees with what reading accepts as an entry", () => {
    const { actuals, gate } = itemFields("project");
    if (!actuals || !gate) throw new Error("A project has both.");
    const key = fc.oneof(fc.constantFrom("2026-05", "a", "__proto__", "2026-05-01"), fc.string());
    const value = fc.oneof(junk, fc.constantFrom<unknown>(5, { text: "x", done: true, order: "a0" }));
    fc.assert(
      fc.property(fc.constantFrom("actuals", "gate"), key, value, (name, entry, given) => {
        const checked = checkEntry(name === "gate" ? gate : actuals, entry, given);
        if (!checked.ok) expect(checked.reason).toMatch(/\.$/u);
        const item = readItem("x", { kind: "project", [entryKey(name, entry)]: given });
        expect(item.repairs.length === 0).toBe(checked.ok);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["project", "progress", 2, "“Progress” takes a share from 0 to 100 %. It keeps its value."],
    ["risk", "impact", 9, "“Impact” takes a number from 1 to 5. It keeps its value."],
    ["goal", "weight", -1, "“Weight” takes a number, 0 or more. It keeps its value."],
    ["project", "duration", -1, "“Duration” takes a number of working days, 0 or more. It keeps its value."],
    ["goal", "direction", "up", "“Direction” takes one of “Increase”, “Decrease”. It keeps its value."],
  ] as const)("[M12] says what %s.%s takes", (kind, key, value, reason) => {
    const field = itemFields(kind)[key];
    expect(field && checkValue(field, value)).toEqual({ ok: false, reason });
  });

  it("[M12] knows no entries of a field that has none", () => {
    const field = itemFields("note").title;
    expect(field && checkEntry(field, "a", 1)).toMatchObject({ ok: false });
  });
});
