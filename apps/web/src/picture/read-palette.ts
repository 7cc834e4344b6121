/** Colours by the name they have in tokens.css, without the dashes. */
export type Palette = Readonly<Record<string, string>>;

/**
 * The colours of the light theme as plain values, out of the text of tokens.css: pictures are read on paper
 * and in other programs, which know no variables.
 */
export function readPalette(css: string): Palette {
  const light = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? "";
  const found = light.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\b/gi);
  return Object.fromEntries(Array.from(found, ([, name = "", value = ""]) => [name, value]));
}

/** One colour of the palette. Throws for a name that tokens.css does not have, a slip in our own code. */
export function colorOf(palette: Palette, name: string): string {
  const color = palette[name];
  if (color === undefined) throw new Error(`tokens.css has no colour "--${name}".`);
  return color;
}
