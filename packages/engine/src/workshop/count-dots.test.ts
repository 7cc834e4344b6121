import { readTalkRecord, talkKey, type Vote } from "@throughline/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countDots, type DotRules } from "./count-dots.ts";
import { markBallot } from "./mark-ballot.ts";

const ADA = "ada-ada-ada-ada0";
const BEN = "ben-ben-ben-ben0";
const CY = "cy-cy-cy-cy-cy-0";

const rules: DotRules = {
  key: "v1",
  kinds: ["project"],
  items: [],
  votes: 3,
  manyPerObject: false,
  closed: 100,
  counted: [ADA, BEN],
  marks: {},
};
const items = new Map(
  [..."pqr"].map((id) => [id, { kind: "project" }] as const).concat([["n", { kind: "note" } as never]]),
);

/** A ballot with its dots in the order of a text: `ppq` is two on p and one on q. */
function ballot(person: string, dots: string | null, activity = "v1", written = 1): Vote {
  const placed = dots && Object.fromEntries([...dots].map((item, at) => [`d${at}`, item]));
  return readTalkRecord("votes", talkKey(person, activity), { dots: placed, written });
}

describe("a count of dots", () => {
  it("E220 counts by item, with ranks that ties share", () => {
    const count = countDots(rules, [ballot(ADA, "pq"), ballot(BEN, "pqr")], items);
    expect(count.rows).toEqual([
      { item: "p", votes: 2, voters: [ADA, BEN], rank: 1 },
      { item: "q", votes: 2, voters: [ADA, BEN], rank: 1 },
      { item: "r", votes: 1, voters: [BEN], rank: 3 },
    ]);
    expect(count).toMatchObject({ cast: 5, unused: 1, voters: [ADA, BEN], late: [], refused: 0 });
  });

  it("E221 takes a person's first dots, and one on each item unless several are allowed", () => {
    expect(countDots(rules, [ballot(ADA, "ppqrp")], items)).toMatchObject({ cast: 3, refused: 2 });
    const many = countDots({ ...rules, manyPerObject: true }, [ballot(ADA, "ppqr")], items);
    expect(many.rows.map(({ item, votes }) => [item, votes])).toEqual([
      ["p", 2],
      ["q", 1],
    ]);
    expect(many).toMatchObject({ cast: 3, refused: 1 });
    expect(many.rows[0]?.voters).toEqual([ADA]);
  });

  it("E222 leaves out what the vote is not about, and tells of what was deleted apart", () => {
    const count = countDots(rules, [ballot(ADA, "nxp")], items);
    expect(count).toMatchObject({ cast: 1, unused: 1, refused: 1 });
    expect(count.gone).toEqual([{ item: "x", votes: 1, voters: [ADA], rank: 1 }]);
    const chosen = { ...rules, items: ["q", "x"], kinds: [] };
    expect(countDots(chosen, [ballot(ADA, "pqx")], items)).toMatchObject({ cast: 1, refused: 1 });
  });

  it("E223 counts people who were there at the end, tells who came late, and anyone while it is open", () => {
    const ballots = [ballot(ADA, "p"), ballot(CY, "q")];
    expect(countDots(rules, ballots, items)).toMatchObject({ cast: 1, late: [CY], voters: [ADA] });
    expect(countDots({ ...rules, closed: null }, ballots, items)).toMatchObject({ cast: 2, late: [] });
    expect(countDots(rules, [ballot(BEN, null)], items)).toMatchObject({
      cast: 0,
      unreadable: [BEN],
      unused: 0,
    });
  });

  it("E223 counts a ballot as it was at the end, and tells of one that was changed since", () => {
    const atTheEnd = ballot(ADA, "p");
    const own = { ...rules, marks: { [ADA]: markBallot(atTheEnd), __proto__: "x" } };
    expect(countDots(own, [atTheEnd, ballot(BEN, "q")], items)).toMatchObject({ cast: 2, late: [] });
    for (const changed of [ballot(ADA, "q"), ballot(ADA, "p", "v1", 2), ballot(ADA, "pq")])
      expect(countDots(own, [changed], items)).toMatchObject({ cast: 0, late: [ADA] });
    const sealed = { ...atTheEnd, sealed: "x" };
    expect(markBallot({ ...sealed, dots: null })).toBe(markBallot(sealed));
    expect(markBallot({ ...sealed, sealed: "y" })).not.toBe(markBallot(sealed));
  });

  it("E223 counts nothing under a key that is nobody's, or of another vote", () => {
    const nobody = readTalkRecord("votes", "v1", { dots: { d: "p" } });
    const forged = readTalkRecord("votes", `@${ADA}/v1/x`, { dots: { d: "p" } });
    expect(
      countDots({ ...rules, closed: null }, [nobody, forged, ballot(ADA, "p", "v2")], items),
    ).toMatchObject({
      cast: 0,
      voters: [],
    });
  });

  const someBallots = fc.array(
    fc.record({
      person: fc.constantFrom(ADA, BEN, CY),
      dots: fc.option(fc.string({ unit: fc.constantFrom("p", "q", "r", "n", "x"), maxLength: 8 })),
      activity: fc.constantFrom("v1", "v1", "v2"),
      written: fc.nat({ max: 3 }),
    }),
    { maxLength: 8 },
  );
  const someRules = fc.record({
    votes: fc.integer({ min: 1, max: 5 }),
    manyPerObject: fc.boolean(),
    closed: fc.constantFrom(null, 100),
    items: fc.constantFrom<string[]>([], ["p", "x"]),
  });

  it("E224 is the same in whatever order ballots come, and however often one comes", () => {
    void fc.assert(
      fc.property(someBallots, someRules, fc.nat({ max: 7 }), (some, patch, turn) => {
        const own = { ...rules, ...patch };
        const ballots = some.map((one) => ballot(one.person, one.dots, one.activity, one.written));
        const turned = [...ballots.slice(turn), ...ballots.slice(0, turn)].reverse();
        const turnedItems = new Map([...items].reverse());
        const count = countDots(own, ballots, items);
        expect(countDots(own, turned, turnedItems)).toEqual(count);
        expect(countDots(own, [...ballots, ...ballots.slice(turn)], items)).toEqual(count);
      }),
    );
  });

  it("E224 never gives anyone more than their votes, and loses no dot", () => {
    void fc.assert(
      fc.property(someBallots, someRules, (some, patch) => {
        const own = { ...rules, ...patch };
        const ballots = some.map((one) => ballot(one.person, one.dots, one.activity, one.written));
        const count = countDots(own, ballots, items);
        const sum = count.rows.reduce((total, { votes }) => total + votes, 0);
        const lost = count.gone.reduce((total, { votes }) => total + votes, 0);
        expect(sum).toBe(count.cast);
        expect(count.unused).toBeGreaterThanOrEqual(0);
        expect(count.cast + lost + count.unused).toBe(own.votes * count.voters.length);
        for (const { voters, votes } of count.rows) {
          expect(votes).toBeLessThanOrEqual(voters.length * (own.manyPerObject ? own.votes : 1));
        }
      }),
    );
  });
});
