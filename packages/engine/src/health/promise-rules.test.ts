import { describe, expect, it } from "vitest";
import { dated } from "../consequences/testing/build-state.ts";
import { type AskedState, ask, hear } from "./testing/ask.ts";

/** The hub finishes on 16 August 2013. */
const given = (fields: Readonly<Record<string, unknown>>, status = "in-progress"): AskedState => ({
  cards: {
    a: {
      kind: "project",
      fields: { title: "Hub", status },
      figures: { schedule: dated("2013-01-07", "2013-08-16") },
    },
    b: { kind: "project", fields: { title: "Test" } },
  },
  links: { l: { kind: "dependency", from: "a", to: "b", fields } },
});

describe("E165 give and get", () => {
  it("promise-late: promised after it is needed", () => {
    const late = { promised: "2013-08-16", needed: "2013-07-26" };
    expect(hear("promise-late", given(late))).toEqual([
      "What “Hub” gives “Test” is needed on 26 July 2013 and promised for 16 August 2013: 15 working days short.",
    ]);
    expect(ask("promise-late", given(late))?.severity).toBe("high");
    expect(hear("promise-late", given({ promised: "2013-07-26", needed: "2013-07-26" }))).toEqual([]);
  });

  it("promise-overrun: the plan gives it later than promised, and the promise can follow the plan", () => {
    const finding = ask("promise-overrun", given({ promised: "2013-08-09", label: "Code complete" }));
    expect(finding?.cases).toEqual([
      {
        item: "b",
        link: "l",
        sentence:
          "“Code complete”: what “Hub” gives “Test” is promised for 9 August 2013 and comes on 16 August 2013 as the plan stands: 5 working days late.",
        repair: {
          do: "edit-link",
          link: "l",
          field: "promised",
          value: "2013-08-16",
          label: "Promise 16 August 2013",
        },
      },
    ]);
    expect(ask("promise-overrun", given({ promised: "2013-08-16" }))).toBeUndefined();
    expect(ask("promise-overrun", given({ promised: "2013-01-07", type: "SS" }))).toBeUndefined();
  });

  it("soft dependencies are never high", () => {
    const soft = given({ promised: "2013-08-16", needed: "2013-07-26", hardness: "soft" });
    expect(ask("promise-late", soft)).toBeUndefined();
    expect(ask("soft-promise-late", soft)?.severity).toBe("low");
    const overrun = given({ promised: "2013-08-09", hardness: "soft" });
    expect(ask("soft-promise-overrun", overrun)?.severity).toBe("low");
  });

  it("what is met or done is no promise any more", () => {
    const late = { promised: "2013-08-09", needed: "2013-07-26" };
    for (const state of [given({ ...late, status: "met" }), given(late, "done")]) {
      expect(ask("promise-late", state)).toBeUndefined();
      expect(ask("promise-overrun", state)).toBeUndefined();
    }
  });

  it("promise-one-sided: asks for the other day, and proposes the one the plan gives", () => {
    expect(hear("promise-one-sided", given({ promised: "2013-08-16" }))).toEqual([
      "What “Hub” gives “Test” is promised for 16 August 2013; nobody has said when it is needed.",
    ]);
    const [found] = ask("promise-one-sided", given({ needed: "2013-08-16" }))?.cases ?? [];
    expect(found?.repair).toMatchObject({ do: "edit-link", field: "promised", value: "2013-08-16" });
    expect(hear("promise-one-sided", given({}))).toEqual([]);
  });

  it("broken-dependency: what people marked as broken", () => {
    expect(hear("broken-dependency", given({ status: "broken" }))).toEqual([
      "What “Hub” gives “Test” is marked as broken.",
    ]);
    expect(hear("broken-dependency", given({ status: "agreed" }))).toEqual([]);
  });
});
