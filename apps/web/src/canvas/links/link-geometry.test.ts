import { describe, expect, it } from "vitest";
import { distanceToLink, linkPath, linkShape, pointOnLink } from "./link-geometry.ts";

const left = { x: 0, y: 0, width: 200, height: 100 };
const right = { x: 500, y: 20, width: 200, height: 100 };
const below = { x: 10, y: 400, width: 200, height: 100 };

describe("link geometry", () => {
  it("leaves and enters by the sides that face each other", () => {
    expect(linkShape(left, right).from[0]).toBe(200);
    expect(linkShape(left, right).to[0]).toBe(500);
    expect(linkShape(right, left).from[0]).toBe(500);
    expect(linkShape(left, below).from[1]).toBe(100);
    expect(linkShape(left, below).to[1]).toBe(400);
    expect(linkShape(left, right).heading).toEqual([1, -0]);
    expect(linkShape(left, below).heading).toEqual([-0, 1]);
  });

  it("keeps its ends away from the corners however far the other card is", () => {
    const shape = linkShape(left, { x: 5000, y: 3000, width: 200, height: 100 });
    expect(shape.from[1]).toBeLessThanOrEqual(86);
    expect(shape.from[1]).toBeGreaterThan(50);
  });

  it("sets several links of the same pair apart", () => {
    const [first, second] = [linkShape(left, right, 0), linkShape(left, right, 1)];
    expect(Math.abs(first.from[1] - second.from[1])).toBeGreaterThan(10);
  });

  it("measures distance, middle and bounds of the curve", () => {
    const shape = linkShape(left, right);
    expect(pointOnLink(shape, 0.5)).toEqual(shape.middle);
    expect(distanceToLink(shape, shape.middle)).toBeLessThan(1);
    expect(distanceToLink(shape, [350, 500])).toBeGreaterThan(300);
    expect(shape.bounds.x).toBe(200);
    expect(shape.bounds.width).toBe(300);
    expect(linkPath(shape)).toMatch(/^M200,[\d.]+C/);
  });

  it("stays finite for cards on top of each other", () => {
    const shape = linkShape(left, left);
    expect([...shape.from, ...shape.control1, ...shape.middle].every(Number.isFinite)).toBe(true);
  });
});
