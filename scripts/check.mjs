// `pnpm check`: lint, types, unit tests and dead code, meant to stay under a minute on two cores.

import { runChecks } from "./checks.mjs";
import { install } from "./tools.mjs";
import { runVitest } from "./vitest-run.mjs";

await install();
const started = Date.now();
const checks = await runChecks();
const tests = await runVitest(["--project", "packages", "--project", "web"]);
const failed = checks.failed + tests.failed;
console.log(`\nChecked in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
