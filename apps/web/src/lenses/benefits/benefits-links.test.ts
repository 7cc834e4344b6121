import { addItem, addLink } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { benefitsLens } from "./benefits-lens.ts";
import { createChainCase } from "./testing/chain-case.ts";

describe("benefits lens, links", () => {
  it("makes links as wide as what they carry, divided by weight", () => {
    const input = createChainCase().input();
    const width = (id: string) => {
      const link = input.links.get(id);
      return link ? (benefitsLens.linkWidth?.(input, link) ?? 0) : 0;
    };
    expect(width("c1")).toBeCloseTo(22);
    expect(width("c2")).toBeCloseTo(22 / 3);
    expect(width("b1")).toBeCloseTo(22);
    expect(width("skip")).toBeCloseTo(width("b2"));
    expect(width("a1")).toBeCloseTo(22);
  });

  it("can go by weight instead, where no benefit has a value", () => {
    const lens = createChainCase();
    const input = lens.input({ ribbons: "weight" });
    const link = input.links.get("c2");
    expect(link && benefitsLens.linkWidth?.(input, link)).toBeCloseTo(22 / 3);
  });

  it("drags a weight by its dot: up is more, and the hint says what it comes to", () => {
    const lens = createChainCase();
    const { tokens } = benefitsLens.place(lens.input());
    const token = tokens.find(({ id }) => id === "weight:c2");
    if (!token) throw new Error("There is no dot on the link.");
    expect(token.name).toBe("Weight of “Speed” for “Cost”: 1, 25 %");
    const [, dy] = benefitsLens.stepToken?.(lens.input(), token.id, "up", true) ?? [0, 0];
    const drop = benefitsLens.dropToken?.(lens.input(), token.id, { ...token.rect, y: token.rect.y + dy });
    if (!drop?.ok) throw new Error("It cannot be dropped.");
    expect(drop.hint).toBe("Weight 2 · 40 % of “Cost”");
    lens.write(drop);
    expect(lens.input().links.get("c2")).toMatchObject({ weight: 2 });
    lens.undo();
    expect(lens.input().links.get("c2")).toMatchObject({ weight: 1 });
  });

  it("says beside each dot what part of the goal it is, and takes dots and words away on request", () => {
    const shares = (look: Record<string, string>) =>
      benefitsLens
        .place(createChainCase().input(look))
        .over.flatMap((mark) => (mark.draw === "text" ? [mark.text] : []));
    expect(shares({}).sort()).toEqual(["25 %", "75 %"]);
    expect(shares({ focus: "speed" })).toEqual(["25 %"]);
    expect(shares({ weights: "off" })).toEqual([]);
    expect(benefitsLens.place(createChainCase().input({ weights: "off" })).tokens).toEqual([]);
  });

  it("weighs no dis-benefit: it takes no part in a goal", () => {
    const lens = createChainCase((board) => {
      addItem(board, { id: "harm", kind: "benefit", pos: [0, 0], values: { benefitType: "disbenefit" } });
      addLink(board, { id: "c3", kind: "contributes", from: "harm", to: "cost", values: { weight: 6 } });
    });
    const { tokens } = benefitsLens.place(lens.input());
    expect(tokens.map(({ id }) => id).sort()).toEqual(["weight:c1", "weight:c2"]);
    expect(tokens.find(({ id }) => id === "weight:c2")?.name).toContain("1, 25 %");
    const link = lens.input().links.get("c3");
    expect(link && benefitsLens.linkWidth?.(lens.input({ ribbons: "weight" }), link)).toBeLessThan(2);
  });

  it("never takes a weight below nothing", () => {
    const lens = createChainCase();
    const token = benefitsLens.place(lens.input()).tokens.find(({ id }) => id === "weight:c2");
    if (!token) throw new Error("There is no dot on the link.");
    const drop = benefitsLens.dropToken?.(lens.input(), token.id, { ...token.rect, y: 9000 });
    expect(drop).toMatchObject({ ok: true, writes: [{ value: 0 }] });
  });

  it("seams links that skip a lane", () => {
    const marks = benefitsLens.place(createChainCase().input()).under;
    expect(marks.filter(({ key }) => key.startsWith("skips")).map(({ key }) => key)).toEqual(["skips skip"]);
  });

  it("dims nothing for a card without links", () => {
    const { facts } = benefitsLens.place(createChainCase().input({ focus: "idle" }));
    expect([...facts.values()].some(({ dim }) => dim)).toBe(false);
  });

  it("follows the thread of one card both ways and dims the rest", () => {
    const input = createChainCase().input({ focus: "calls" });
    const { facts, under } = benefitsLens.place(input);
    expect(facts.get("portal")).toMatchObject({ thread: "before", dim: false });
    expect(facts.get("cost")).toMatchObject({ thread: "after", dim: false });
    expect(facts.get("speed")).toMatchObject({ thread: null, dim: true });
    expect(under.filter(({ key }) => key.startsWith("thread")).length).toBe(3);
    const off = input.links.get("b2");
    expect(off && benefitsLens.linkWidth?.(input, off)).toBeLessThan(2);
  });
});
