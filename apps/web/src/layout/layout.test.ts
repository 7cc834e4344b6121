// @vitest-environment node
import { cardSize, type Item, type Link, type RawRecord, readItem, readLink } from "@throughline/model";
import Elk from "elkjs/lib/elk.bundled.js";
import { describe, expect, it } from "vitest";
import { buildLayoutGraph } from "./layout-graph.ts";
import { readLayout } from "./layout-moves.ts";

const elk = new Elk();

function board(items: Readonly<Record<string, RawRecord>>, links: readonly [string, string][] = []) {
  return {
    items: new Map<string, Item>(Object.entries(items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: links.map(([from, to], index): Link => readLink(`l${index}`, { kind: "dependency", from, to })),
  };
}

const project = (x: number, y: number, more: RawRecord = {}): RawRecord => ({
  kind: "project",
  pos: [x, y],
  ...more,
});

async function places(scope: ReturnType<typeof board> & { ids?: readonly string[] }) {
  const layout = readLayout(await elk.layout(buildLayoutGraph(scope)), scope.items);
  return { ...layout, at: new Map(layout.moves) };
}

describe("automatic layout", () => {
  it("puts what comes first to the left, and keeps the top left corner", async () => {
    const scope = board({ a: project(900, 500), b: project(100, 700), c: project(40, 60) }, [
      ["a", "b"],
      ["b", "c"],
    ]);
    const { at } = await places(scope);
    const x = (id: string) => at.get(id)?.[0] ?? Number.NaN;
    expect(x("a")).toBeLessThan(x("b"));
    expect(x("b")).toBeLessThan(x("c"));
    expect(Math.min(...[...at.values()].map((pos) => pos[0]))).toBe(40);
    expect(Math.min(...[...at.values()].map((pos) => pos[1]))).toBe(60);
  });

  it("gives the same places twice, and tolerates cycles and links to nowhere", async () => {
    const scope = board({ a: project(0, 0), b: project(10, 10), c: project(20, 20) }, [
      ["a", "b"],
      ["b", "a"],
      ["c", "gone"],
      ["c", "c"],
    ]);
    expect((await places(scope)).moves).toEqual((await places(scope)).moves);
  });

  it("lays cards out inside their section, which is drawn anew around them and moves as one", async () => {
    const inside = { section: "s" };
    const scope = board(
      {
        s: { kind: "section", pos: [0, 0], size: [300, 200] },
        a: project(20, 60, inside),
        b: project(30, 70, inside),
        z: project(5, 5),
      },
      [
        ["a", "b"],
        ["b", "z"],
      ],
    );
    const { at, sizes } = await places(scope);
    const grown = new Map(sizes).get("s");
    const [s, a, b, z] = ["s", "a", "b", "z"].map((id) => at.get(id));
    if (!grown || !s || !a || !b || !z) throw new Error("Something was not laid out.");
    for (const [x, y] of [a, b]) {
      expect(x).toBeGreaterThan(s[0]);
      expect(y).toBeGreaterThan(s[1]);
      expect(x + 260).toBeLessThan(s[0] + grown[0]);
      expect(y + 132).toBeLessThan(s[1] + grown[1]);
    }
    expect(z[0]).toBeGreaterThan(s[0] + grown[0]);
  });

  it("draws no section anew that also holds what stays", async () => {
    const section = { kind: "section", pos: [0, 0], size: [2000, 1500] };
    const inside = { section: "s" };
    const free = board({ s: section, a: project(20, 60, inside) });
    expect(new Map((await places(free)).sizes).get("s")).toEqual([340, 236]);
    const held = board({ s: section, a: project(20, 60, inside), p: { kind: "stroke", ...inside } });
    expect((await places(held)).sizes).toEqual([]);
  });

  it("leaves locked cards, what is in locked sections and pen strokes alone", () => {
    const { items, links } = board({
      a: project(0, 0, { locked: true }),
      s: { kind: "section", pos: [0, 0], locked: true },
      b: project(0, 0, { section: "s" }),
      p: { kind: "stroke", pos: [0, 0] },
      c: project(0, 0),
    });
    expect(buildLayoutGraph({ items, links }).children?.map((node) => node.id)).toEqual(["c"]);
  });

  it("takes a chosen section with what is in it, and nothing else", () => {
    const { items, links } = board({
      s: { kind: "section", pos: [0, 0] },
      a: project(0, 0, { section: "s" }),
      b: project(0, 0),
    });
    const graph = buildLayoutGraph({ items, links, ids: ["s"] });
    expect(graph.children?.map((node) => [node.id, node.children?.map((inner) => inner.id)])).toEqual([
      ["s", ["a"]],
    ]);
  });

  it("survives sections that hold each other", async () => {
    const scope = board({
      s: { kind: "section", pos: [0, 0], section: "t" },
      t: { kind: "section", pos: [0, 0], section: "s" },
      a: project(0, 0, { section: "s" }),
    });
    expect((await places(scope)).moves).toHaveLength(3);
  });

  it("never lays one card over another", async () => {
    const count = 60;
    const items = Object.fromEntries(Array.from({ length: count }, (_, i) => [`i${i}`, project(i, i)]));
    const links = Array.from({ length: 40 }, (_, i): [string, string] => [`i${i}`, `i${(i * 7 + 3) % 50}`]);
    const scope = board(items, links);
    const { moves } = await places(scope);
    const [width, height] = cardSize(readItem("x", project(0, 0)));
    for (const [id, [x, y]] of moves) {
      for (const [other, [u, v]] of moves) {
        if (id >= other) continue;
        expect(Math.abs(x - u) >= width || Math.abs(y - v) >= height).toBe(true);
      }
    }
  });
});
