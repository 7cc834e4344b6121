import type { Platform } from "./match-keys.ts";

const MAC: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };
const WORDS: Readonly<Record<string, string>> = {
  Mod: "Ctrl",
  Plus: "+",
  Minus: "−",
  Escape: "Esc",
  Delete: "Del",
  " ": "Space",
};
const SPOKEN: Readonly<Record<string, string>> = { Mod: "Control", Plus: "+", Minus: "-", " ": "Space" };

/** The keys of a spec one by one, as they are printed on this kind of keyboard. */
export function keyCaps(spec: string, platform: Platform): readonly string[] {
  return spec.split("+").map((part) => (platform === "mac" ? MAC[part] : undefined) ?? WORDS[part] ?? part);
}

/** A spec as a short text for menus and tooltips: `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function showKeys(spec: string, platform: Platform): string {
  return keyCaps(spec, platform).join(platform === "mac" ? "" : "+");
}

/** Specs in the form that `aria-keyshortcuts` takes. */
export function ariaKeys(specs: readonly string[], platform: Platform): string {
  const mod = platform === "mac" ? "Meta" : "Control";
  return specs
    .map((spec) =>
      spec
        .split("+")
        .map((part) => (part === "Mod" ? mod : (SPOKEN[part] ?? part)))
        .join("+"),
    )
    .join(" ");
}

/** The kind of keyboard in front of this browser. */
export function currentPlatform(): Platform {
  return /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "") ? "mac" : "other";
}
