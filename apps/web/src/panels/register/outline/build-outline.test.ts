import { type Item, type Link, readItem, readLink } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { buildOutline, type OutlineBoard, type OutlineNode } from "./build-outline.ts";
import { visibleNodes } from "./visible-nodes.ts";

function board(
  records: Record<string, Record<string, unknown>>,
  ...ends: readonly (readonly [string, string, string])[]
): OutlineBoard {
  const items = new Map<string, Item>(Object.entries(records).map(([id, raw]) => [id, readItem(id, raw)]));
  const links = new Map<string, Link>(
    ends.map(([kind, from, to], index) => [`l${index}`, readLink(`l${index}`, { kind, from, to })]),
  );
  const linksAt = (id: string) =>
    new Set([...links.values()].filter((link) => link.from === id || link.to === id).map((link) => link.id));
  return { items, links, linksAt };
}

const drawn = (nodes: readonly OutlineNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [`${"  ".repeat(depth)}${node.label}`, ...drawn(node.children, depth + 1)]);

const plan = board(
  {
    pr: { kind: "program", title: "Program" },
    s: { kind: "section", title: "Front office" },
    p: { kind: "project", title: "Portal", section: "s" },
    b: { kind: "benefit", title: "Speed" },
    g: { kind: "goal", title: "Cost" },
    n: { kind: "note", title: "", description: "Ask legal\nsoon" },
  },
  ["delivers", "p", "b"],
  ["contributes", "b", "g"],
  ["relates", "p", "gone"],
);

describe("the outline", () => {
  it("by structure: programs, sections, then the rest by kind, with links in words", () => {
    expect(drawn(buildOutline(plan, "structure"))).toEqual([
      "Program",
      "Front office",
      "  Portal",
      "    delivers Speed",
      "    relates to a deleted card",
      "Goals",
      "  Cost",
      "    Speed contributes to this",
      "Benefits",
      "  Speed",
      "    Portal delivers this",
      "    contributes to Cost",
      "Notes",
      "  Ask legal",
    ]);
  });

  it("by chain: goals, what serves them, and what stands apart", () => {
    expect(drawn(buildOutline(plan, "chain"))).toEqual([
      "Cost",
      "  Speed",
      "    Portal",
      "      delivers Speed",
      "      relates to a deleted card",
      "    contributes to Cost",
      "Programs",
      "  Program",
      "Notes",
      "  Ask legal",
      "Sections",
      "  Front office",
    ]);
  });

  it("ends when cards or sections go round in a circle, and loses none", () => {
    const round = board(
      {
        a: { kind: "benefit", title: "A" },
        b: { kind: "benefit", title: "B" },
        s: { kind: "section", title: "S", section: "t" },
        t: { kind: "section", title: "T", section: "s" },
      },
      ["contributes", "a", "b"],
      ["contributes", "b", "a"],
    );
    for (const order of ["structure", "chain"] as const) {
      const text = drawn(buildOutline(round, order)).map((line) => line.trim());
      for (const title of ["A", "B", "S", "T"]) expect(text).toContain(title);
    }
  });

  it("has keys of its own for each place", () => {
    const keys = visibleNodes(buildOutline(plan, "chain"), () => true).map(({ node }) => node.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("shows only what is open, and says where each stands", () => {
    const shown = visibleNodes(buildOutline(plan, "structure"), (_, level) => level < 2);
    expect(shown.map(({ node }) => node.label)).toEqual([
      "Program",
      "Front office",
      "Portal",
      "Goals",
      "Cost",
      "Benefits",
      "Speed",
      "Notes",
      "Ask legal",
    ]);
    expect(shown[2]).toMatchObject({ level: 2, place: 1, siblings: 1, parent: 1, expanded: false });
    expect(shown[0]?.expanded).toBeUndefined();
  });
});
