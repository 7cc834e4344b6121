import ElkApi, { type ElkNode } from "elkjs/lib/elk-api.js";

/** Longer than any board that people can read takes. */
const PATIENCE_MS = 30_000;

export type LayoutResult =
  | { readonly ok: true; readonly graph: ElkNode }
  | { readonly ok: false; readonly reason: string };

/**
 * Lays a graph out in a worker of its own, which ends with the answer, so that the board stays quick and
 * a layout that hangs takes nothing else with it.
 */
export function runLayout(graph: ElkNode): Promise<LayoutResult> {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  return new Promise<LayoutResult>((resolve) => {
    const finish = (result: LayoutResult) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const fail = (why: string) =>
      finish({ ok: false, reason: `${why} No card was moved; please try again.` });
    const timer = setTimeout(() => fail("The layout took too long and was stopped."), PATIENCE_MS);
    worker.addEventListener("error", () => fail("The layout engine could not be started."));
    new ElkApi({ workerFactory: () => worker, algorithms: ["layered"] }).layout(graph).then(
      (laidOut) => finish({ ok: true, graph: laidOut }),
      () => fail("The layout engine could not arrange these cards."),
    );
  });
}
