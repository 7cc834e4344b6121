import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PATIENCE } from "../testing/patience.ts";
import type { Bus, BusMessage } from "./bus.ts";

/**
 * Prove that a bus keeps its contract. `open` makes a fresh one for every test. A bus between servers gives
 * `openAnother`, the end of a second server on what the last `open` made.
 */
export function proveBus(
  name: string,
  open: () => Promise<Bus>,
  openAnother: (() => Promise<Bus>) | null = null,
): void {
  describe(`bus: ${name}`, () => {
    let bus: Bus;
    beforeEach(async () => {
      bus = await open();
    });
    afterEach(() => bus.close());

    test("[S44] subscribers of a board hear of it, others do not", async () => {
      const heard: BusMessage[] = [];
      const others: BusMessage[] = [];
      bus.subscribe("boardboard1", (message) => heard.push(message));
      bus.subscribe("boardboard2", (message) => others.push(message));
      bus.publish("boardboard1", { kind: "committed", room: "boardboard1", seq: 7 });
      bus.publish("boardboard1", { kind: "link-revoked", link: "l1" });
      await vi.waitFor(() => expect(heard).toHaveLength(2), PATIENCE);
      expect(heard).toContainEqual({ kind: "committed", room: "boardboard1", seq: 7 });
      expect(others).toEqual([]);
    });

    test("[S44] nothing is heard after leaving, and leaving twice is harmless", async () => {
      const heard: BusMessage[] = [];
      const stayed: BusMessage[] = [];
      const leave = bus.subscribe("boardboard1", (message) => heard.push(message));
      bus.subscribe("boardboard1", (message) => stayed.push(message));
      leave();
      leave();
      bus.publish("boardboard1", { kind: "board-deleted" });
      await vi.waitFor(() => expect(stayed).toHaveLength(1), PATIENCE);
      expect(heard).toEqual([]);
    });

    test("[S44] publishing never throws and does not run listeners in place", async () => {
      const heard: BusMessage[] = [];
      bus.subscribe("boardboard1", (message) => heard.push(message));
      bus.publish("boardboard1", { kind: "board-deleted" });
      expect(heard).toEqual([]);
      await vi.waitFor(() => expect(heard).toHaveLength(1), PATIENCE);
      bus.publish("nobodylistens", { kind: "board-deleted" });
    });

    test("[S44] a listener that throws keeps no other from hearing, now or later", async () => {
      const heard: BusMessage[] = [];
      bus.subscribe("boardboard1", () => {
        throw new Error("a mistake of a listener");
      });
      bus.subscribe("boardboard1", (message) => heard.push(message));
      bus.publish("boardboard1", { kind: "board-deleted" });
      bus.publish("boardboard1", { kind: "link-revoked", link: "l1" });
      await vi.waitFor(() => expect(heard).toHaveLength(2), PATIENCE);
    });

    test("[S44] one function that listens twice hears twice, and leaves once at a time", async () => {
      const heard: BusMessage[] = [];
      const listen = (message: BusMessage) => heard.push(message);
      const leave = bus.subscribe("boardboard1", listen);
      bus.subscribe("boardboard1", listen);
      bus.publish("boardboard1", { kind: "board-deleted" });
      await vi.waitFor(() => expect(heard).toHaveLength(2), PATIENCE);
      leave();
      leave();
      bus.publish("boardboard1", { kind: "board-deleted" });
      await vi.waitFor(() => expect(heard).toHaveLength(3), PATIENCE);
    });

    test("[S44] boards whose ids differ in case or sign are different", async () => {
      const heard: string[] = [];
      for (const id of ["Aaaaaaaaaa", "aaaaaaaaaa", "aaaaaaaaa-", "aaaaaaaaa_"])
        bus.subscribe(id, () => heard.push(id));
      bus.publish("aaaaaaaaa-", { kind: "board-deleted" });
      bus.publish("Aaaaaaaaaa", { kind: "board-deleted" });
      await vi.waitFor(() => expect(heard.toSorted()).toEqual(["Aaaaaaaaaa", "aaaaaaaaa-"]), PATIENCE);
    });

    test("[S44] after closing nobody hears anything, and publishing and leaving are harmless", async () => {
      const heard: BusMessage[] = [];
      const leave = bus.subscribe("boardboard1", (message) => heard.push(message));
      bus.publish("boardboard1", { kind: "board-deleted" });
      await bus.close();
      const before = heard.length;
      bus.publish("boardboard1", { kind: "board-deleted" });
      leave();
      await bus.close();
      expect(heard.length).toBe(before);
    });

    if (openAnother !== null) {
      test("[S44] what one server publishes, another hears, both ways", async () => {
        const other = await openAnother();
        const heard: BusMessage[] = [];
        bus.subscribe("boardboard1", (message) => heard.push(message));
        other.subscribe("boardboard1", (message) => heard.push(message));
        bus.publish("boardboard1", { kind: "committed", room: "boardboard1", seq: 1 });
        other.publish("boardboard1", { kind: "committed", room: "boardboard1", seq: 2 });
        await vi.waitFor(() => expect(heard).toHaveLength(4), PATIENCE);
        await other.close();
      });
    }
  });
}
