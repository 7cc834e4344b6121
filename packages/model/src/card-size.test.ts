import { describe, expect, it } from "vitest";
import { cardSize, defaultSize } from "./card-size.ts";
import { readItem } from "./read-item.ts";

describe("cardSize", () => {
  it("[M16] is the kind's own until someone resizes the card", () => {
    expect(cardSize(readItem("a", { kind: "goal" }))).toEqual(defaultSize("goal"));
    expect(cardSize(readItem("a", { kind: "goal", size: [300, 200] }))).toEqual([300, 200]);
  });

  it("[M16] lets a text be as wide as its longest line and as high as its lines", () => {
    const [width, height] = cardSize(readItem("a", { kind: "text", title: "A", fontSize: 32 }));
    expect([width, height]).toEqual([240, 50]);
    const [wider] = cardSize(readItem("a", { kind: "text", title: "A heading of some words", fontSize: 32 }));
    expect(wider).toBeGreaterThan(400);
    const [widest, higher] = cardSize(
      readItem("a", { kind: "text", title: "word ".repeat(60), fontSize: 32 }),
    );
    expect(widest).toBe(640);
    expect(higher).toBeGreaterThan(300);
  });
});
