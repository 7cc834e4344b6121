import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const LENSES = join(import.meta.dirname, "../../apps/web/src/lenses");
const folders = readdirSync(LENSES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "testing")
  .map(({ name }) => name);

/** What the files of a folder import from elsewhere in the house, as paths from the folder of all lenses. */
function importsOf(folder: string): readonly string[] {
  const root = join(LENSES, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap(({ name, parentPath }) => {
      const text = readFileSync(join(parentPath, name), "utf8");
      return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path = ""]) =>
        relative(LENSES, resolve(parentPath, path)),
      );
    });
}

describe("the lenses", () => {
  it("are found", () => {
    expect(folders.length).toBeGreaterThan(6);
  });

  it.each(folders)("%s knows no other lens", (folder) => {
    const others = importsOf(folder).filter((path) =>
      folders.some((other) => other !== folder && path.startsWith(`${other}/`)),
    );
    expect(others).toEqual([]);
  });

  it("are known by name to one list only", () => {
    const list = readFileSync(join(LENSES, "all-lenses.ts"), "utf8");
    for (const folder of folders) expect(list).toContain(`./${folder}/${folder}-lens.ts`);
  });
});
