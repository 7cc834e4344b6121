import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Node 24, brought by the repository's own `node` package: the same on every machine. */
export const node = join(root, "node_modules", "node", "bin", "node");

const pnpmVersion = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager.split("@")[1];

/** The environment in which our Node and our tools come first. */
export function toolEnvironment(extra = {}) {
  const paths = [dirname(node), join(root, "node_modules", ".bin")];
  return { ...process.env, PATH: [...paths, process.env.PATH].join(delimiter), ...extra };
}

/** Runs a command in the project's root, its output shown as it comes. Resolves with the exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", env: toolEnvironment(), ...options });
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Installs what the lock file names, unless that was done already. Needs only npm. */
export async function install() {
  const mark = join(root, "node_modules", ".throughline-installed");
  const wanted = hashFiles(["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"]);
  if (existsSync(node) && existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  console.log("Installing the libraries that the lock file names …");
  const args = ["exec", "--yes", "--", `pnpm@${pnpmVersion}`, "install", "--frozen-lockfile"];
  // A CI flag makes pnpm refuse to ask anything, so a half-finished install cannot hang a start.
  const env = { ...process.env, CI: "true" };
  const code = await run("npm", args, { env });
  if (code !== 0) {
    throw new Error(
      "The libraries could not be installed. Nothing else was changed. Check that this machine reaches the npm registry, then run the command again.",
    );
  }
  writeFileSync(mark, wanted);
}

/** Builds the client, unless what it is made of has not changed since the last build. */
export async function buildClient() {
  const dist = join(root, "apps", "web", "dist");
  const mark = join(dist, ".built-from");
  const wanted = hashFiles(["pnpm-lock.yaml", ...sourceFiles("apps/web"), ...sourceFiles("packages")]);
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  console.log("Building the client …");
  const vite = join(root, "apps", "web", "node_modules", "vite", "bin", "vite.js");
  const code = await run(node, [vite, "build", "--logLevel", "warn"], { cwd: join(root, "apps", "web") });
  if (code !== 0) throw new Error("The client could not be built. The messages above say why.");
  mkdirSync(dist, { recursive: true });
  writeFileSync(mark, wanted);
}

function sourceFiles(folder) {
  const found = [];
  const visit = (path) => {
    for (const name of readdirSync(join(root, path)).sort()) {
      if (name === "node_modules" || name === "dist" || name.includes(".test.")) continue;
      const inner = `${path}/${name}`;
      if (statSync(join(root, inner)).isDirectory()) visit(inner);
      else found.push(inner);
    }
  };
  visit(folder);
  return found;
}

function hashFiles(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}
