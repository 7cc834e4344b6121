import type { Plan } from "@throughline/engine";
import { levelPlan } from "./leveling.ts";

self.addEventListener("message", ({ data }: MessageEvent<Plan>) => self.postMessage(levelPlan(data)));
