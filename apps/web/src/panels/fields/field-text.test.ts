import { itemFields, itemKindNames } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { fieldText, isTypedAsText, parseFieldText } from "./field-text.ts";

const project = itemFields("project");
const field = (key: string) => {
  const found = project[key];
  if (!found) throw new Error(`no field ${key}`);
  return found;
};

describe("values as text", () => {
  it("reads back every default of every kind", () => {
    for (const kind of itemKindNames) {
      for (const one of Object.values(itemFields(kind)).filter(isTypedAsText)) {
        expect(parseFieldText(one, fieldText(one, one.initial))).toEqual({ ok: true, value: one.initial });
      }
    }
  });

  it("shows shares as percent and choices by their words", () => {
    expect(fieldText(field("progress"), 0.07)).toBe("7");
    expect(fieldText(field("status"), "in-progress")).toBe("In progress");
    expect(parseFieldText(field("status"), "in PROGRESS")).toEqual({ ok: true, value: "in-progress" });
    expect(parseFieldText(field("tags"), "a, b;a")).toEqual({ ok: true, value: ["a", "b"] });
    expect(parseFieldText(field("mandatory"), "yes")).toEqual({ ok: true, value: true });
  });

  it("says why a text is refused", () => {
    const refused = parseFieldText(field("budget"), "a lot");
    expect(refused).toEqual({
      ok: false,
      reason: "“a lot” is not an amount. Write it as 1,200.50, 250k or 1.2M.",
    });
    expect(parseFieldText(field("progress"), "140")).toMatchObject({ ok: false });
    expect(parseFieldText(field("duration"), "-4")).toMatchObject({ ok: false });
  });
});
