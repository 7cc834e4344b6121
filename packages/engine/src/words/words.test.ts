import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayDate, sayFromTo, sayMonths } from "./say-date.ts";
import { sayDays, sayGap, sayGapShort, sayWorkingDays } from "./say-days.ts";
import { sayCount, sayFirst, sayList, sayNames } from "./say-list.ts";
import { sayMoney, sayMoneyChange } from "./say-money.ts";
import { sayKinds, sayName, sayNameShort, shorten } from "./say-name.ts";
import { sayNumber } from "./say-number.ts";
import { sayShare, sayShareChange } from "./say-share.ts";

describe("E149 numbers", () => {
  it("have a true minus, thin spaces from five digits on and at most two decimals", () => {
    expect(sayNumber(1250)).toBe("1250");
    expect(sayNumber(12500)).toBe("12\u202f500");
    expect(sayNumber(-1234567.891)).toBe("\u22121\u202f234\u202f567.89");
    expect(sayNumber(2.5)).toBe("2.5");
    expect(sayNumber(-0.001)).toBe("0");
  });

  it("never show an exponent or a hyphen for a minus", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(sayNumber(value)).toMatch(/^\u2212?[\d\u202f]+(\.\d{1,2})?$/);
      }),
    );
  });

  it("say shares in percent and never round something to nothing or to all", () => {
    expect(sayShare(0.62)).toBe("62\u202f%");
    expect(sayShare(0)).toBe("0\u202f%");
    expect(sayShare(0.001)).toBe("under 1\u202f%");
    expect(sayShare(0.999)).toBe("over 99\u202f%");
    expect(sayShare(1)).toBe("100\u202f%");
    expect(sayShareChange(-0.12)).toBe("\u221212 points");
    expect(sayShareChange(0.01)).toBe("+1 point");
  });
});

describe("E149 money", () => {
  it("is short, with the sign of the currency or its code", () => {
    expect(sayMoney(1_234_567, "USD")).toBe("$1.2\u202fM");
    expect(sayMoney(840_000, "EUR")).toBe("€840\u202fk");
    expect(sayMoney(326_400_000, "USD")).toBe("$326\u202fM");
    expect(sayMoney(1_400_000_000, "USD")).toBe("$1.4\u202fbn");
    expect(sayMoney(300, "CHF")).toBe("CHF\u202f300");
    expect(sayMoney(-12_500_000, "GBP")).toBe("\u2212£12.5\u202fM");
    expect(sayMoney(-0.2, "USD")).toBe("$0");
  });

  it("carries over where rounding fills a unit", () => {
    expect(sayMoney(999_499, "USD")).toBe("$999\u202fk");
    expect(sayMoney(999_950, "USD")).toBe("$1\u202fM");
    expect(sayMoney(99_960_000, "USD")).toBe("$100\u202fM");
  });

  it("shows the sign of a change", () => {
    expect(sayMoneyChange(1_200_000, "USD")).toBe("+$1.2\u202fM");
    expect(sayMoneyChange(-1_200_000, "USD")).toBe("\u2212$1.2\u202fM");
  });
});

describe("E149 dates", () => {
  it("are said in words", () => {
    expect(sayDate("2013-10-01")).toBe("1 October 2013");
  });

  it("leave the first year out where both dates share it", () => {
    expect(sayFromTo("2013-10-01", "2013-12-19")).toBe("from 1 October to 19 December 2013");
    expect(sayFromTo("2013-10-01", "2014-01-09")).toBe("from 1 October 2013 to 9 January 2014");
  });

  it("say each year once in a list of months", () => {
    expect(sayMonths(["2013-11", "2013-12", "2014-01"])).toBe("November, December 2013 and January 2014");
    expect(sayMonths(["2013-07"])).toBe("July 2013");
  });
});

describe("E149 days", () => {
  it("are days up to ten and weeks from there, rounded only where it says about", () => {
    expect(sayDays(1)).toBe("1 day");
    expect(sayDays(9)).toBe("9 days");
    expect(sayDays(10)).toBe("2 weeks");
    expect(sayDays(12)).toBe("about 2 weeks");
    expect(sayDays(56)).toBe("about 11 weeks");
    expect(sayDays(-4)).toBe("\u22124 days");
    expect(sayDays(1000)).toBe("about 3.8 years");
  });

  it("follow the board's week", () => {
    expect(sayDays(12, 6)).toBe("2 weeks");
    expect(sayDays(12, 7)).toBe("12 days");
  });

  it("measure the gap between two dates in weeks of the calendar", () => {
    expect(sayGap("2013-04-01", "2013-07-01", 64)).toBe("13 weeks");
    expect(sayGap("2013-10-01", "2013-12-19", 56)).toBe("about 11 weeks");
    expect(sayGap("2013-10-01", "2013-10-02", 1)).toBe("1 day");
    expect(sayGapShort("2013-10-01", "2013-12-19", 56)).toBe("+11 weeks");
    expect(sayGapShort("2013-10-04", "2013-10-01", -3)).toBe("\u22123 days");
  });

  it("say the exact figure where it is owed", () => {
    expect(sayWorkingDays(56)).toBe("56 working days");
    expect(sayWorkingDays(1)).toBe("1 working day");
  });
});

describe("E149 lists and names", () => {
  it("join with commas and one and", () => {
    expect(sayList([])).toBe("");
    expect(sayList(["A"])).toBe("A");
    expect(sayList(["A", "B"])).toBe("A and B");
    expect(sayList(["A", "B", "C"])).toBe("A, B and C");
    expect(sayFirst(["A", "B", "C"], 2)).toBe("A, B and C");
    expect(sayFirst(["A", "B", "C", "D"], 2)).toBe("A, B and 2 others");
    expect(sayNames(["Ann", "Bob"], 6)).toBe("Ann and Bob");
    expect(sayNames(["Ann", "Director, Center", "Bob"], 6)).toBe("Ann; Director, Center; and Bob");
  });

  it("count one and many", () => {
    expect(sayCount(1, "link", "links")).toBe("1 link");
    expect(sayCount(0, "link", "links")).toBe("0 links");
    expect(sayKinds(2, "request")).toBe("2 change requests");
  });

  it("quote titles and name untitled cards by their kind", () => {
    expect(sayName({ kind: "project", title: "Rules and requirements" })).toBe("“Rules and requirements”");
    expect(sayName({ kind: "project", title: "  \n" })).toBe("an untitled project");
    expect(sayName({ kind: "request", title: "" })).toBe("an untitled change request");
    expect(sayName({ kind: "project", title: "Team on call (“surge”)" })).toBe("“Team on call (‘surge’)”");
    expect(sayNameShort({ kind: "milestone", title: "" })).toBe("Untitled milestone");
  });

  it("cut long titles after a word", () => {
    expect(
      sayName({ kind: "goal", title: "People can find out in one sitting what coverage they have" }),
    ).toBe("“People can find out in one sitting what…”");
    expect(shorten("Security assessment, and authorization", 21)).toBe("Security assessment…");
    expect(shorten("Donaudampfschifffahrtsgesellschaft", 12)).toBe("Donaudampfs…");
  });

  it("never grow over the room and never cut a letter in half", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.integer({ min: 4, max: 60 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(Array.from(short).length).toBeLessThanOrEqual(Math.max(most, 0));
          expect(short).not.toMatch(/[\ud800-\udbff]…/u);
        },
      ),
    );
  });
});
