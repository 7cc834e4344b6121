import { MINUS, THIN_SPACE } from "./typography.ts";

/** “12 500”, “−3.25”: at most two decimals, a true minus, thin spaces from five digits on. For finite numbers. */
export function sayNumber(value: number): string {
  return sayDecimals(value, 2);
}

/** A number rounded to at most so many decimals (0 to 6), without zeros at its end. */
export function sayDecimals(value: number, decimals: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 10_000) return String(value);
  // Beyond 1e21 `toFixed` turns to exponents; no plan means such a number to be exact.
  const held = Math.min(1e20, Math.abs(value));
  const [whole = "0", part = ""] = held.toFixed(decimals).split(".");
  const fraction = part.replace(/0+$/, "");
  const text = fraction === "" ? group(whole) : `${group(whole)}.${fraction}`;
  return value < 0 && text !== "0" ? `${MINUS}${text}` : text;
}

function group(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
}
