import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeFence, encodeFence } from "./fence.ts";
import { MessageKind, SyncKind } from "./message-kinds.ts";
import { canWriteRoom, isBoardId, parseRoom, roomOf, talkRoomOf } from "./room-names.ts";
import { offerProtocols, readProtocolOffer, SUBPROTOCOL } from "./subprotocol.ts";

const boardId = fc.stringMatching(/^[A-Za-z0-9_-]{10,64}$/);

test("[P1] the kinds are the stock ones and 100", () => {
  expect(MessageKind).toEqual({ sync: 0, awareness: 1, auth: 2, queryAwareness: 3, fence: 100 });
  expect(SyncKind).toEqual({ step1: 0, step2: 1, update: 2 });
});

test("[P7] a board has a plan room and a talk room", () => {
  void fc.assert(
    fc.property(boardId, (board) => {
      expect(isBoardId(board)).toBe(true);
      expect(parseRoom(roomOf(board))).toEqual({ board, kind: "plan" });
      expect(parseRoom(talkRoomOf(board))).toEqual({ board, kind: "talk" });
    }),
  );
});

test("[P8] no other name is a room", () => {
  for (const name of [
    "",
    "short",
    "a".repeat(65),
    "abcdefghij.chat",
    "abcdefghij.talk.talk",
    "abc/defghijk",
    "abcdefghij\n",
  ]) {
    expect(parseRoom(name)).toBeNull();
  }
  void fc.assert(
    fc.property(fc.string(), (name) => {
      const room = parseRoom(name);
      if (room !== null) expect([roomOf(room.board), talkRoomOf(room.board)]).toContain(name);
    }),
  );
});

test("[P6] a contributor writes the talk room and not the plan room", () => {
  expect(canWriteRoom("contributor", "talk")).toBe(true);
  expect(canWriteRoom("contributor", "plan")).toBe(false);
  expect(canWriteRoom("viewer", "talk")).toBe(false);
  expect(canWriteRoom("editor", "plan")).toBe(true);
});

test("[P9] the public name is offered before the secret", () => {
  const offer = offerProtocols("abcdefghijklmnop");
  expect(offer[0]).toBe(SUBPROTOCOL);
  expect(readProtocolOffer(offer.join(", "))).toEqual({ speaksProtocol: true, ticket: "abcdefghijklmnop" });
});

test("[P10] an odd offer reads as nothing", () => {
  expect(readProtocolOffer(undefined)).toEqual({ speaksProtocol: false, ticket: null });
  expect(readProtocolOffer("throughline.v1, ticket.short")).toEqual({ speaksProtocol: true, ticket: null });
  expect(readProtocolOffer("ticket.abc def ghi jkl mno pqr").ticket).toBeNull();
  void fc.assert(
    fc.property(fc.string(), (header) => typeof readProtocolOffer(header).speaksProtocol === "boolean"),
  );
});

test("[P11] a fence round-trips", () => {
  expect([...encodeFence(5)]).toEqual([100, 1, 5]);
  void fc.assert(fc.property(fc.maxSafeNat(), (n) => decodeFence(encodeFence(n)) === n));
});

test("[P12] anything else is no fence", () => {
  expect(decodeFence(new Uint8Array())).toBeNull();
  expect(decodeFence(new Uint8Array([100]))).toBeNull();
  expect(decodeFence(new Uint8Array([100, 9, 1]))).toBeNull();
  expect(decodeFence(new Uint8Array([100, 2, 1, 1]))).toBeNull();
  expect(decodeFence(new Uint8Array([0, 1, 1]))).toBeNull();
  void fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const n = decodeFence(bytes);
      return n === null || Number.isSafeInteger(n);
    }),
  );
});
