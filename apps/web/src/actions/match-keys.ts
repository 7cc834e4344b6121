/** On a Mac `Mod` is Cmd, elsewhere Ctrl. */
export type Platform = "mac" | "other";

/** What of a keyboard event decides which action it asks for. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState?(name: string): boolean;
}

/** Keys whose own sign would be read as a separator. */
const NAMED: Readonly<Record<string, string>> = { Plus: "+", Minus: "-" };

/** Where a sign stands on most keyboards, for when Alt turns it into another one. */
const SIGN_CODES: Readonly<Record<string, string>> = { "[": "BracketLeft", "]": "BracketRight" };

/**
 * True when a key press is the one written in `spec`, as in `Mod+Shift+Z`. Letters go by what the key
 * types, whatever CapsLock says, and by their place where the keyboard has no Latin letters. Digits go by
 * their place, for Shift turns them into other signs. Signs go by what is typed, whichever Shift or AltGr
 * they take on this keyboard.
 */
export function matchKeys(press: KeyPress, spec: string, platform: Platform): boolean {
  const parts = spec.split("+");
  const name = parts.pop() ?? "";
  const target = NAMED[name] ?? name;
  const wants = (modifier: string) => parts.includes(modifier);
  const sign = isSign(target);
  const altGraph = sign && press.getModifierState?.("AltGraph") === true;
  const [mod, other] = platform === "mac" ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (!altGraph && (mod !== wants("Mod") || other || press.altKey !== wants("Alt"))) return false;
  if (altGraph && parts.some((part) => part !== "Shift")) return false;
  if (sign) return press.key === target || (wants("Alt") && press.code === SIGN_CODES[target]);
  if (press.shiftKey !== wants("Shift")) return false;
  if (/^\d$/.test(target)) return press.code === `Digit${target}` || press.code === `Numpad${target}`;
  if (/^[A-Z]$/.test(target)) return letterOf(press) === target;
  return press.key === target;
}

function isSign(target: string): boolean {
  return target.length === 1 && !/[A-Z0-9]/.test(target);
}

/** The Latin letter that was pressed, in upper case; by its place where the key types no Latin letter. */
function letterOf(press: KeyPress): string | undefined {
  if (/^[a-z]$/i.test(press.key)) return press.key.toUpperCase();
  return /^Key([A-Z])$/.exec(press.code)?.[1];
}
