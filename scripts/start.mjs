// `npm start`: installs, builds what is stale, and serves. Needs only Node 20 or later and npm.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildClient, install, node, root, toolEnvironment } from "./tools.mjs";

try {
  await install();
  await buildClient();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// Without a bound Node keeps a hundred megabytes for objects that live for milliseconds.
const server = spawn(node, ["--max-semi-space-size=8", join(root, "apps", "server", "src", "main.ts")], {
  cwd: root,
  stdio: "inherit",
  env: toolEnvironment(),
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
