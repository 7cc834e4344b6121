/** What the test runner's bundler makes of a pattern of paths; an empty record where nothing matches. */
declare global {
  interface ImportMeta {
    glob(
      pattern: string,
      options: { readonly query: "?raw"; readonly import: "default"; readonly eager: true },
    ): Readonly<Record<string, string>>;
  }
}

/** The instances of PSPLIB by file name, and the table of expected results; empty where they are absent. */
export function readOracleTexts(): {
  readonly instances: ReadonlyMap<string, string>;
  readonly expected: string;
} {
  const texts = import.meta.glob("../../../../../../shared/oracles/psplib/j30/*.sm", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const tables = import.meta.glob("../../../../../../shared/oracles/psplib/expected.csv", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const instances = new Map(
    Object.entries(texts).map(([path, text]) => [path.split("/").at(-1) ?? path, text]),
  );
  return { instances, expected: Object.values(tables)[0] ?? "" };
}
