import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./tools.mjs";

/** Runs Vitest with the given arguments, counts its tests and names those that failed. A run that broke down counts as one failure. */
export async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), "throughline-vitest-"));
  const file = join(folder, "report.json");
  try {
    const code = await run("vitest", [
      "run",
      ...args,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ]);
    const report = JSON.parse(readFileSync(file, "utf8"));
    const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1);
    return { passed: report.numPassedTests, failed, names: failedNames(report) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of a report: the file and the full name of each test that failed, or the file alone where it could not be read. */
function failedNames({ testResults }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === "failed");
    if (tests.length === 0) return status === "failed" ? [name] : [];
    return tests.map(
      (test) => `${name}: ${test.fullName}\n    ${test.failureMessages[0]?.slice(0, 600) ?? ""}`,
    );
  });
}
