import type { Plan } from "@throughline/engine";
import { requestImpact } from "./request-impact.ts";

self.addEventListener("message", ({ data }: MessageEvent<{ readonly plan: Plan; readonly id: string }>) =>
  self.postMessage(requestImpact(data.plan, data.id)),
);
