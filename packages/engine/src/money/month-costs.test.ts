import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWorkCalendar } from "../calendar/create-work-calendar.ts";
import { toDay } from "../calendar/day-number.ts";
import { costAfter, sumOf } from "./cost-after.ts";
import { spendAsBell, spendEarly, spendLate, spendUniformly } from "./cost-profile.ts";
import { costUntil } from "./cost-until.ts";
import { fromMinor, toMinor } from "./minor-units.ts";
import { monthName, monthOf } from "./month.ts";
import { createMonthAxis } from "./month-axis.ts";
import { type MonthCost, monthlyCost, monthlyCostUntil } from "./monthly-cost.ts";
import { scaleCost } from "./scale-cost.ts";
import { shiftCost } from "./shift-cost.ts";
import { splitAmount } from "./split-amount.ts";
import { spreadCost } from "./spread-cost.ts";

const axis = createMonthAxis(createWorkCalendar({ workdays: [1, 2, 3, 4, 5], holidays: ["2026-05-01"] }));

/** Months by name in units of money, sorted. */
function read(cost: MonthCost): Record<string, number> {
  const months = [...cost.keys()].sort((a, b) => a - b);
  return Object.fromEntries(months.map((month) => [monthName(month), fromMinor(cost.get(month) ?? 0)]));
}

const period = fc.oneof(
  fc.integer({ min: 2020, max: 2029 }).map(String),
  fc
    .tuple(fc.integer({ min: 2020, max: 2029 }), fc.integer({ min: 1, max: 4 }))
    .map(([y, q]) => `${y}-Q${q}`),
  fc.integer({ min: 2020 * 12, max: 2030 * 12 - 1 }).map(monthName),
);
const amount = fc.integer({ min: 0, max: 1e12 }).map((cents) => cents / 100);
const series = fc.dictionary(period, amount, { maxKeys: 12 });
const day = fc.integer({ min: toDay("2019-06-01"), max: toDay("2030-06-01") });
const cost = fc
  .array(fc.tuple(fc.integer({ min: 2020 * 12, max: 2030 * 12 }), fc.integer({ min: -1e9, max: 1e9 })), {
    maxLength: 20,
  })
  .map((entries): MonthCost => new Map(entries));

function monthOfDay(number: number): number {
  return monthOf(new Date(number * 86_400_000).toISOString());
}

describe("splitAmount", () => {
  it("E88 gives what rounding leaves to those that lost most, the earlier first", () => {
    expect(splitAmount(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitAmount(10, [3, 3, 1])).toEqual([4, 4, 2]);
    expect(splitAmount(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(splitAmount(5, [0, 0])).toEqual([3, 2]);
    expect(splitAmount(7, [0, 1, 0])).toEqual([0, 7, 0]);
  });

  it("E88 sums to the amount exactly, and each part is within a hundredth of its share", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (whole, by) => {
        const parts = splitAmount(whole, by);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
        const all = by.reduce((sum, one) => sum + one, 0);
        if (all > 0) {
          by.forEach((one, at) => {
            expect(Math.abs((parts[at] as number) - (whole * one) / all)).toBeLessThan(1 + 1e-3);
          });
        }
      }),
    );
  });

  it("E88 sums exactly at the border of what whole numbers hold", () => {
    const whole = toMinor(1e300);
    expect(whole).toBe(Number.MAX_SAFE_INTEGER);
    expect(splitAmount(whole, [31, 30, 31, 7, 1]).reduce((sum, part) => sum + BigInt(part), 0n)).toBe(
      BigInt(whole),
    );
  });
});

