import { itemFields, itemKindNames, linkFields, linkKindNames } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { fieldGroups, fieldOrder, linkFieldOrder, sharedFields } from "./field-groups.ts";

describe("field groups", () => {
  it.each(itemKindNames)("hold every editable field of a %s exactly once", (kind) => {
    const table = itemFields(kind);
    const editable = Object.keys(table).filter((key) => table[key]?.control !== "hidden");
    expect([...fieldOrder(kind)].sort()).toEqual(editable.sort());
  });

  it.each(itemKindNames)("of a %s have names of their own", (kind) => {
    const ids = fieldGroups(kind).map((group) => group.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(linkKindNames)("show every editable field of a %s link exactly once", (kind) => {
    const table = linkFields(kind);
    const editable = Object.keys(table).filter((key) => table[key]?.control !== "hidden");
    expect([...linkFieldOrder(kind)].sort()).toEqual(editable.sort());
  });

  it("offer for many cards what all of them have with the same choices", () => {
    expect(sharedFields(["project", "change"])).toContain("status");
    expect(sharedFields(["project", "risk"])).toContain("owner");
    expect(sharedFields(["project", "risk"])).not.toContain("status");
    expect(sharedFields(["project"])).not.toContain("title");
    expect(sharedFields([])).toEqual([]);
  });
});
