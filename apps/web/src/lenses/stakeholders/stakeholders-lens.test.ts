import { describe, expect, it } from "vitest";
import { columnRect, engagementGeometry } from "./engagement-geometry.ts";
import { influenceGeometry } from "./influence-geometry.ts";
import { stakeholdersLens } from "./stakeholders-lens.ts";
import { board, cornerOf, engagement, fail, go, inColumn } from "./testing/stakeholder-board.ts";
import { CHIP } from "./tray.ts";

describe("stakeholders lens by power and interest", () => {
  it("stands them higher by power, further right by interest, and the rest in the tray", () => {
    const lens = board();
    const { places, facts } = stakeholdersLens.place(lens.input());
    const { tray } = influenceGeometry(lens.input());
    expect([places.get("board")?.x, places.get("board")?.y]).toEqual(cornerOf(lens, 0.9, 0.8));
    expect(places.get("press")?.y).toBeGreaterThan(tray.y);
    expect(places.has("mobile")).toBe(false);
    expect(facts.get("board")?.overdue).toBe(true);
    expect(facts.get("union")?.overdue).toBe(false);
  });

  it("writes where a card is let go, to five in a hundred, in one step that one undo takes back", () => {
    const lens = board();
    const [x, y] = cornerOf(lens, 0.44, 0.71);
    expect(lens.drop({ board: [x, y] })).toMatchObject({ hint: "Power 45 %, interest 70 %" });
    expect(lens.input().items.get("board")).toMatchObject({ power: 0.45, interest: 0.7 });
    lens.undo();
    expect(lens.input().items.get("board")).toMatchObject({ power: 0.9, interest: 0.8 });
  });

  it("keeps the exact value along an axis on which the card did not move", () => {
    const lens = board();
    const [x, y] = cornerOf(lens, 0.62, 0.6);
    lens.drop({ union: [x, y] });
    expect(lens.input().items.get("union")).toMatchObject({ power: 0.62, interest: 0.6 });
  });

  it("says both of a card from the tray, and clears both there", () => {
    const lens = board();
    lens.drop({ press: cornerOf(lens, 0.3, 0.3) });
    expect(lens.input().items.get("press")).toMatchObject({ power: 0.3, interest: 0.3 });
    const { tray } = influenceGeometry(lens.input());
    lens.drop({ press: [tray.x + 20, tray.y + 10], board: [tray.x + 300, tray.y + 10] });
    expect(lens.input().items.get("press")).toMatchObject({ power: null, interest: null });
    expect(lens.input().items.get("board")).toMatchObject({ power: null, interest: null });
    lens.undo();
    expect(lens.input().items.get("board")).toMatchObject({ power: 0.9, interest: 0.8 });
  });

  it("refuses locked cards and places far from the grid", () => {
    const lens = board();
    expect(lens.drop({ fixed: cornerOf(lens, 1, 1) })).toMatchObject({ ok: false });
    expect(lens.drop({ board: [-4000, 0] })).toMatchObject({ ok: false });
  });

  it("moves by five in a hundred with an arrow, by 25 with Shift, and not beyond the end", () => {
    const lens = board();
    expect(go(lens, "board", "left")).toMatchObject({ power: 0.9, interest: 0.75 });
    expect(go(lens, "board", "down", {}, true)).toMatchObject({ power: 0.65, interest: 0.75 });
    expect(go(lens, "board", "up", {}, true)).toMatchObject({ power: 0.9 });
    expect(go(lens, "board", "up", {}, true)).toMatchObject({ power: 1 });
    expect(stakeholdersLens.step(lens.input(), "board", "up", false)).toEqual([0, 0]);
    expect(go(lens, "press", "up")).toMatchObject({ power: 0, interest: expect.any(Number) });
  });

  it("makes a new one with the power and interest of the point", () => {
    const lens = board();
    const [x, y] = cornerOf(lens, 0.75, 0.25);
    expect(stakeholdersLens.create(lens.input(), null, [x + CHIP.width / 2, y + CHIP.height / 2])).toEqual({
      kind: "stakeholder",
      values: { power: 0.75, interest: 0.25 },
    });
    expect(stakeholdersLens.create(lens.input(), "risk", [0, 0])).toBe(null);
  });
});

