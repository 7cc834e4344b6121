/** What the test runner's bundler makes of a pattern of paths; an empty record where nothing matches. */
declare global {
  interface ImportMeta {
    glob(
      pattern: string,
      options: { readonly query: "?raw"; readonly import: "default"; readonly eager: true },
    ): Readonly<Record<string, string>>;
  }
}

function byName(texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(texts).map(([path, text]) => [path.split("/").at(-1) ?? path, text]));
}

/** Instances of PSPLIB by file name; empty where the oracles are absent. */
export const psplibTexts = byName(
  import.meta.glob("../../../../../../shared/oracles/psplib/j30/*.sm", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);

/** Project files in MSPDI by file name; empty where the oracles are absent. */
export const mspdiTexts = byName(
  import.meta.glob("../../../../../../shared/oracles/mspdi/*.xml", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);

/** The facts by file name; empty where the oracles are absent. */
export const factTexts = byName(
  import.meta.glob("../../../../../../shared/oracles/facts/*_cases.json", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);
