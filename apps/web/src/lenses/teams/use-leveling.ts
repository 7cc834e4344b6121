import { useEffect, useRef, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import type { Leveling } from "./leveling.ts";
import { keepProposal } from "./proposal-store.ts";

/** A plan that is being typed in is asked about once it rests. */
const REST = 400;

/**
 * The newest proposal for the open board, computed in a worker of its own and again after each change of the plan.
 * `onChange` is called when there is a new one to draw.
 */
export function useLeveling(onChange: () => void): {
  readonly leveling: Leveling | null;
  readonly failed: boolean;
} {
  const { live } = useSession();
  const [leveling, setLeveling] = useState<Leveling | null>(null);
  const [failed, setFailed] = useState(false);
  const told = useRef(onChange);
  told.current = onChange;
  useEffect(() => {
    const worker = new Worker(new URL("./leveling.worker.ts", import.meta.url), { type: "module" });
    const ask = () => worker.postMessage({ meta: live.meta(), items: live.items, links: live.links });
    const keep = (next: Leveling | null) => {
      keepProposal(live.items, next);
      setLeveling(next);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Leveling>) => {
      keep(data);
      told.current();
    });
    worker.addEventListener("error", () => setFailed(true));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = live.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(ask, REST);
    });
    ask();
    return () => {
      stop();
      clearTimeout(timer);
      worker.terminate();
      keepProposal(live.items, null);
    };
  }, [live]);
  return { leveling, failed };
}
