import { expect, it } from "vitest";
import { createLaserTrails, TRAIL } from "./laser-trails.ts";

it("fades over about a second, and keeps the dot while the laser is on", () => {
  const trails = createLaserTrails();
  trails.point(1, "#ff0000", [0, 0], 0);
  trails.point(1, "#ff0000", [10, 0], 100);
  trails.point(1, "#ff0000", [20, 0], 600);
  const [fresh] = trails.at(600);
  expect(fresh?.pieces.map(({ left }) => left)).toEqual([0.5, 1]);
  expect(fresh?.head).toEqual([20, 0]);
  expect(trails.at(1150)[0]?.pieces).toEqual([]);
  expect(trails.at(60_000)).toEqual([{ color: "#ff0000", pieces: [], head: [20, 0] }]);
});

it("is gone after it was put down and has faded", () => {
  const trails = createLaserTrails();
  trails.point(1, "#ff0000", [0, 0], 0);
  trails.point(1, "#ff0000", [10, 0], 50);
  trails.lift(1);
  expect(trails.at(100)[0]).toMatchObject({ head: null });
  expect(trails.at(50 + TRAIL)).toEqual([]);
  expect(trails.isEmpty()).toBe(true);
});

it("begins anew where it is taken up again", () => {
  const trails = createLaserTrails();
  trails.point(1, "#ff0000", [0, 0], 0);
  trails.lift(1);
  trails.point(1, "#ff0000", [500, 0], 100);
  expect(trails.at(100)[0]?.pieces).toEqual([]);
  trails.point(1, "#ff0000", [500, 0], 200);
  trails.point(1, "#ff0000", [520, 0], 300);
  expect(trails.at(300)[0]?.pieces).toHaveLength(1);
});

it("never keeps more points than can be seen", () => {
  const trails = createLaserTrails();
  for (let step = 0; step < 1000; step++) trails.point(1, "#ff0000", [step, 0], step / 10);
  expect(trails.at(100)[0]?.pieces.length).toBeLessThan(150);
});
