import { readLink } from "@throughline/model";
import { expect, it } from "vitest";
import { dashAlong, dashOf } from "./link-look.ts";

const risk = readLink("link-of-a-risk", {
  kind: "threatens",
  from: "one-card-000001",
  to: "other-card-0002",
});

it("leaves the dash of a short link as it is, and a solid link solid", () => {
  expect(dashAlong(risk, 300)).toBe(dashOf(risk));
  const plain = readLink("link-of-work-01", { ...risk, kind: "delivers" });
  expect(dashAlong(plain, 5000)).toBeUndefined();
});

it("dashes a long link at both ends only, over its whole length and with few dashes", () => {
  const parts = (dashAlong(risk, 6000) ?? "").split(" ").map(Number);
  const solid = Math.max(...parts);
  expect(parts.length % 2).toBe(0);
  expect(parts.length).toBeLessThan(300);
  expect(solid).toBeGreaterThan(5000);
  expect(parts.indexOf(solid) % 2, "the long part is line, not gap").toBe(0);
  const sum = parts.reduce((total, part) => total + part, 0);
  expect(Math.abs(sum - 6000)).toBeLessThan(20);
});
