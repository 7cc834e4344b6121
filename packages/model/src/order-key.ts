const PATTERN = /^[A-Za-z][0-9A-Za-z]+$/;
const LONGEST = 200;

/**
 * True for a fractional index: a letter that says how many digits the whole part has (`a` and `Z` one, `b` and
 * `Y` two, and so on), that part, and a fraction that does not end in 0. Nothing can be put beside other texts.
 */
export function isOrderKey(value: unknown): value is string {
  if (typeof value !== "string" || value.length > LONGEST || !PATTERN.test(value)) return false;
  const head = value.charCodeAt(0);
  const whole = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  if (value.length < whole || /^A0{26}$/.test(value)) return false;
  return value.length === whole || !value.endsWith("0");
}
