import { expect, test } from "vitest";
import { frameCost, timeCost } from "./frame-cost.ts";

test("[S21] asking for the whole document is dear, also when the question is written the long way", () => {
  for (const question of [
    [0, 0, 1, 0],
    [0, 0x80, 0, 1, 0],
    [0x80, 0x80, 0, 0x80, 0, 1, 0],
  ]) {
    expect(frameCost(new Uint8Array(question))).toBeGreaterThanOrEqual(20);
  }
  expect(frameCost(new Uint8Array([0, 2, 1, 0]))).toBeCloseTo(1, 2);
  expect(frameCost(new Uint8Array([1, 1, 0]))).toBeCloseTo(0.2, 2);
  expect(frameCost(new Uint8Array([0xff]))).toBeCloseTo(1, 2);
  expect(frameCost(new Uint8Array(640 * 1024))).toBeGreaterThan(9);
});

test("[S73] time is charged by the millisecond, but not what anyone may take", () => {
  expect(timeCost(0.5)).toBe(0);
  expect(timeCost(102)).toBe(100);
});
