import { describe, expect, it } from "vitest";
import { formatNumber, parseDays, parseNumber, parsePercent } from "./parse-number.ts";

describe("numbers as people write them", () => {
  it.each([
    ["12", 12],
    ["-3.5", -3.5],
    ["1,200.50", 1200.5],
    ["1.200,50", 1200.5],
    ["1,200", 1200],
    ["1,5", 1.5],
    ["1.200", 1.2],
    ["1.200.000", 1_200_000],
    ["12,34,567", 1_234_567],
    ["1 200 000", 1_200_000],
    ["1'200", 1200],
    ["250k", 250_000],
    ["1.2M", 1_200_000],
    ["1.1M", 1_100_000],
    ["1,2 m", 1_200_000],
    ["3bn", 3e9],
    ["$1.5M", 1_500_000],
    ["-€250k", -250_000],
    ["1200 USD", 1200],
    ["(300)", -300],
    ["−7", -7],
    [".5", 0.5],
    ["0", 0],
  ])("reads %s", (text, value) => expect(parseNumber(text)).toBe(value));

  it.each(["", "abc", "1.2.3,4,5", "12x", "--3", "1,23,4", "k", "1e5", "NaN", "Infinity"])(
    "refuses %s",
    (text) => expect(parseNumber(text)).toBeUndefined(),
  );

  it("reads back what it writes", () => {
    for (const value of [0, 0.07, 12, -1234.5, 1_200_000, 1e15]) {
      expect(parseNumber(formatNumber(value))).toBe(value);
    }
  });
});

describe("percentages and days", () => {
  it.each([
    ["45", 0.45],
    ["45 %", 0.45],
    ["7%", 0.07],
    ["12.5%", 0.125],
    ["100", 1],
  ])("reads %s as a share", (text, value) => expect(parsePercent(text)).toBe(value));

  it("refuses what is no percentage", () => expect(parsePercent("half")).toBeUndefined());

  it.each([
    ["12", 12],
    ["12 d", 12],
    ["3w", 15],
    ["1.5 weeks", 7.5],
  ])("reads %s as working days", (text, value) => expect(parseDays(text)).toBe(value));

  it("counts weeks by the board's working days", () => expect(parseDays("2w", 6)).toBe(12));
});
