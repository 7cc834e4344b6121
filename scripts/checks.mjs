import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./tools.mjs";

/** Lint, types of each package, and unused code. Each counts as one passed or failed check. */
export async function runChecks() {
  const results = [];
  const check = async (name, command, args) => {
    const code = await run(command, args);
    results.push(code === 0);
    console.log(`${code === 0 ? "✓" : "✗"} ${name}`);
  };
  await check("lint and format", "biome", ["ci", "--diagnostic-level=warn", "."]);
  for (const folder of typedFolders()) await check(`types of ${folder}`, "tsc", ["-p", folder]);
  await check("no unused code", "knip", ["--no-progress"]);
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length };
}

function typedFolders() {
  return ["packages", "apps", "tests"]
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((folder) => existsSync(join(root, folder, "tsconfig.json")));
}
