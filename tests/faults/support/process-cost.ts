import { readFileSync } from "node:fs";

/** What a process has used so far, and holds now. */
export interface ProcessCost {
  readonly cpuSeconds: number;
  readonly residentMegabytes: number;
}

/** Linux counts time in hundredths of a second on every machine that these tests meet. */
const ticksPerSecond = 100;

/** Reads what a process costs from the kernel's own figures. */
export function processCost(pid: number): ProcessCost {
  // The name of the program stands in brackets and may hold spaces; the figures come after it.
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    residentMegabytes: Number(kilobytes) / 1024,
  };
}
