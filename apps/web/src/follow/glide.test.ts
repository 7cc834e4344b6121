import { describe, expect, it } from "vitest";
import { glide } from "./glide.ts";

const from = { x: 0, y: 0, width: 100, height: 100 };
const to = { x: 1000, y: -500, width: 400, height: 300 };

describe("gliding to another view", () => {
  it("arrives within half a second, and then is exactly there", () => {
    let at = from;
    let frames = 0;
    while (at !== to && frames < 100) {
      at = glide(at, to, 16);
      frames += 1;
    }
    expect(at).toBe(to);
    expect(frames).toBeLessThan(32);
  });

  it("covers as much ground in one slow frame as in two quick ones", () => {
    const twice = glide(glide(from, to, 16), to, 16);
    expect(glide(from, to, 32).x).toBeCloseTo(twice.x, 6);
  });
});
