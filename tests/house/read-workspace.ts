import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One package of the workspace, as its `package.json`, `tsconfig.json` and sources say. */
export interface WorkspacePackage {
  /** Folder from the root, such as `packages/model`. */
  readonly folder: string;
  readonly name: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly compilerOptions: Readonly<Record<string, unknown>> | undefined;
  /** What the sources import that is neither relative nor part of the platform, tests left out. */
  readonly imports: ReadonlySet<string>;
}

const ROOT = join(import.meta.dirname, "../..");

/** Every package under `packages`, `apps` and `tests`. */
export function readWorkspace(): readonly WorkspacePackage[] {
  return ["packages", "apps", "tests"].flatMap((parent) =>
    readdirSync(join(ROOT, parent))
      .filter((name) => existsSync(join(ROOT, parent, name, "package.json")))
      .map((name) => readPackage(`${parent}/${name}`)),
  );
}

function readPackage(folder: string): WorkspacePackage {
  const manifest = readJson(join(ROOT, folder, "package.json"));
  const tsconfig = join(ROOT, folder, "tsconfig.json");
  return {
    folder,
    name: String(manifest.name),
    manifest,
    dependencies: (manifest.dependencies ?? {}) as Record<string, string>,
    devDependencies: (manifest.devDependencies ?? {}) as Record<string, string>,
    compilerOptions: existsSync(tsconfig)
      ? (readJson(tsconfig).compilerOptions as Record<string, unknown>)
      : undefined,
    imports: readImports(join(ROOT, folder, "src")),
  };
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

const IMPORT = /\bfrom "([^"]+)"|\bimport(?:\(| )"([^"]+)"/g;

function readImports(folder: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!existsSync(folder)) return found;
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$|^testing\/|\/testing\//.test(file)) continue;
    for (const match of readFileSync(join(folder, file), "utf8").matchAll(IMPORT)) {
      const name = packageOf(match[1] ?? match[2] ?? "");
      if (name) found.add(name);
    }
  }
  return found;
}

/** The package that an import names, or undefined for a file of its own or of the platform. */
function packageOf(specifier: string): string | undefined {
  if (/^(\.|node:|virtual:)/.test(specifier)) return undefined;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
