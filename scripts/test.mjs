// `npm test`: everything, from a clean clone: installs, checks, unit, convergence, fault and browser tests.
// Its last line counts them: `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChecks } from "./checks.mjs";
import { findChromium } from "./chromium.mjs";
import { buildClient, install, node, root, run, toolEnvironment } from "./tools.mjs";
import { runVitest } from "./vitest-run.mjs";

const started = Date.now();
const parts = [];
const part = async (name, work) => {
  console.log(`\n— ${name}`);
  try {
    parts.push({ name, ...(await work()) });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    parts.push({ name, passed: 0, failed: 1 });
  }
};

try {
  await install();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exit(1);
}
await part("checks", runChecks);
await part("unit tests", () => runVitest(["--project", "packages", "--project", "web"]));
// These mostly wait for servers, disks and heartbeats, so that three at a time fit on two cores.
await part("convergence and faults", () => runVitest(["--project", "system", "--maxWorkers=3"]));
await part("browser tests", runBrowserTests);

console.log("");
// Named once more at the end, for what comes first is often cut off where others read this.
for (const name of parts.flatMap(({ names = [] }) => names)) console.log(`failed: ${name}`);
for (const { name, passed, failed } of parts) console.log(`${name}: ${passed} passed, ${failed} failed`);
const failed = parts.reduce((sum, { failed }) => sum + failed, 0);
console.log(`in ${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${parts.reduce((sum, { passed }) => sum + passed, 0)} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function runBrowserTests() {
  await buildClient();
  const chromium = await findChromium();
  const folder = mkdtempSync(join(tmpdir(), "throughline-e2e-"));
  const report = join(folder, "report.json");
  const cli = join(root, "tests", "e2e", "node_modules", "@playwright", "test", "cli.js");
  const config = join("tests", "e2e", "playwright.config.ts");
  const env = toolEnvironment({ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  try {
    const code = await run(node, [cli, "test", "--config", config, "--reporter=list,json"], { env });
    const { stats } = JSON.parse(readFileSync(report, "utf8"));
    // A test that passed only when repeated counts as failed: it is not trusted.
    const failed = stats.unexpected + stats.flaky;
    return { passed: stats.expected, failed: Math.max(failed, code === 0 ? 0 : 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
