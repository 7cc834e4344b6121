import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Bus, BusMessage } from "./bus.ts";

/** Prove that a bus keeps its contract. `open` makes a fresh one for every test. */
export function proveBus(name: string, open: () => Promise<Bus>): void {
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
      await vi.waitFor(() => expect(heard).toHaveLength(2));
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
      await vi.waitFor(() => expect(stayed).toHaveLength(1));
      expect(heard).toEqual([]);
    });

    test("[S44] publishing never throws and does not run listeners in place", async () => {
      const heard: BusMessage[] = [];
      bus.subscribe("boardboard1", (message) => heard.push(message));
      bus.publish("boardboard1", { kind: "board-deleted" });
      expect(heard).toEqual([]);
      await vi.waitFor(() => expect(heard).toHaveLength(1));
      bus.publish("nobodylistens", { kind: "board-deleted" });
    });
  });
}
