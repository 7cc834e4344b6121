import { expect, test } from "vitest";
import { createMemoryBoardLog } from "../storage/memory-board-log.ts";
import { openTestRoom, testRoomName } from "../testing/test-room.ts";
import { isOverloadError } from "./overload-error.ts";
import { chooseEvictions, estimateHeap } from "./room-memory.ts";

const room = (name: string, idleSince: number | null, storedBytes = 1000) => ({
  name,
  idleSince,
  storedBytes,
});
const one = estimateHeap(1000);

test("[S82] nothing goes while there is room", () => {
  expect(chooseEvictions([room("a", 1), room("b", null)], 2 * one)).toEqual({ evicted: [], fits: true });
});

test("[S82] the longest left goes first, no more than needed, and never one that is in use", () => {
  const rooms = [room("new", 30), room("used", null), room("old", 10), room("middle", 20)];
  expect(chooseEvictions(rooms, 2 * one)).toEqual({ evicted: ["old", "middle"], fits: true });
  expect(chooseEvictions(rooms, one / 2)).toEqual({ evicted: ["old", "middle", "new"], fits: false });
});

test("[S82] a full server makes room by letting go of idle rooms, and refuses when all are in use", async () => {
  const log = createMemoryBoardLog();
  const { hub, faults } = await openTestRoom({ log, limits: { loadedHeapBytes: 2 * estimateHeap(0) } });
  const second = await hub.open("roomroom02");
  await expect(hub.open("roomroom03")).rejects.toSatisfy(isOverloadError);
  expect(hub.peek("roomroom03")).toBeNull();
  expect(await hub.open(testRoomName)).not.toBeNull();
  second?.release();
  expect(await hub.open("roomroom03")).not.toBeNull();
  expect(hub.peek("roomroom02")).toBeNull();
  expect(faults).toEqual([]);
});

test("[S82] a board larger than all there is opens alone", async () => {
  const { hub } = await openTestRoom({ limits: { loadedHeapBytes: 1 } });
  expect(hub.peek(testRoomName)).not.toBeNull();
  await expect(hub.open("roomroom02")).rejects.toSatisfy(isOverloadError);
});
