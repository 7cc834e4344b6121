import { cardSize, readItem } from "@throughline/model";
import { expect, it } from "vitest";
import { freePlace } from "./free-place.ts";

it("begins at the origin of an empty board", () => expect(freePlace([], [200, 100])).toEqual([0, 0]));

it("never covers a card, however many are added", () => {
  const items = [readItem("a", { kind: "project", pos: [100, 100] })];
  for (let index = 0; index < 30; index += 1) {
    const pos = freePlace(items, [220, 96]);
    for (const item of items) {
      const [width, height] = cardSize(item);
      const apart =
        pos[0] + 220 <= item.pos[0] ||
        item.pos[0] + width <= pos[0] ||
        pos[1] + 96 <= item.pos[1] ||
        item.pos[1] + height <= pos[1];
      expect(apart).toBe(true);
    }
    items.push(readItem(`x${index}`, { kind: "risk", pos: [...pos] }));
  }
});
