import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemFields, itemKindNames } from "./item.ts";
import { linkFields, linkKindNames } from "./link.ts";
import { metaFields, readMeta } from "./meta.ts";
import { readItem, readLink } from "./read-item.ts";
import { junkRecord } from "./testing/junk.ts";

const itemKeys = [...new Set(itemKindNames.flatMap((kind) => Object.keys(itemFields(kind))))];
const linkKeys = [...new Set(linkKindNames.flatMap((kind) => Object.keys(linkFields(kind))))];

describe("reading", () => {
  it.each(itemKindNames)(
    "[M4] [M5] gives an empty %s every field at its default, without repairs",
    (kind) => {
      const item = readItem("x", { kind }) as unknown as Record<string, unknown>;
      for (const [key, field] of Object.entries(itemFields(kind))) expect(item[key]).toEqual(field.initial);
      expect(item).toMatchObject({ id: "x", kind, repairs: [] });
    },
  );

  it("[M4] never throws for junk, and gives a whole, deeply frozen item", () => {
    const kind = fc.constantFrom(...itemKindNames);
    fc.assert(
      fc.property(kind, junkRecord(itemKeys), fc.boolean(), (known, raw, keepKind) => {
        const item = readItem("x", keepKind ? raw : { ...raw, kind: known });
        const keys = Object.keys(itemFields(item.kind));
        expect(Object.keys(item).sort()).toEqual([...keys, "id", "kind", "repairs"].sort());
        expectFrozen(item);
      }),
      { numRuns: 500 },
    );
  });

  it("[M4] never throws for junk, and gives a whole, deeply frozen link", () => {
    const kind = fc.constantFrom(...linkKindNames);
    fc.assert(
      fc.property(kind, junkRecord(linkKeys), fc.boolean(), (known, raw, keepKind) => {
        const link = readLink("x", keepKind ? raw : { ...raw, kind: known });
        const keys = Object.keys(linkFields(link.kind));
        expect(Object.keys(link).sort()).toEqual([...keys, "id", "kind", "repairs"].sort());
        expectFrozen(link);
      }),
      { numRuns: 500 },
    );
  });

  it("[M4] never throws for junk in the board's settings", () => {
    fc.assert(
      fc.property(junkRecord(Object.keys(metaFields)), (raw) => {
        const meta = readMeta(raw);
        expect(Object.keys(meta).sort()).toEqual([...Object.keys(metaFields), "repairs"].sort());
        expectFrozen(meta);
      }),
    );
  });

  it("[M5] names each field that could not be used", () => {
    const item = readItem("x", { kind: "risk", title: 5, probability: 1.5, impact: null, owner: "Ann" });
    expect(item).toMatchObject({ title: "", probability: null, impact: null, owner: "Ann" });
    expect(item.repairs).toEqual([
      { field: "title", message: "“Title” could not be read and shows its default." },
      { field: "probability", message: "“Probability” could not be read and shows its default." },
    ]);
  });

  it("[M6] reads what can be used as it is, and what was read again the same", () => {
    const raw = {
      kind: "project",
      title: "Portal",
      tags: ["web"],
      pos: [1, 2],
      size: [200, 80],
      budget: 1e6,
      start: "2026-05-04",
      method: "agile",
      "actuals:2026-05": 10,
      "gate:a": { text: "Agreed", done: true, order: "a0" },
      description: "Text",
    };
    const item = readItem("x", raw);
    expect(item.repairs.map((repair) => repair.field)).toEqual([]);
    expect(item).toMatchObject({
      title: "Portal",
      tags: ["web"],
      pos: [1, 2],
      size: [200, 80],
      budget: 1e6,
      start: "2026-05-04",
      actuals: { "2026-05": 10 },
      gate: { a: { text: "Agreed", done: true, order: "a0" } },
      description: "Text",
    });
    expect(readItem("x", raw)).toEqual(item);
  });

  it("[M7] reads an unknown kind as a note or as relates, and touches nothing", () => {
    const raw = Object.freeze({ kind: "spaceship", title: "Mars", thrust: 9 });
    expect(readItem("x", raw)).toMatchObject({ kind: "note", title: "Mars", repairs: [{ field: "kind" }] });
    expect(readLink("x", { from: "a" })).toMatchObject({
      kind: "relates",
      from: "a",
      repairs: [{ field: "kind" }],
    });
    expect(readItem("x", { kind: "toString" }).kind).toBe("note");
  });

  it("[M8] leaves out entries that cannot be used, and says how many", () => {
    const item = readItem("x", {
      kind: "project",
      "actuals:2026-05": 10,
      "actuals:May": 1,
      "actuals:2026-06": "much",
      "gate:__proto__": { text: "x", done: true, order: "a0" },
    });
    expect(item).toMatchObject({ actuals: { "2026-05": 10 }, gate: {} });
    expect(item.repairs).toEqual([
      {
        field: "actuals",
        message: "2 entries of “Actual cost by period” could not be read and are left out.",
      },
      { field: "gate", message: "One entry of “Gate checklist” could not be read and is left out." },
    ]);
  });

  it("[M9] reads only what a record itself has", () => {
    const raw = Object.create({ kind: "goal", title: "Inherited" });
    expect(readItem("x", raw)).toMatchObject({ kind: "note", title: "" });
    const hostile = JSON.parse('{"kind":"note","__proto__":{"title":"Inherited"}}');
    expect(readItem("x", hostile)).toMatchObject({ kind: "note", title: "" });
  });
});

function expectFrozen(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  for (const inner of Object.values(value)) expectFrozen(inner);
}
