import { createFiguresEngine } from "./figures-engine.ts";
import type { FromRisk, ToFigures } from "./figures-messages.ts";

/** A page may hand over a port to the worker that simulates, whose answers come in by it. */
type Incoming = ToFigures | { readonly type: "connect"; readonly port: MessagePort };

/** How often a change is rehearsed after the board was opened: beyond that it hardly gets faster. */
const REHEARSALS = 6;
/** Milliseconds in which nothing came in before each: opening the board comes first, and so do people. */
const QUIET = 250;

const engine = createFiguresEngine(
  (message) => self.postMessage(message),
  (run) => setTimeout(run, 0),
);
let rehearsed = 0;
let isSimulated = false;
let timer: ReturnType<typeof setTimeout> | undefined;

self.addEventListener("message", ({ data }: MessageEvent<Incoming>) => {
  rehearseSoon();
  if (data.type !== "connect") return engine.take(data);
  data.port.onmessage = ({ data: answer }: MessageEvent<FromRisk>) => {
    isSimulated = true;
    rehearseSoon();
    engine.take(answer);
  };
});

function rehearseSoon(): void {
  clearTimeout(timer);
  if (!isSimulated || rehearsed === REHEARSALS) return;
  timer = setTimeout(() => {
    engine.rehearse(rehearsed);
    rehearsed += 1;
    rehearseSoon();
  }, QUIET);
}
