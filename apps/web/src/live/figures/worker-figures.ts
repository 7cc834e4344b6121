import type { LiveBoard } from "../live-board.ts";
import type { FromFigures, ToFigures } from "./figures-messages.ts";
import { createFiguresStore } from "./figures-store.ts";
import type { LiveFigures } from "./live-figures.ts";

const FAILED =
  "The figures of this plan could not be computed. The board itself is safe and can be edited; reloading the page starts them again.";

/** The figures of a board, computed in two workers: one for what must come at once, one for the simulation. */
export function createWorkerFigures(live: LiveBoard): LiveFigures {
  return createFiguresStore(live, (onMessage, onFail) => {
    const figures = new Worker(new URL("./figures.worker.ts", import.meta.url), { type: "module" });
    const risk = new Worker(new URL("./risk.worker.ts", import.meta.url), { type: "module" });
    const { port1, port2 } = new MessageChannel();
    figures.postMessage({ type: "connect", port: port1 }, [port1]);
    risk.postMessage({ type: "connect", port: port2 }, [port2]);
    const dispose = () => {
      figures.terminate();
      risk.terminate();
    };
    const fail = () => {
      dispose();
      onFail(FAILED);
    };
    figures.addEventListener("message", ({ data }: MessageEvent<FromFigures>) => onMessage(data));
    figures.addEventListener("error", fail);
    // Without the simulation the certain figures still hold.
    risk.addEventListener("error", () => risk.terminate());
    return {
      post(message: ToFigures) {
        figures.postMessage(message);
        if (message.type === "records") risk.postMessage(message);
      },
      dispose,
    };
  });
}
