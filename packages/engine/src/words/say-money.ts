import { sayDecimals } from "./say-number.ts";
import { MINUS, THIN_SPACE } from "./typography.ts";

/** Signs that are read without doubt; every other currency goes by its code. */
const SIGNS: Readonly<Record<string, string>> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  JPY: "¥",
  INR: "₹",
  KRW: "₩",
  ILS: "₪",
  NGN: "₦",
  UAH: "₴",
  VND: "₫",
};

const UNITS = [
  { from: 1e12, unit: "tn" },
  { from: 1e9, unit: "bn" },
  { from: 1e6, unit: "M" },
  { from: 1e3, unit: "k" },
] as const;

/** “$1.2 M”, “€840 k”, “CHF 300”, “−$12.5 M”: at most three digits that count, in the board's currency. */
export function sayMoney(amount: number, currency: string): string {
  const size = saySize(Math.abs(amount));
  const sign = SIGNS[currency];
  const text = sign === undefined ? `${currency}${THIN_SPACE}${size}` : `${sign}${size}`;
  return amount < 0 && size !== "0" ? `${MINUS}${text}` : text;
}

/** The same with its sign always shown: “+$1.2 M”. For changes. */
export function sayMoneyChange(delta: number, currency: string): string {
  return `${delta > 0 ? "+" : ""}${sayMoney(delta, currency)}`;
}

function saySize(size: number): string {
  for (const { from, unit } of UNITS) {
    // 999,950 is a million to the reader, not 1,000 thousands.
    if (size >= from * 0.9995)
      return `${sayDecimals(size / from, size / from < 99.95 ? 1 : 0)}${THIN_SPACE}${unit}`;
  }
  return sayDecimals(size, 0);
}
