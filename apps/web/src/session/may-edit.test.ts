import { roles } from "@throughline/protocol";
import { expect, it } from "vitest";
import { heldReason, mayEdit } from "./may-edit.ts";
import type { SessionState } from "./session-context.ts";

const state = (role: SessionState["role"], editsHeld: string | null): SessionState => ({
  role,
  editsHeld,
  light: { state: "saved", pending: 0 },
  loaded: true,
  talkLoaded: true,
});

it("lets those change the plan whose role allows it", () => {
  expect(roles.filter((role) => mayEdit(state(role, null)))).toEqual(["owner", "facilitator", "editor"]);
});

it("holds editors back while they are asked to look, and never a facilitator", () => {
  expect(roles.filter((role) => mayEdit(state(role, "Please look.")))).toEqual(["owner", "facilitator"]);
  expect(heldReason(state("editor", "Please look."))).toBe("Please look.");
  for (const role of ["owner", "facilitator", "contributor", "viewer"] as const)
    expect(heldReason(state(role, "Please look."))).toBeNull();
});