describe("stakeholders lens by engagement", () => {
  it("stands each in the column of now, with a way to the wanted one that nobody stands on", () => {
    const lens = board();
    const { places, tokens, under, ticks } = stakeholdersLens.place(lens.input(engagement));
    const geometry = engagementGeometry(lens.input(engagement));
    const column = columnRect(geometry, 2);
    expect(places.get("board")?.x).toBeGreaterThanOrEqual(column.x);
    expect((places.get("board")?.x ?? 0) + CHIP.width).toBeLessThanOrEqual(column.x + column.width);
    expect(tokens.find(({ id }) => id === "board")?.rect.x).toBeGreaterThanOrEqual(columnRect(geometry, 4).x);
    expect(under.some(({ key }) => key === "way board")).toBe(true);
    expect(tokens.find(({ id }) => id === "users")).toMatchObject({ tone: "faint" });
    expect(ticks.filter(({ row }) => row === 0).map(({ text }) => text)).toEqual([
      "Unaware",
      "Resistant",
      "Neutral",
      "Supportive",
      "Leading",
    ]);
    expect(ticks.find(({ key }) => key === "neutral counts")?.text).toBe("2 now, 1 wanted");
    expect(places.get("press")?.y).toBeGreaterThan(geometry.tray.y);
  });

  it("says how engaged they are now by a drop, and what is wanted by the dot", () => {
    const lens = board();
    lens.drop({ union: inColumn(lens, 3) }, engagement);
    expect(lens.input().items.get("union")).toMatchObject({ engagementNow: "supportive", power: 0.62 });
    lens.undo();
    expect(lens.input().items.get("union")).toMatchObject({ engagementNow: "resistant" });
    const [x, y] = inColumn(lens, 4);
    const drop = stakeholdersLens.dropToken?.(lens.input(engagement), "users", {
      x,
      y,
      width: 20,
      height: 20,
    });
    expect(drop).toMatchObject({ hint: "Wanted: Leading" });
    lens.write(drop ?? fail("no drop"));
    expect(lens.input().items.get("users")).toMatchObject({ engagementWanted: "leading" });
  });

  it("goes one column by an arrow, out of the tray upward, and the dot too", () => {
    const lens = board();
    expect(go(lens, "union", "right", engagement)).toMatchObject({ engagementNow: "neutral" });
    expect(go(lens, "union", "left", engagement, true)).toMatchObject({ engagementNow: "unaware" });
    expect(go(lens, "press", "up", engagement)).toMatchObject({ engagementNow: "unaware" });
    const input = lens.input(engagement);
    const { rect } = stakeholdersLens.place(input).tokens.find(({ id }) => id === "board") ?? fail("no dot");
    const [dx] = stakeholdersLens.stepToken?.(input, "board", "left", false) ?? [0, 0];
    lens.write(stakeholdersLens.dropToken?.(input, "board", { ...rect, x: rect.x + dx }) ?? fail("no drop"));
    expect(lens.input().items.get("board")).toMatchObject({ engagementWanted: "supportive" });
  });

  it("makes a new one with the engagement of the column", () => {
    const lens = board();
    const [x, y] = inColumn(lens, 1);
    expect(stakeholdersLens.create(lens.input(engagement), "stakeholder", [x, y])).toEqual({
      kind: "stakeholder",
      values: { engagementNow: "resistant" },
    });
  });
});

describe("stakeholders lens: whom a change affects", () => {
  it("finds who is linked, who is named as owner under any spelling, and who is among the affected groups", () => {
    const lens = board();
    const { facts } = stakeholdersLens.place(lens.input({ about: "mobile" }));
    expect(facts.get("board")?.affected).toBe("Consulted");
    expect(facts.get("union")?.affected).toBe("Owner");
    expect(facts.get("users")?.affected).toBe("Named as affected");
    expect(facts.get("press")?.affected).toBe(null);
  });

  it("marks nobody for a card without people, or none at all", () => {
    const lens = board();
    for (const about of ["quiet", "gone", ""]) {
      const { facts } = stakeholdersLens.place(lens.input({ about }));
      expect([...facts.values()].every(({ affected }) => affected === null)).toBe(true);
    }
  });
});
