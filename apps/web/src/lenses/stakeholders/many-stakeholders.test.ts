import { addItem } from "@throughline/board";
import { describe, expect, it } from "vitest";
import type { Rect } from "../../workspace/camera.ts";
import { createLensCase } from "../testing/lens-case.ts";
import { cornerFor, influenceAt, influenceGeometry } from "./influence-geometry.ts";
import { stakeholdersLens } from "./stakeholders-lens.ts";
import { fail, go } from "./testing/stakeholder-board.ts";

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
