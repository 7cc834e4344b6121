import { cpus, loadavg, totalmem } from "node:os";

/** What the numbers were measured on, in one line: without it they mean nothing. */
export function describeMachine(chromium: string): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${all[0]?.model.trim() ?? "unknown processor"}, ${all.length} cores, ${memory} GB, load ${loadavg()[0]?.toFixed(1)}`,
    `Node ${process.versions.node}`,
    `Chromium ${chromium}, headless, software rendering, 1440 × 900`,
  ].join(" · ");
}
