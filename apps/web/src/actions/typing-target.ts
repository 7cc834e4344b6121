/** Kinds of input that take no text, so that keys of the board still work while they have the focus. */
const TEXTLESS = new Set([
  "button",
  "checkbox",
  "radio",
  "range",
  "color",
  "file",
  "submit",
  "reset",
  "image",
]);

/** Places that answer keys themselves: dialogs, menus, lists and tables. */
const OWN_KEYS =
  "[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=grid], [role=combobox], [data-own-keys]";

/** Controls that Enter and Space press. */
const PRESSED =
  "button, a[href], summary, select, input, [role=button], [role=tab], [role=switch], [role=option]";

/** True while keys belong to what has the focus: someone types there, or it answers keys itself. */
export function ownsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) return !TEXTLESS.has(target.type) || inside(target, OWN_KEYS);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  return inside(target, OWN_KEYS);
}

/** True when Enter presses what has the focus and so asks for nothing else. */
export function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && inside(target, PRESSED);
}

function inside(element: Element, selector: string): boolean {
  return element.closest(selector) !== null;
}
