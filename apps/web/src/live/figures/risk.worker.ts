import type { FromRisk, ToRisk } from "./figures-messages.ts";
import { createRiskEngine } from "./risk-engine.ts";

type Incoming = ToRisk | { readonly type: "connect"; readonly port: MessagePort };

let answers: MessagePort | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const engine = createRiskEngine((message: FromRisk) => answers?.postMessage(message), {
  after(milliseconds, run) {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  },
});

self.addEventListener("message", ({ data }: MessageEvent<Incoming>) => {
  if (data.type === "connect") answers = data.port;
  else engine.take(data);
});
