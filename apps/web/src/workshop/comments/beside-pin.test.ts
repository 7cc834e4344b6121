import { describe, expect, it } from "vitest";
import { besidePin } from "./beside-pin.ts";

describe("what opens beside a pin", () => {
  const box = [320, 200] as const;
  const stage = [1000, 700] as const;

  it("stands right of it, and left of the card where there is no room", () => {
    expect(besidePin([100, 300], 0, box, stage)).toEqual([140, 270]);
    expect(besidePin([900, 300], 900, box, stage)).toEqual([570, 270]);
    expect(besidePin([900, 300], 700, box, stage)).toEqual([370, 270]);
  });

  it("covers a part of a card that leaves no room on either side", () => {
    expect(besidePin([900, 300], 100, box, stage)).toEqual([670, 270]);
  });

  it("stays within the stage", () => {
    expect(besidePin([100, 690], 100, box, stage)).toEqual([140, 490]);
    expect(besidePin([-500, -500], -500, box, stage)).toEqual([10, 10]);
    expect(besidePin([200, 100], 200, box, [400, 700])).toEqual([70, 70]);
    expect(besidePin(undefined, 0, box, stage)).toEqual([670, 10]);
  });
});
