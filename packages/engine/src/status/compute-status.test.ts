import { describe, expect, it } from "vitest";
import type { StateOf } from "../consequences/testing/build-state.ts";
import { earned, forty, health, statusOf } from "./testing/health-of.ts";

describe("E134 risk health", () => {
  interface Card {
    readonly band: "low" | "middle" | "high" | null;
    readonly residual?: "low" | "middle" | "high";
    readonly fields?: Readonly<Record<string, unknown>>;
    readonly owner?: string;
  }
  const judge = ({ band, residual, fields, owner }: Card, links: StateOf["links"] = {}) =>
    statusOf(
      {
        cards: {
          p: { kind: "project" },
          s: { kind: "stakeholder" },
          r: {
            kind: "risk",
            fields: { title: "Flood", owner: owner ?? "", ...fields },
            figures: {
              exposure: {
                emv: null,
                expectedDays: null,
                score: null,
                residualScore: null,
                band,
                residualBand: residual ?? null,
              },
            },
          },
        },
        links: { t: { kind: "threatens", from: "r", to: "p" }, ...links },
      },
      "p",
    );

  it("is red for a threat of the high band that nobody owns, amber for an owned one", () => {
    expect(judge({ band: "high" })?.overall).toBe("red");
    expect(judge({ band: "high", owner: "Ann" })?.overall).toBe("amber");
    expect(judge({ band: "high", owner: "Not named" })?.overall).toBe("red");
    expect(judge({ band: "high" })?.reasons[0]).toEqual({
      area: "risk",
      rag: "red",
      sentence: "1 open threat of the high band is without an owner: “Flood”.",
      items: ["p", "r"],
    });
  });

  it("takes who is accountable or responsible by a link for an owner", () => {
    const owns = (role: string) => ({ o: { kind: "owns", from: "s", to: "r", fields: { role } } }) as const;
    expect(judge({ band: "high" }, owns("A"))?.overall).toBe("amber");
    expect(judge({ band: "high" }, owns("C"))?.overall).toBe("red");
  });

  it("is amber for one of the middle band that nobody owns, green for the rest", () => {
    expect(judge({ band: "middle" })?.overall).toBe("amber");
    expect(judge({ band: "middle", owner: "Ann" })?.overall).toBe("green");
    expect(judge({ band: "low" })?.overall).toBe("green");
    expect(judge({ band: null })?.overall).toBe("green");
  });

  it("does not count what is closed or an opportunity", () => {
    expect(judge({ band: "high", fields: { status: "closed" } })?.overall).toBe("green");
    expect(judge({ band: "high", fields: { polarity: "opportunity" } })).toBeUndefined();
  });

  it("counts a treated risk with its residual band, and an untreated one as it is", () => {
    expect(judge({ band: "high", residual: "low", fields: { status: "mitigating" } })?.overall).toBe("green");
    expect(judge({ band: "high", residual: "low" })?.overall).toBe("red");
  });
});

describe("E135 health of a program", () => {
  const state = (links: StateOf["links"] = {}): StateOf => ({
    cards: {
      prog: { kind: "program", fields: { declaredRag: "green" } },
      a: { kind: "project", fields: { title: "A" }, figures: { ...earned(1), schedule: forty({ slip: 9 }) } },
      b: {
        kind: "project",
        fields: { title: "B" },
        figures: { ...earned(0.9), schedule: forty({ slip: 0 }) },
      },
      c: { kind: "project", fields: { title: "C" }, figures: { schedule: forty({ slip: 8 }) } },
    },
    links,
    meta: { statusDate: "2013-05-06" },
  });

  it("is the worst of its parts in each area, and says how many are that bad", () => {
    const status = statusOf(state(), "prog");
    expect(status?.areas).toEqual({ schedule: "red", cost: "amber" });
    expect(status?.reasons.map(({ sentence }) => sentence)).toEqual([
      "In schedule, 2 of 3 parts are red: “A” and “C”.",
      "In cost, 1 of 2 parts is amber: “B”.",
    ]);
    expect(status?.watermelon).toBe(true);
  });

  it("takes what it governs or contains for its parts, where it says so", () => {
    const status = statusOf(
      state({
        x: { kind: "governs", from: "prog", to: "b" },
        y: { kind: "contains", from: "b", to: "prog" },
      }),
      "prog",
    );
    expect(status?.areas).toEqual({ schedule: "green", cost: "amber" });
    expect(status?.watermelon).toBe(false);
  });
});

describe("E136 declared beside computed", () => {
  const declare = (slip: number, declaredRag: string) =>
    health({ schedule: forty({ slip }) }, { declaredRag });

  it("calls red work a watermelon that is declared better", () => {
    expect(declare(9, "green")?.watermelon).toBe(true);
    expect(declare(9, "amber")?.watermelon).toBe(true);
    expect(declare(9, "red")?.watermelon).toBe(false);
    expect(declare(9, "none")?.watermelon).toBe(false);
  });

  it("leaves room for judgement between green and amber, and for caution", () => {
    expect(declare(1, "green")?.watermelon).toBe(false);
    expect(declare(0, "red")?.watermelon).toBe(false);
  });

  it("keeps what is declared where nothing can be judged", () => {
    expect(health({}, { declaredRag: "amber" })).toEqual({
      areas: {},
      overall: null,
      declared: "amber",
      watermelon: false,
      reasons: [],
    });
  });
});
