import { expect, test } from "vitest";
import { canManage, canWritePlan, canWriteTalk, isAtLeast, isRole, roles } from "./roles.ts";

test("[P5] the order of power is total", () => {
  expect(roles).toEqual(["owner", "facilitator", "editor", "contributor", "viewer"]);
  for (const [i, role] of roles.entries()) {
    for (const [j, other] of roles.entries()) expect(isAtLeast(role, other)).toBe(i <= j);
  }
  expect(isRole("owner")).toBe(true);
  for (const odd of ["Owner", "", 1, null, undefined, "toString"]) expect(isRole(odd)).toBe(false);
});

test("[P6] who may write what", () => {
  expect(roles.filter(canWritePlan)).toEqual(["owner", "facilitator", "editor"]);
  expect(roles.filter(canWriteTalk)).toEqual(["owner", "facilitator", "editor", "contributor"]);
  expect(roles.filter(canManage)).toEqual(["owner", "facilitator"]);
});
