/** What a typed text came to, or the sentence that tells the person why it did not. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
};

/**
 * Reads a number as people write it: `1,200.50`, `1.200,50`, `1 200`, `250k`, `1.2M`, `(300)`, `€ 5`.
 * A single comma before exactly three digits groups thousands; any other single comma is a decimal one.
 * Returns undefined for anything else.
 */
export function parseNumber(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/[\s\u00a0\u202f_'’]/g, "")
    .replace(/[\u2212–]/g, "-");
  const bracketed = /^\((.+)\)$/.exec(bare);
  const unsigned = (bracketed?.[1] ?? bare).replace(/^([+-]?)(?:[A-Z]{3}|\p{Sc})/u, "$1");
  const match = /^([+-]?)([\d.,]+)(k|mn|mio|m|bn|b|t)?(?:[A-Z]{3}|\p{Sc})?$/iu.exec(unsigned);
  if (!match) return undefined;
  const digits = plainDigits(match[2] ?? "");
  if (digits === undefined) return undefined;
  const scale = SCALE[(match[3] ?? "").toLowerCase()] ?? 1;
  const value = scaled(digits, scale);
  if (!Number.isFinite(value)) return undefined;
  const negative = (match[1] === "-") !== (bracketed !== null);
  return negative && value !== 0 ? -value : value;
}

/** Multiplies without the noise of binary fractions: `1.1M` is 1,100,000. */
function scaled(digits: string, scale: number): number {
  return Number(`${digits}e${Math.log10(scale)}`);
}

/** Takes grouping away and makes the decimal sign a point, or undefined when the groups make no sense. */
function plainDigits(text: string): string | undefined {
  if (!/\d/.test(text)) return undefined;
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) {
    const decimal = comma > point ? "," : ".";
    const group = decimal === "," ? "." : ",";
    const parts = text.split(decimal);
    const [whole, fraction] = parts;
    if (parts.length !== 2 || whole === undefined || fraction === undefined) return undefined;
    const grouped = ungroup(whole, group);
    return grouped === undefined ? undefined : `${grouped}.${fraction || "0"}`;
  }
  const sign = comma >= 0 ? "," : ".";
  const count = text.split(sign).length - 1;
  if (count === 0) return text;
  if (count > 1) return ungroup(text, sign);
  if (sign === "," && /^\d{1,3},\d{3}$/.test(text)) return text.replace(",", "");
  const [whole = "", fraction = ""] = text.split(sign);
  return `${whole || "0"}.${fraction || "0"}`;
}

function ungroup(text: string, sign: string): string | undefined {
  const [first = "", ...rest] = text.split(sign);
  if (!/^\d{1,3}$/.test(first) || !rest.every((part) => /^\d{2,3}$/.test(part))) return undefined;
  return first + rest.join("");
}

/** Reads a share typed as percent (`45`, `45 %`, `4.5%`) into 0.45 or 0.045. The caller checks the bounds. */
export function parsePercent(text: string): number | undefined {
  const value = parseNumber(text.replace(/%\s*$/, ""));
  return value === undefined ? undefined : Number((value / 100).toPrecision(15));
}

/** Reads working days: `12`, `12 d`, or weeks of `daysPerWeek` days: `3w`, `1.5 weeks`. */
export function parseDays(text: string, daysPerWeek = 5): number | undefined {
  const match = /^(.*?)\s*(d|days?|w|wks?|weeks?)$/i.exec(text.trim());
  const value = parseNumber(match?.[1] ?? text);
  if (value === undefined) return undefined;
  return match?.[2]?.toLowerCase().startsWith("w") ? value * daysPerWeek : value;
}

const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 10 });

/** A number with grouped thousands and no rounding people would notice; `parseNumber` reads it back. */
export function formatNumber(value: number): string {
  return plain.format(value);
}
