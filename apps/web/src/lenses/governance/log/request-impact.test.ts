import { addItem, addLink, type Board } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { createLensCase } from "../../testing/lens-case.ts";
import { governanceLens } from "../governance-lens.ts";
import { requestImpact, workOfRequest } from "./request-impact.ts";

function plan(request: Record<string, unknown>, more: (it: Board) => void = () => {}) {
  const { input } = createLensCase(governanceLens, (it) => {
    const add = (id: string, kind: "project" | "milestone" | "request", values: Record<string, unknown>) =>
      addItem(it, { id, kind, title: id, pos: [0, 0], values });
    add("hub", "project", { start: "2026-01-05", duration: 10, budget: 100_000 });
    add("test", "project", { start: "2026-01-19", duration: 5, budget: 50_000 });
    add("wish", "request", request);
    addLink(it, { kind: "dependency", from: "hub", to: "test" });
    addLink(it, { kind: "governs", from: "wish", to: "hub" });
    more(it);
  });
  const { items, links, meta } = input();
  return { items, links, meta };
}

describe("impact of a change request", () => {
  it("makes the linked work longer and dearer, and says what follows from that", () => {
    const impact = requestImpact(plan({ days: 5, money: 20_000 }), "wish");
    expect(impact?.applied).toEqual(["hub"]);
    const finish = impact?.consequences.changes.find(
      ({ id, figure }) => id === "test" && figure === "finish",
    );
    expect(finish).toMatchObject({ delta: 5, tone: "worse" });
    expect(impact?.consequences.sentence).toContain("test");
  });

  it("adds its money to the forecast, however far it is decided", () => {
    for (const status of ["raised", "approved"]) {
      const changes = requestImpact(plan({ money: 20_000, status }), "wish")?.consequences.changes ?? [];
      const forecast = changes.find(({ id, figure }) => id === "plan" && figure === "forecast");
      expect(forecast).toMatchObject({ before: 150_000, after: 170_000 });
    }
  });

  it("finds the work it is linked with by either kind of link", () => {
    const both = plan({ money: 20_000 }, (it) => addLink(it, { kind: "relates", from: "test", to: "wish" }));
    expect(workOfRequest(both, "wish").map(({ id }) => id)).toEqual(["hub", "test"]);
    expect(requestImpact(both, "wish")?.applied).toEqual(["hub", "test"]);
  });

  it("is nothing where it asks for nothing, is linked with no work, or is no request", () => {
    expect(requestImpact(plan({}), "wish")).toBe(null);
    expect(requestImpact(plan({ days: 5 }), "hub")).toBe(null);
    expect(requestImpact(plan({ days: 5 }), "gone")).toBe(null);
  });
});
