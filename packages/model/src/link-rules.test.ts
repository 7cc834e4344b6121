import { expect, it } from "vitest";
import { itemKindNames } from "./item.ts";
import { isLinkKind } from "./link.ts";
import { suggestLinkKinds } from "./link-rules.ts";

it.each(itemKindNames)("[M14] suggests known kinds of link from a %s to anything, each once", (from) => {
  for (const to of itemKindNames) {
    const kinds = suggestLinkKinds(from, to);
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.every(isLinkKind)).toBe(true);
    expect(kinds).toContain("relates");
  }
});

it.each([
  ["project", "project", "dependency"],
  ["project", "benefit", "delivers"],
  ["benefit", "goal", "contributes"],
  ["benefit", "benefit", "contributes"],
  ["risk", "benefit", "threatens"],
  ["stakeholder", "project", "owns"],
  ["team", "project", "staffs"],
  ["decision", "project", "governs"],
  ["note", "note", "relates"],
] as const)("[M14] suggests first that a %s and a %s are linked by %s", (from, to, kind) => {
  expect(suggestLinkKinds(from, to)[0]).toBe(kind);
});
