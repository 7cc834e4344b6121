import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Field } from "./field.ts";
import { itemFields, itemKindNames, itemKinds } from "./item.ts";
import { baseFields } from "./items/base-fields.ts";
import { baseLinkFields, linkFields, linkKindNames, linkKinds } from "./link.ts";
import { metaFields } from "./meta.ts";
import { itemTextKeys, linkTextKeys } from "./text-fields.ts";

type Row = readonly [kind: string, key: string, field: Field<unknown>];
const rowsOf = (kind: string, table: Readonly<Record<string, Field<unknown>>>): Row[] =>
  Object.entries(table).map(([key, field]) => [kind, key, field]);
const itemRows = itemKindNames.flatMap((kind) => rowsOf(kind, itemFields(kind)));
const linkRows = linkKindNames.flatMap((kind) => rowsOf(kind, linkFields(kind)));
const rows = [...itemRows, ...linkRows, ...rowsOf("meta", metaFields)];

describe("the tables of fields", () => {
  it("[M1] has the nineteen kinds of item and ten of link", () => {
    expect(itemKindNames).toEqual([
      ...["program", "goal", "benefit", "change", "project", "milestone", "deliverable"],
      ...["risk", "assumption", "issue", "stakeholder", "team", "decision", "request", "control"],
      ...["note", "text", "section", "stroke"],
    ]);
    expect(linkKindNames).toEqual([
      ...[
        "dependency",
        "delivers",
        "contributes",
        "threatens",
        "owns",
        "staffs",
        "contains",
        "excludes",
        "governs",
        "relates",
      ],
    ]);
  });

  it.each(itemKindNames)(
    "[M1] gives a %s its labels, the shared fields first, and hides none of them",
    (kind) => {
      const { label, plural, fields } = itemKinds[kind];
      expect(label).not.toBe("");
      expect(plural).not.toBe(label);
      const keys = Object.keys(itemFields(kind));
      expect(keys).toEqual([...Object.keys(baseFields), ...Object.keys(fields)]);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it.each(linkKindNames)("[M1] gives a link that %s its labels and the shared fields first", (kind) => {
    const { label, verb, fields } = linkKinds[kind];
    expect(label).not.toBe("");
    expect(verb).not.toBe("");
    const keys = Object.keys(linkFields(kind));
    expect(keys).toEqual([...Object.keys(baseLinkFields), ...Object.keys(fields)]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("[M1] gives the same frozen table on each call, and none for an unknown kind", () => {
    expect(itemFields("goal")).toBe(itemFields("goal"));
    expect(Object.isFrozen(itemFields("goal"))).toBe(true);
    expect(() => itemFields("spaceship" as "goal")).toThrow("no item kind");
    expect(() => linkFields("spaceship" as "owns")).toThrow("no link kind");
  });

  it.each(rows)("[M2] %s.%s has a sound default and the facts of its control", (_, key, field) => {
    expect(v.is(field.schema, field.initial)).toBe(key !== "from" && key !== "to");
    expect(field.label).not.toBe("");
    expect(key).toMatch(/^[a-zA-Z]+$/);
    const isSeries = field.control === "series" || field.control === "checklist";
    expect(field.shape).toBe(field.control === "long" ? "text" : isSeries ? "entries" : "value");
    expect(field.entry !== undefined).toBe(isSeries);
    expect(field.options !== undefined).toBe(field.control === "choice");
    if (field.options) {
      expect(field.initial).toBe(field.options[0]?.value);
      const values = field.options.map((option) => option.value);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it("[M3] keeps a key that is a shared text one in every kind that has it", () => {
    for (const [, key, field] of itemRows) expect(itemTextKeys.has(key)).toBe(field.shape === "text");
    for (const [, key, field] of linkRows) expect(linkTextKeys.has(key)).toBe(field.shape === "text");
  });
});
