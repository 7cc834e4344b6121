import { describe, expect, it } from "vitest";
import type { ItemFigures } from "../figures.ts";
import { earned, health } from "./testing/health-of.ts";

describe("E131 cost health", () => {
  it("is green from a CPI of 0.95 on, amber from 0.85 on, red below", () => {
    expect(health(earned(0.95))?.areas.cost).toBe("green");
    expect(health(earned(0.9499))?.areas.cost).toBe("amber");
    expect(health(earned(0.85))?.areas.cost).toBe("amber");
    expect(health(earned(0.8499))?.areas.cost).toBe("red");
  });

  it("is red where the rest must go more than a tenth better", () => {
    expect(health(earned(1, { tcpiBac: 1.1 }))?.areas.cost).toBe("green");
    expect(health(earned(1, { tcpiBac: 1.11 }))?.areas.cost).toBe("red");
  });

  it("is red where the budget is spent before the work is done", () => {
    expect(health(earned(0.96, { ev: 960, ac: 1000, tcpiBac: null }))?.areas.cost).toBe("red");
    expect(health(earned(1, { ev: 1000, ac: 1000, tcpiBac: null }))?.areas.cost).toBe("green");
  });

  it("goes by budget over forecast where nothing is earned yet", () => {
    const forecast = (amount: number | null, budget: number | null = 95): ItemFigures => ({
      money: { budget, actual: 0, forecast: amount, earned: null, schedule: null },
    });
    expect(health(forecast(100))?.areas.cost).toBe("green");
    expect(health(forecast(101))?.areas.cost).toBe("amber");
    expect(health(forecast(112))?.areas.cost).toBe("red");
    expect(health(forecast(0))?.areas.cost).toBe("green");
    expect(health(forecast(null))).toBeUndefined();
    expect(health(forecast(100, 0))).toBeUndefined();
  });
});