describe("monthlyCost", () => {
  it("E89 lays a period evenly on the working days of its months", () => {
    // 20, 20 and 22 working days in January to March, 22, 20 (a holiday) and 22 in April to June 2026.
    expect(read(monthlyCost({ "2026-Q2": 64, "2026-03": 5 }, axis))).toEqual({
      "2026-03": 5,
      "2026-04": 22,
      "2026-05": 20,
      "2026-06": 22,
    });
  });

  it("E89 lets the finer period win within the coarser one, which stays the total", () => {
    expect(read(monthlyCost({ "2026-Q2": 64, "2026-04": 24 }, axis))).toEqual({
      "2026-04": 24,
      "2026-05": 19.05,
      "2026-06": 20.95,
    });
    expect(read(monthlyCost({ "2026-Q2": 10, "2026-04": 24 }, axis))).toEqual({
      "2026-04": 24,
      "2026-05": 0,
      "2026-06": 0,
    });
    const year = monthlyCost({ "2026": 100, "2026-Q1": 30, "2026-02": 20, "2026-11": 1 }, axis);
    expect(sumOf(year)).toBe(100_00);
    expect([year.get(monthOf("2026-02")), year.get(monthOf("2026-11"))]).toEqual([20_00, 1_00]);
  });

  it("E89 keeps money of years in which no dates lie", () => {
    expect(read(monthlyCost({ "1066": 3, "1492-05": 4, "9999-Q4": 5 }, axis))).toEqual({
      "1900-01": 7,
      "2999-12": 5,
    });
  });

  it("E89 keeps sums exactly: periods that do not overlap, and what is left of those that do", () => {
    fc.assert(
      fc.property(series, (typed) => {
        const years = new Map<string, number>();
        for (const [key, value] of Object.entries(typed)) {
          if (key.length === 4) years.set(key, toMinor(value));
        }
        const months = monthlyCost(typed, axis);
        for (const [year, total] of years) {
          let [sum, finer] = [0, 0];
          for (const [month, value] of months) if (monthName(month).startsWith(year)) sum += value;
          const inside = Object.entries(typed).filter(([key]) => key.length > 4 && key.startsWith(year));
          finer = sumOf(monthlyCost(Object.fromEntries(inside), axis));
          expect(sum).toBe(Math.max(total, finer));
        }
        if (years.size === 0 && Object.keys(typed).every((key) => key.length === 7 && key[5] !== "Q")) {
          expect(sumOf(months)).toBe(Object.values(typed).reduce((sum, value) => sum + toMinor(value), 0));
        }
      }),
    );
  });

  it("E89 does not depend on the order of periods", () => {
    fc.assert(
      fc.property(series, (typed) => {
        const turned = Object.fromEntries(Object.entries(typed).reverse());
        expect(read(monthlyCost(turned, axis))).toEqual(read(monthlyCost(typed, axis)));
      }),
    );
  });

  it("E90 counts a running period whole as spent, on its days until now, and later ones not", () => {
    const typed = { "2026-Q1": 60, "2026-Q2": 64, "2026-Q3": 99 };
    const until = toDay("2026-05-15");
    const spent = monthlyCostUntil(typed, axis, until, monthOf("2026-05"));
    expect(sumOf(spent)).toBe(124_00);
    // 22 days in April and 10 until 15 May, with a holiday on 1 May.
    expect(read(spent)).toMatchObject({ "2026-04": 44, "2026-05": 20 });
  });
});

describe("cost until and after a day", () => {
  it("E91 takes of a running month the part of its working days", () => {
    const months = monthlyCost({ "2026-04": 22, "2026-05": 20 }, axis);
    expect(costUntil(months, axis, toDay("2026-05-15"), monthOf("2026-05"))).toBe(32_00);
    expect(costUntil(months, axis, toDay("2026-05-31"), monthOf("2026-05"))).toBe(42_00);
    // Friday 29 May is the last working day.
    expect(costUntil(months, axis, toDay("2026-05-29"), monthOf("2026-05"))).toBe(42_00);
  });

  it("E91 makes the whole of both, exactly", () => {
    fc.assert(
      fc.property(cost, day, (months, until) => {
        const month = monthOfDay(until);
        const both = costUntil(months, axis, until, month) + sumOf(costAfter(months, axis, until, month));
        expect(both).toBe(sumOf(months));
      }),
    );
  });

  it("E91 never falls as days pass, for money that is not negative", () => {
    fc.assert(
      fc.property(series, day, fc.nat({ max: 400 }), (typed, early, more) => {
        const months = monthlyCost(typed, axis);
        const late = early + more;
        expect(costUntil(months, axis, late, monthOfDay(late))).toBeGreaterThanOrEqual(
          costUntil(months, axis, early, monthOfDay(early)),
        );
      }),
    );
  });

  it("E91 has an answer for months in which nobody works", () => {
    const may = ["2026-05-01/2026-05-31"];
    const holiday = createMonthAxis(
      createWorkCalendar({ workdays: [1, 2, 3, 4, 5], holidays: [], daysOff: may }),
    );
    const months = monthlyCost({ "2026-05": 9 }, holiday);
    expect(read(months)).toEqual({ "2026-05": 9 });
    expect(costUntil(months, holiday, toDay("2026-05-10"), monthOf("2026-05"))).toBe(9_00);
    expect(sumOf(shiftCost(months, 5, holiday))).toBe(9_00);
    expect(sumOf(monthlyCostUntil({ "2026-Q2": 9 }, holiday, toDay("2026-05-10"), monthOf("2026-05")))).toBe(
      9_00,
    );
  });
});

