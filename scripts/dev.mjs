// `pnpm dev`: the server, restarted when its code changes, and the client with hot reload on port 4401.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { install, node, root, toolEnvironment } from "./tools.mjs";

await install();
const vite = join(root, "apps", "web", "node_modules", "vite", "bin", "vite.js");
const children = [
  spawn(node, ["--watch", join(root, "apps", "server", "src", "main.ts")], {
    cwd: root,
    stdio: "inherit",
    env: toolEnvironment(),
  }),
  spawn(node, [vite], { cwd: join(root, "apps", "web"), stdio: "inherit", env: toolEnvironment() }),
];
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
