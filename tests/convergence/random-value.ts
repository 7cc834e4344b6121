import type { Field } from "@throughline/model";
import type { Random } from "./random.ts";

const WORDS = ["portal", "data", "Ärger", "😀", "line\nbreak", "", "cut cost", "\u202e", "a".repeat(120)];
const PERIODS = ["2026-05", "2026-06", "2026-Q3", "2027", "May"];
const DATES = ["2026-05-04", "2026-12-24", "2026-02-30"];
const JUNK: readonly unknown[] = [Number.NaN, "", null, -1, 7, "text", [], {}, 10n, undefined, [1, [2, {}]]];

/** A short text, at times an awkward one. */
export function randomText(random: Random): string {
  return `${random.pick(WORDS)} ${random.pick(WORDS)}`.trim();
}

/** A value for a field: mostly one that it takes, at times one that it must refuse. */
export function randomValue(field: Field<unknown>, random: Random): unknown {
  if (random.chance(0.15)) return random.pick(JUNK);
  switch (field.control) {
    case "line":
    case "long":
      return randomText(random);
    case "number":
    case "money":
    case "days":
      return random.below(1000);
    case "share":
      return random.next();
    case "score":
      return 1 + random.below(20);
    case "date":
      return random.pick(DATES);
    case "choice":
      return random.pick(field.options ?? []).value;
    case "tags":
      return random.some(["web", "cloud", "risk"], 3);
    case "check":
      return random.chance(0.5);
    case "hidden":
      return random.pick([
        field.initial,
        [random.below(100), random.below(100)],
        "EUR",
        ["2026-12-25"],
        "a5",
      ]);
    default:
      return field.initial;
  }
}

/** A key and a value for a series or a checklist; null takes the entry out. */
export function randomEntry(random: Random): readonly [string, unknown] {
  const key = random.pick([...PERIODS, ...DATES, "g1", "g2", "__proto__"]);
  if (random.chance(0.2)) return [key, null];
  if (random.chance(0.1)) return [key, random.pick(JUNK)];
  const step = { text: randomText(random), done: random.chance(0.5), order: "a0" };
  return [key, key.startsWith("g") ? step : random.below(100)];
}