describe("shiftCost", () => {
  it("E92 moves each working day of a month by as many working days", () => {
    const months = monthlyCost({ "2026-04": 22 }, axis);
    expect(read(shiftCost(months, 5, axis))).toEqual({ "2026-04": 17, "2026-05": 5 });
    expect(read(shiftCost(months, 22, axis))).toEqual({ "2026-05": 20, "2026-06": 2 });
    expect(shiftCost(months, 0, axis)).toBe(months);
  });

  it("E92 keeps the sum, and never brings money forward", () => {
    fc.assert(
      fc.property(series, fc.nat({ max: 3000 }), day, (typed, later, until) => {
        const months = monthlyCost(typed, axis);
        const shifted = shiftCost(months, later, axis);
        expect(sumOf(shifted)).toBe(sumOf(months));
        const month = monthOfDay(until);
        // A hundredth for each month's rounding.
        expect(costUntil(shifted, axis, until, month)).toBeLessThanOrEqual(
          costUntil(months, axis, until, month) + months.size + 1,
        );
      }),
    );
  });

  it("E92 holds money at the end of time", () => {
    expect(read(shiftCost(monthlyCost({ "2999-12": 8 }, axis), 90_000, axis))).toEqual({ "2999-12": 8 });
  });
});

describe("spreadCost by a profile", () => {
  const profiles = { spendUniformly, spendEarly, spendLate, spendAsBell };
  const window = {
    from: axis.startOf(monthOf("2026-01")),
    until: axis.startOf(monthOf("2026-05")),
    month: monthOf("2026-01"),
  };

  it.each(Object.entries(profiles))("E93 %s is an S-curve: from 0 to 1, never falling", (_, profile) => {
    expect([profile(0), profile(1)]).toEqual([0, 1]);
    for (let step = 0; step < 100; step++) {
      expect(profile((step + 1) / 100)).toBeGreaterThanOrEqual(profile(step / 100));
    }
  });

  it("E93 puts half of the cost in the middle, or more before it, or less", () => {
    expect(Object.values(profiles).map((profile) => profile(0.5))).toEqual([0.5, 0.75, 0.25, 0.5]);
    expect(spendAsBell(0.25)).toBeLessThan(0.25);
  });

  it.each(Object.entries(profiles))("E93 %s spends all of it, exactly", (_, profile) => {
    const months = new Map<number, number>();
    spreadCost(months, 1_000_01, window, axis, profile);
    expect(sumOf(months)).toBe(1_000_01);
    expect([...months.keys()].map(monthName)).toEqual(["2026-01", "2026-02", "2026-03", "2026-04"]);
  });

  it("E93 puts a stretch without working days into its own month", () => {
    const months = new Map<number, number>();
    spreadCost(months, 5, { ...window, until: window.from }, axis);
    expect(read(months)).toEqual({ "2026-01": 0.05 });
  });
});

describe("scaleCost", () => {
  it("E88 keeps the shape and makes the sum, exactly", () => {
    fc.assert(
      fc.property(cost, fc.integer({ min: -1e9, max: 1e9 }), (shape, total) => {
        const scaled = scaleCost(shape, total);
        if (scaled) expect(sumOf(scaled)).toBe(total);
        else expect(sumOf(shape)).toBe(0);
      }),
    );
    expect(read(scaleCost(monthlyCost({ "2026-04": 10, "2026-05": 30 }, axis), 80_00) ?? new Map())).toEqual({
      "2026-04": 20,
      "2026-05": 60,
    });
  });
});
