import { useCallback, useEffect, useRef, useState } from "react";
import { useSession } from "../../../session/session-context.ts";
import type { RequestImpact } from "./request-impact.ts";

/** How far the answer is. */
export type ImpactState =
  | { readonly name: "unasked" | "computing" | "nothing" | "failed" }
  | { readonly name: "known"; readonly impact: RequestImpact };

/**
 * Computes, when asked, what a request would do to the plan as it is then, in a worker of its own. The answer is
 * forgotten as soon as the plan changes.
 */
export function useRequestImpact(id: string): { readonly state: ImpactState; ask(): void } {
  const { live } = useSession();
  const [state, setState] = useState<ImpactState>({ name: "unasked" });
  const worker = useRef<Worker | null>(null);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => {
    const forget = live.subscribe(() => {
      stop();
      setState({ name: "unasked" });
    });
    return () => {
      forget();
      stop();
    };
  }, [live, stop]);
  const ask = () => {
    stop();
    setState({ name: "computing" });
    const one = new Worker(new URL("./request-impact.worker.ts", import.meta.url), { type: "module" });
    worker.current = one;
    one.addEventListener("message", ({ data }: MessageEvent<RequestImpact | null>) => {
      setState(data ? { name: "known", impact: data } : { name: "nothing" });
      stop();
    });
    one.addEventListener("error", () => setState({ name: "failed" }));
    one.postMessage({ plan: { meta: live.meta(), items: live.items, links: live.links }, id });
  };
  return { state, ask };
}
