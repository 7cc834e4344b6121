import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const page = join(import.meta.dirname, "../../../docs/performance.md");

/** Puts text between the markers of this name in docs/performance.md. Throws when they are not there. */
export function writeSection(name: string, text: string): void {
  const open = `<!-- bench:sync ${name} -->`;
  const close = `<!-- end of bench:sync ${name} -->`;
  const before = readFileSync(page, "utf8");
  const from = before.indexOf(open);
  const to = before.indexOf(close);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no section ${open}.`);
  writeFileSync(page, `${before.slice(0, from + open.length)}\n${text}\n${before.slice(to)}`);
}
