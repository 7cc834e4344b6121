import { expect, it } from "vitest";
import { lensIdIn, readLensAddress, writeLensAddress } from "./lens-address.ts";

it("says a lens and its choices in one word, and reads it back", () => {
  const look = { scale: "month", lanes: "team & owner" };
  expect(writeLensAddress("map", {})).toBe("map");
  expect([lensIdIn("map"), lensIdIn("roadmap?scale=month"), lensIdIn("")]).toEqual(["map", "roadmap", ""]);
  expect(readLensAddress(writeLensAddress("roadmap", look))).toEqual({ id: "roadmap", look });
  expect(writeLensAddress("roadmap", { b: "1", a: "2" })).toBe("roadmap?a=2&b=1");
});

it("takes whatever another browser says", () => {
  expect(readLensAddress("")).toEqual({ id: "", look: {} });
  expect(readLensAddress("?x")).toEqual({ id: "", look: { x: "" } });
});
