import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import type { Consequences } from "./consequence.ts";
import { computeState, editCard, loadSample } from "./testing/compute-state.ts";

const asTyped = { statusDate: null };

function delta(found: Consequences, id: string, figure: string): number | null | undefined {
  return found.changes.find((change) => change.id === id && change.figure === figure)?.delta;
}

function after(found: Consequences, id: string, figure: string): unknown {
  return found.changes.find((change) => change.id === id && change.figure === figure)?.after;
}

describe("E144 HealthCare.gov, its rules a quarter later", () => {
  const sample = loadSample("healthcare-gov");
  const plan = { ...sample, meta: { ...sample.meta, ...asTyped } };
  const found = compare(
    computeState(plan),
    computeState(editCard(plan, "project-policy", { start: "2011-04-04" })),
  );

  // Counted with a calendar of 2013: 65 working days after 29 March is 1 July (Memorial Day between), 60 more
  // is 25 September (4 July, Labor Day), 29 days of test end on 5 November, 10 more are 19 November.
  it("E141 moves the dates as a calendar on the wall says", () => {
    expect(after(found, "project-policy", "finish")).toBe("2013-07-01");
    expect(delta(found, "project-policy", "finish")).toBe(65);
    expect(after(found, "project-eligibility", "finish")).toBe("2013-09-25");
    expect(after(found, "project-testing", "finish")).toBe("2013-11-05");
    expect(after(found, "milestone-authority", "finish")).toBe("2013-11-19");
    expect(delta(found, "milestone-authority", "finish")).toBe(22);
  });

  it("E141 says by how much the fixed day cannot be kept", () => {
    // 1 October to the morning of 25 November: 23 days of October and 16 of November.
    expect(after(found, "milestone-go-live", "constraint")).toBe(39);
    expect(delta(found, "milestone-go-live", "constraint")).toBe(22);
  });

  it("E144 says it in one sentence, and in a strip that starts with the day of opening", () => {
    expect(found.sentence).toBe(
      "Moving “Rules and requirements” by 13 weeks puts “Open enrollment begins” about 8 weeks behind its fixed " +
        "date of 1 October 2013 instead of about 3 weeks, moves “Authority to operate is signed” from 18 October " +
        "to 19 November 2013 and 5 other dates with it, costs $125\u202fM of first-year benefit, breaks the link " +
        "from “Rules and requirements” to “Last key rules are final” and turns 3 cards red.",
    );
    expect(found.strip[0]?.short).toBe("Open enrollment begins 8 weeks late");
    expect(found.strip.map((change) => change.short)).toContain("1 link violated");
  });

  it("E145 names the people, and not the owner who is “Not named”", () => {
    const person = found.changes.find((change) => change.kind === "person");
    expect(person?.sentence).toMatch(/^It touches 10 people: CMS marketplace program; CMS Administrator; /);
    expect(person?.sentence).not.toContain("Not named");
  });
});

describe("E144 HealthCare.gov seen from February 2013, its core a quarter later", () => {
  const plan = loadSample("healthcare-gov");
  const before = computeState(plan);
  const finish = before.figures.schedule.items.get("project-eligibility")?.finish;
  const found = compare(
    before,
    computeState(editCard(plan, "project-eligibility", { constraint: "fnet", constraintDate: "2013-12-27" })),
  );

  it("E144 tells work under way that is held back as moved, and the benefit it costs", () => {
    expect(finish).toBe("2013-09-27");
    expect(found.sentence).toMatch(
      /^Moving “FFM: eligibility and enrollment” by 13 weeks puts “Open enrollment/,
    );
    expect(found.sentence).toMatch(/costs \$\d+\u202fM of first-year benefit/);
    const loss = delta(found, "plan", "firstYear") ?? 0;
    const lost = ["benefit-more-enrolled", "benefit-less-paper"].map(
      (id) => delta(found, id, "firstYear") ?? 0,
    );
    expect(loss).toBeCloseTo(
      lost.reduce((sum, one) => sum + one, 0),
      2,
    );
    // Both starts and ramps lie in the first year: it costs a quarter of the yearly value, but for the two days
    // by which a ramp of working days is longer on the calendar when it runs over Thanksgiving and Christmas.
    expect(loss).toBeLessThan((-1_520_000_000 * 88) / 365);
    expect(loss).toBeGreaterThan((-1_520_000_000 * 91) / 365);
  });
});

describe("E144 Mars 2020, its sample caching a quarter later", () => {
  const sample = loadSample("mars-2020");
  const plan = { ...sample, meta: { ...sample.meta, ...asTyped } };
  const found = compare(
    computeState(plan),
    computeState(editCard(plan, "project-caching", { start: "2015-02-02" })),
  );

  // 22 November 2019 and 65 working days, over Thanksgiving, Christmas and New Year: 26 February 2020. The test
  // needs 30 days more with all parts, until 8 April, 20 days of margin end on 6 May, 110 days at the Cape, over
  // Memorial Day and 3 July, on 9 October.
  it("E141 moves the dates as a calendar on the wall says", () => {
    expect(after(found, "project-caching", "finish")).toBe("2020-02-26");
    expect(after(found, "project-testing", "finish")).toBe("2020-04-08");
    expect(after(found, "milestone-leaves-lab", "finish")).toBe("2020-05-06");
    expect(after(found, "project-launch", "finish")).toBe("2020-10-09");
    expect(delta(found, "milestone-leaves-lab", "finish")).toBe(61);
  });

  it("E141 says by how much the launch window is missed", () => {
    // 17 July to the evening of 9 October 2020: 11 + 21 + 22 + 7 days; before, the campaign ended on the 16th.
    expect(after(found, "milestone-window-opens", "constraint")).toBe(61);
    expect(delta(found, "milestone-window-opens", "constraint")).toBe(61);
  });

  it("E144 says it in one sentence, with the benefits that wait on Mars", () => {
    expect(found.sentence).toBe(
      "Moving “Sample caching system” by 13 weeks puts “Launch window opens” about 12 weeks behind its fixed date " +
        "of 17 July 2020, moves “Rover leaves the laboratory” from 11 February to 6 May 2020 and 6 other dates with " +
        "it, puts “Launch campaign at the Cape” about 9 weeks behind its deadline of 4 August 2020, costs " +
        "$10\u202fM of first-year benefit and breaks 6 links.",
    );
    expect(found.strip.map((change) => change.short)).toEqual(
      expect.arrayContaining(["Launch window opens 12 weeks late", "6 links violated"]),
    );
  });
});

describe("E140 the samples", () => {
  it("E140 compared with themselves have no consequences", () => {
    const once = computeState(loadSample("barcelona-smart-city"));
    const again = computeState(loadSample("barcelona-smart-city"));
    expect(compare(once, again)).toEqual({ changes: [], strip: [], sentence: "Nothing else moves." });
  });
});
