import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import { describe, expect, it } from "vitest";
import type { Rect } from "../../workspace/camera.ts";
import { createLensCase, type LensCase } from "../testing/lens-case.ts";
import { columnRect, engagementGeometry } from "./engagement-geometry.ts";
import { cornerFor, influenceAt, influenceGeometry } from "./influence-geometry.ts";
import { stakeholdersLens } from "./stakeholders-lens.ts";
import { CHIP, HEAD } from "./tray.ts";

function fill(it: Board): void {
  const add = (id: string, title: string, values: Record<string, unknown> = {}) =>
    addItem(it, { id, kind: "stakeholder", title, pos: [0, 0], values });
  setMeta(it, "statusDate", "2026-05-01");
  add("board", "Board", {
    power: 0.9,
    interest: 0.8,
    engagementNow: "neutral",
    engagementWanted: "leading",
    nextContact: "2026-04-20",
  });
  add("union", "Works council", {
    power: 0.62,
    interest: 0.4,
    engagementNow: "resistant",
    engagementWanted: "neutral",
    nextContact: "2026-05-01",
  });
  add("users", "Field staff", {
    power: 0.2,
    interest: 0.9,
    engagementNow: "supportive",
    organisation: "Depots",
  });
  add("press", "Press");
  add("fixed", "Auditor", { power: 0.5, interest: 0.1, engagementNow: "neutral", locked: true });
  addItem(it, {
    id: "mobile",
    kind: "change",
    title: "Work by phone",
    pos: [0, 0],
    values: { owner: " works COUNCIL", affected: "Drivers, field staff (400)" },
  });
  addItem(it, { id: "quiet", kind: "change", title: "Quiet", pos: [0, 0] });
  addLink(it, { id: "link", kind: "owns", from: "board", to: "mobile", values: { role: "C" } });
}

const board = () => createLensCase(stakeholdersLens, fill);
const engagement = { view: "engagement" };

/** The corner of a chip that stands alone for its power and interest. */
function cornerOf(lens: LensCase, power: number, interest: number): readonly [number, number] {
  const { extent } = influenceGeometry(lens.input());
  return [interest * extent[0], HEAD + (1 - power) * extent[1]];
}

function inColumn(lens: LensCase, level: number): readonly [number, number] {
  const { x, y } = columnRect(engagementGeometry(lens.input(engagement)), level);
  return [x + 8, y + 8];
}

function go(lens: LensCase, id: string, direction: "left" | "right" | "up" | "down", look = {}, big = false) {
  const place = stakeholdersLens.place(lens.input(look)).places.get(id) ?? fail("no place");
  const [dx, dy] = stakeholdersLens.step(lens.input(look), id, direction, big);
  lens.drop({ [id]: [place.x + dx, place.y + dy] }, look);
  return lens.input().items.get(id);
}

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

describe("stakeholders lens on a crowded spot", () => {
  const crowd = () =>
    createLensCase(stakeholdersLens, (it) => {
      for (let index = 0; index < 9; index += 1) {
        const values = { power: 0.6, interest: 0.5 };
        addItem(it, { id: `s${index}`, kind: "stakeholder", pos: [0, 0], values });
      }
    });

  it("changes nothing where a card that gave way is let go on its own place", () => {
    const lens = crowd();
    for (const [id, { x, y }] of stakeholdersLens.place(lens.input()).places) {
      expect(lens.drop({ [id]: [x, y] })).toMatchObject({ writes: [] });
    }
  });

  it("moves by exactly one step with an arrow, however far the card gave way", () => {
    for (let index = 0; index < 9; index += 1) {
      expect(go(crowd(), `s${index}`, "right")).toMatchObject({ power: 0.6, interest: 0.55 });
      expect(go(crowd(), `s${index}`, "up", {}, true)).toMatchObject({ power: 0.85, interest: 0.5 });
    }
  });

  it("means the place itself once the card is carried far, and nothing jumps on the way", () => {
    const lens = crowd();
    const geometry = influenceGeometry(lens.input());
    const [id, [ox]] =
      [...geometry.offsets].find(([, offset]) => Math.abs(offset[0]) > 50) ?? fail("nobody gave way");
    const own = geometry.places.get(id) ?? fail("no place");
    const far = own.x + 3 * Math.abs(ox);
    expect(influenceAt(geometry, id, [far, own.y]).interest).toBeCloseTo(far / geometry.extent[0], 9);
    let before = influenceAt(geometry, id, [own.x - 150, own.y]).interest;
    for (let x = own.x - 149; x < own.x + 250; x += 1) {
      const next = influenceAt(geometry, id, [x, own.y]).interest;
      expect(next).toBeGreaterThan(before);
      expect(next - before).toBeLessThan(0.002);
      before = next;
    }
    for (const wanted of [0.1, 0.45, 0.5, 0.55, 0.9]) {
      const x = cornerFor(geometry, id, "interest", wanted);
      expect(influenceAt(geometry, id, [x, own.y]).interest).toBeCloseTo(wanted, 9);
    }
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

describe("stakeholders lens with 300 stakeholders", () => {
  const many = () =>
    createLensCase(stakeholdersLens, (it) => {
      const levels = ["unknown", "unaware", "resistant", "neutral", "supportive", "leading"];
      for (let index = 0; index < 300; index += 1) {
        const values = {
          power: index % 17 === 0 ? null : ((index * 7) % 13) / 20 + 0.35,
          interest: ((index * 11) % 9) / 20 + 0.5,
          engagementNow: levels[(index * 5) % 6],
          engagementWanted: levels[(index * 3 + 1) % 6],
        };
        addItem(it, { id: `s${index}`, kind: "stakeholder", pos: [0, 0], values });
      }
    });

  it.each(["influence", "engagement"])("keeps all apart and inside in the view %s", (view) => {
    const { places, tokens, bounds } = stakeholdersLens.place(many().input({ view }));
    expect(places.size).toBe(300);
    expectApart([...places.values(), ...tokens.map(({ rect }) => rect)], bounds ?? fail("no bounds"));
  });

  it("stands them at the same places whatever the order of the records", () => {
    const input = many().input();
    const turned = { ...input, items: new Map([...input.items].reverse()) };
    expect(new Map(stakeholdersLens.place(turned).places)).toEqual(stakeholdersLens.place(input).places);
  });

  it("shows nothing at all without stakeholders", () => {
    const lens = createLensCase(stakeholdersLens, () => {});
    expect(stakeholdersLens.place(lens.input())).toMatchObject({ bounds: null, under: [] });
  });
});

function expectApart(rects: readonly Rect[], bounds: Rect): void {
  for (const [index, one] of rects.entries()) {
    expect(one.x >= bounds.x && one.x + one.width <= bounds.x + bounds.width).toBe(true);
    expect(one.y >= bounds.y && one.y + one.height <= bounds.y + bounds.height).toBe(true);
    for (const other of rects.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      if (!apart) throw new Error(`${JSON.stringify(one)} overlaps ${JSON.stringify(other)}`);
    }
  }
}

function fail(reason: string): never {
  throw new Error(reason);
}
