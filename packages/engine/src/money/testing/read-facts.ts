/** What the test runner's bundler makes of a pattern of paths; an empty record where nothing matches. */
declare global {
  interface ImportMeta {
    glob(
      pattern: string,
      options: { readonly query: "?raw"; readonly import: "default"; readonly eager: true },
    ): Readonly<Record<string, string>>;
  }
}

/** The text of a file of published facts by its name; null where the oracle folder is absent. */
export function readFacts(name: string): string | null {
  const texts = import.meta.glob("../../../../../../shared/oracles/facts/*.json", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const path = Object.keys(texts).find((one) => one.endsWith(`/${name}`));
  return path === undefined ? null : (texts[path] ?? null);
}
