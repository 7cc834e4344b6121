import { type Consequence, sayDate, sayMoney } from "@throughline/engine";

/** The two sides of a change, in words. */
export interface SaidValues {
  readonly before: string;
  readonly after: string;
}

const DATES = new Set(["date finish", "date start", "benefit start", "goal lastStart"]);
const MONEY = new Set(["money forecast", "money npv", "benefit value", "benefit firstYear"]);
const SHARES = new Set(["goal health", "goal coverage"]);
const WORDS = new Set(["goal state", "status overall"]);
const SILENT = new Set(["date critical", "benefit starts"]);

/** What stood before and what stands now, with units; null where the sentence says all there is. */
export function sayValues(change: Consequence, currency: string): SaidValues | null {
  const say = sayerOf(change, currency);
  return say && { before: say(change.before), after: say(change.after) };
}

type Say = (value: Consequence["before"]) => string;

function sayerOf({ kind, figure }: Consequence, currency: string): Say | null {
  const name = `${kind} ${figure}`;
  if (SILENT.has(name)) return null;
  if (DATES.has(name)) return orElse("no date", (value) => sayDate(String(value)));
  if (MONEY.has(name)) return orElse("none", (value) => sayMoney(Number(value), currency));
  if (SHARES.has(name)) return orElse("not known", (value) => `${Math.round(Number(value) * 100)} %`);
  if (WORDS.has(name)) return orElse("not known", String);
  if (name === "goal late") return (value) => `${value ?? 0} late`;
  if (kind === "team") return (value) => counted(Number(value ?? 0), "person-day");
  // What is left of dates and links are rules that are broken by so many working days.
  if (kind === "link" && figure === "violations") return (value) => `${value ?? 0} broken`;
  if (kind === "date" || kind === "link")
    return orElse("kept", (value) => `${counted(Number(value), "day")} late`);
  return null;
}

function orElse(missing: string, say: (value: string | number) => string): Say {
  return (value) => (value === null ? missing : say(value));
}

function counted(value: number, one: string): string {
  const rounded = Math.round(value * 10) / 10;
  return `${rounded} ${one}${rounded === 1 ? "" : "s"}`;
}
