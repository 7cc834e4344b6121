import { addItem, addLink, putTalk, readBoardLink } from "@throughline/board";
import { talkKey } from "@throughline/model";
import { expect, it } from "vitest";
import { createLocalSession } from "../../testing/local-session.ts";
import { acceptOffer, agreeOn, daysToAgreeOn } from "./agree.ts";
import { openOffers } from "./open-offers.ts";

const ADA = "0123456789abcdef";

function setUp(values: Readonly<Record<string, unknown>> = {}) {
  const session = createLocalSession((board) => {
    addItem(board, { id: "a", kind: "project", pos: [0, 0] });
    addItem(board, { id: "b", kind: "project", pos: [400, 0] });
    addLink(board, { id: "l", kind: "dependency", from: "a", to: "b", values });
  });
  const link = () => {
    const read = readBoardLink(session.board, "l");
    if (read?.kind !== "dependency") throw new Error("no dependency");
    return read;
  };
  let transactions = 0;
  session.board.doc.on("afterTransaction", ({ changed }) => {
    if (changed.size > 0) transactions += 1;
  });
  return { session, link, transactions: () => transactions };
}

it("agrees on one day for both sides in one step that undo takes back", () => {
  const { session, link, transactions } = setUp({ promised: "2026-05-20", needed: "2026-05-12" });
  agreeOn(session.board, "l", "2026-05-15");
  expect(link()).toMatchObject({ promised: "2026-05-15", needed: "2026-05-15", status: "agreed" });
  expect(transactions()).toBe(1);
  session.undo.undo();
  expect(link()).toMatchObject({ promised: "2026-05-20", needed: "2026-05-12", status: "proposed" });
});

it("accepts an offer in one step, and agrees where both days then fit", () => {
  const { session, link, transactions } = setUp({ needed: "2026-05-20" });
  acceptOffer(session.board, link(), { promised: "2026-05-12", needed: null });
  expect(link()).toMatchObject({ promised: "2026-05-12", needed: "2026-05-20", status: "agreed" });
  expect(transactions()).toBe(1);
});

it.each([
  ["only one side has a day", {}, { promised: "2026-05-12", needed: null }],
  ["the promise comes too late", { needed: "2026-05-01" }, { promised: "2026-05-12", needed: null }],
])("takes the day and agrees on nothing where %s", (_, values, offer) => {
  const { session, link } = setUp(values);
  acceptOffer(session.board, link(), offer);
  expect(link()).toMatchObject({ promised: "2026-05-12", status: "proposed" });
});

it("writes nothing for a dependency that is gone", () => {
  const { session, transactions } = setUp();
  expect(agreeOn(session.board, "gone", "2026-05-15").ok).toBe(false);
  expect(transactions()).toBe(0);
});

it("proposes each day once to agree on", () => {
  expect(daysToAgreeOn({ promised: "2026-05-12", needed: "2026-05-12", computed: "2026-05-20" })).toEqual([
    "2026-05-12",
    "2026-05-20",
  ]);
  expect(daysToAgreeOn({ promised: null, needed: null, computed: null })).toEqual([]);
});

it("keeps an offer open until the plan says the same, and none that nobody wrote", () => {
  const { session, link } = setUp();
  const key = talkKey(ADA, "l");
  putTalk(session.talk, "offers", key, { link: "l", promised: "2026-05-12", name: "Ada", written: 5 });
  putTalk(session.talk, "offers", "l", { link: "l", promised: "2026-05-13", written: 4 });
  putTalk(session.talk, "offers", talkKey(ADA, "other"), { link: "l", promised: "2026-05-14" });
  const open = () => openOffers(session.liveTalk.records("offers"), link());
  expect(open().map((offer) => offer.key)).toEqual([key]);
  const [offer] = open();
  if (offer) acceptOffer(session.board, link(), offer);
  expect(open()).toEqual([]);
});
