// `pnpm bench:sync`: this server beside Hocuspocus and a minimal y-websocket server, under the same load in one run.
// `pnpm bench:sync one-150` measures only that load; the loads are one-50, one-150, hundred-5 and kill. `runs=1`
// measures once instead of three times. Prints each table and puts it into docs/performance.md. Linux only.
import { cpus, loadavg, totalmem } from "node:os";
import { createRandom } from "../create-random.ts";
import { median } from "../percentile.ts";
import type { LoadResult } from "./load-plan.ts";
import { measureKill } from "./measure-kill.ts";
import { measureLoad } from "./measure-load.ts";
import { scenarios } from "./scenarios.ts";
import { targets } from "./target.ts";
import { writeSection } from "./write-section.ts";

const SEED = 20_261_123;
const KILL_SECONDS = { least: 8, more: 8 };

const asked = process.argv.slice(2).filter((word) => !word.startsWith("runs="));
const runs = Number(process.argv.find((word) => word.startsWith("runs="))?.slice("runs=".length) ?? 3);
const known = [...Object.keys(scenarios), "kill"];
for (const word of asked) {
  if (!known.includes(word)) throw new Error(`There is no load “${word}”; there are ${known.join(", ")}.`);
}
for (const name of asked.length > 0 ? asked : known) {
  const text = `${describeRun()}\n\n${name === "kill" ? await compareKills() : await compareLoads(name)}`;
  console.log(`\n${text}\n`);
  writeSection(name, text);
}

/** Takes turns among the servers, so that a slow minute of the machine falls on all of them. */
async function compareLoads(name: string): Promise<string> {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(`There is no load ${name}.`);
  const results = targets.map((): LoadResult[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [at, target] of targets.entries()) results[at]?.push(await measureLoad(target, scenario));
  }
  const rows = targets.map((target, at) => {
    const own = results[at] ?? [];
    const middle = (read: (result: LoadResult) => number) => median(own.map(read));
    return [
      target.name,
      ...[middle(({ p50 }) => p50), middle(({ p95 }) => p95), middle(({ p99 }) => p99)].map(short),
      middle(({ cpuSeconds }) => cpuSeconds).toFixed(2),
      `${Math.round(middle(({ peakMegabytes }) => peakMegabytes))}, ${Math.round(middle(({ endMegabytes }) => endMegabytes))}`,
      `${short(100 * middle(({ delivered }) => delivered))} %`,
      own.every(({ isComplete }) => isComplete) ? "yes" : "NO",
      middle(({ loadCpuSeconds }) => loadCpuSeconds).toFixed(1),
    ];
  });
  const heads = [
    "p50 ms",
    "p95",
    "p99",
    "CPU s",
    "RSS MB peak, end",
    "in time",
    "all edits held",
    "load's CPU s",
  ];
  return table([scenario.title, ...heads], rows);
}

async function compareKills(): Promise<string> {
  const random = createRandom(SEED);
  const sums = targets.map(() => ({ acknowledged: 0, lost: 0 }));
  for (let run = 0; run < runs; run++) {
    const seconds = KILL_SECONDS.least + random() * KILL_SECONDS.more;
    for (const [at, target] of targets.entries()) {
      const sum = sums[at];
      const { acknowledged, lost } = await measureKill(target, seconds);
      if (sum === undefined) continue;
      sum.acknowledged += acknowledged;
      sum.lost += lost;
    }
  }
  const means = ["by having been sent", "by its SyncStatus", "by the echo of a fence"];
  return table(
    [
      `${runs} times \`kill -9\` at 8 to 16 s, 20 clients`,
      "acknowledged",
      "edits acknowledged",
      "of these lost",
    ],
    targets.map(({ name }, at) => [name, means[at] ?? "", `${sums[at]?.acknowledged}`, `${sums[at]?.lost}`]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function describeRun(): string {
  const all = cpus();
  const machine = `${all[0]?.model.trim() ?? "unknown processor"}, ${all.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = loadavg()[0]?.toFixed(1);
  const day = new Date().toISOString().slice(0, 10);
  return `${machine}, load ${load} before, Node ${process.versions.node}, ${day}, medians of ${runs}.`;
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(1);
}
