import { describe, expect, it } from "vitest";
import { readWorkspace, type WorkspacePackage } from "./read-workspace.ts";

const workspace = readWorkspace();
const rows = workspace.map((it): [string, WorkspacePackage] => [it.folder, it]);
const shared = workspace.filter(({ folder }) => folder.startsWith("packages/"));
const own = (names: readonly string[]) => names.map((name) => `@throughline/${name}`);

/** What each pure package may depend on; anything new here is a decision. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "packages/model": ["valibot"],
  "packages/engine": own(["model"]),
  "packages/board": [...own(["model"]), "yjs", "fractional-indexing"],
  "packages/formats": own(["model"]),
  "packages/samples": own(["model"]),
  "packages/protocol": ["lib0", "y-protocols", "valibot"],
};

/** What the apps may take from this house. */
const APPS: Readonly<Record<string, readonly string[]>> = {
  "apps/server": own(["model", "board", "protocol", "formats", "samples"]),
  "apps/web": own(["model", "engine", "board", "protocol", "formats", "samples"]),
};

describe("every package", () => {
  it("is found", () => {
    expect(workspace.map(({ folder }) => folder)).toEqual(
      expect.arrayContaining([
        "packages/model",
        "packages/board",
        "packages/formats",
        "apps/server",
        "apps/web",
      ]),
    );
  });

  it.each(rows)("%s is private, has the name of its folder and a tsconfig", (folder, it) => {
    expect(it.manifest.private).toBe(true);
    expect(it.name).toBe(
      folder.startsWith("tests/")
        ? `@throughline/test-${folder.slice("tests/".length)}`
        : `@throughline/${folder.split("/")[1]}`,
    );
    expect(it.compilerOptions).toBeDefined();
  });

  it.each(rows)("%s takes its versions from the catalog or the workspace", (_, it) => {
    for (const [name, version] of Object.entries({ ...it.dependencies, ...it.devDependencies })) {
      expect([name, version]).toEqual([name, name.startsWith("@throughline/") ? "workspace:*" : "catalog:"]);
    }
  });
});

describe("every shared package", () => {
  const sharedRows = shared.map((it): [string, WorkspacePackage] => [it.folder, it]);

  it.each(sharedRows)("%s has one way in, its index", (_, it) => {
    expect(it.manifest.exports).toEqual({ ".": "./src/index.ts" });
  });

  it.each(sharedRows)("%s depends only on what its place in the house allows", (folder, it) => {
    const allowed = ALLOWED[folder];
    expect(allowed, `${folder} is not in the table of allowed dependencies`).toBeDefined();
    expect(allowed).toEqual(expect.arrayContaining(Object.keys(it.dependencies)));
    expect(allowed).toEqual(expect.arrayContaining([...it.imports]));
  });

  it.each(sharedRows)("%s knows neither the browser nor Node", (_, it) => {
    const { types = [], lib = [] } = it.compilerOptions ?? {};
    expect(types).toEqual([]);
    for (const name of lib as readonly string[]) expect(name).not.toMatch(/dom|webworker/i);
  });
});

describe("the apps", () => {
  it.each(Object.entries(APPS))("%s takes only what it may from this house", (folder, allowed) => {
    const app = workspace.find((it) => it.folder === folder);
    const taken = [...Object.keys(app?.dependencies ?? {}), ...(app?.imports ?? [])];
    const ours = taken.filter((name) => name.startsWith("@throughline/"));
    expect(ours.length).toBeGreaterThan(0);
    expect(allowed).toEqual(expect.arrayContaining(ours));
  });
});
