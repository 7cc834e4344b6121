import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, run } from "./tools.mjs";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium on this machine; installs one where there is none, by Playwright or by apt. */
export async function findChromium() {
  const found = places.find((place) => place && existsSync(place)) ?? playwrightChromium();
  if (found) return found;
  console.log("No Chromium here: asking Playwright for its own …");
  const cli = join(root, "tests", "e2e", "node_modules", "@playwright", "test", "cli.js");
  if ((await run("node", [cli, "install", "chromium"])) === 0) {
    const own = playwrightChromium();
    if (own) return own;
  }
  console.log("Playwright could not bring one: asking apt …");
  await run("apt-get", ["update", "-qq"]).catch(() => 1);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]).catch(() => 1);
  const installed = places.find((place) => place && existsSync(place));
  if (installed) return installed;
  throw new Error(
    "No Chromium could be found or installed. Install one, or name it in CHROMIUM_PATH, and run again.",
  );
}

function playwrightChromium() {
  try {
    const require = createRequire(join(root, "tests", "e2e", "package.json"));
    const path = require("@playwright/test").chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
