import { createFiguresEngine } from "./figures-engine.ts";
import type { FromRisk, ToFigures } from "./figures-messages.ts";

/** A page may hand over a port to the worker that simulates, whose answers come in by it. */
type Incoming = ToFigures | { readonly type: "connect"; readonly port: MessagePort };

const engine = createFiguresEngine(
  (message) => self.postMessage(message),
  (run) => setTimeout(run, 0),
);

self.addEventListener("message", ({ data }: MessageEvent<Incoming>) => {
  if (data.type !== "connect") return engine.take(data);
  data.port.onmessage = ({ data: answer }: MessageEvent<FromRisk>) => engine.take(answer);
});
