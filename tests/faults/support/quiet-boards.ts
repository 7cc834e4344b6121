import { percentile } from "../../bench/percentile.ts";
import type { Board } from "./board-access.ts";
import { connectStock, type StockClient } from "./stock-client.ts";

/** Boards with two people each, of whom one writes now and then and the other sees it. */
export interface QuietBoards {
  /** Lets everyone work for some seconds; resolves with the 99th percentile of milliseconds from hand to eye. */
  measure(seconds: number): Promise<number>;
  leave(): void;
}

const editsPerSecond = 4;

/** Brings two stock clients onto each of these boards. */
export async function openQuietBoards(boards: readonly Board[]): Promise<QuietBoards> {
  const ages: number[] = [];
  const pairs = await Promise.all(
    boards.map(async (board): Promise<readonly [StockClient, StockClient]> => {
      const writer = await connectStock(board);
      const reader = await connectStock(board, { role: "viewer" });
      reader.items.observe((event) => {
        for (const key of event.keysChanged)
          if (key.startsWith("card-")) ages.push(performance.now() - Number(reader.items.get(key)));
      });
      return [writer, reader];
    }),
  );
  return {
    async measure(seconds) {
      ages.length = 0;
      const everyMs = 1000 / editsPerSecond;
      const timers = pairs.map(([writer], at) => {
        let count = 0;
        // Not all at the same moment, as people are not.
        return setInterval(
          () => writer.items.set(`card-${count++ % 20}`, performance.now()),
          everyMs + at * 1.7,
        );
      });
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      for (const timer of timers) clearInterval(timer);
      await Promise.all(pairs.map(([writer]) => writer.fence()));
      return percentile(ages, 0.99);
    },
    leave() {
      for (const client of pairs.flat()) client.leave();
    },
  };
}
