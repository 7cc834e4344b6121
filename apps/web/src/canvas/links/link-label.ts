import { type Link, linkKinds } from "@throughline/model";

/** The few words on a link: its own label first, then what matters about its kind. */
export function linkLabel(link: Link): string {
  const facts = linkFacts(link);
  return [link.label, facts].filter(Boolean).join(" · ");
}

function linkFacts(link: Link): string {
  switch (link.kind) {
    case "dependency":
      return dependencyFacts(link.type, link.lag, link.lagUnit);
    case "owns":
      return link.role;
    case "staffs":
      return link.units === null ? "" : `${link.units} full-time`;
    case "contributes":
      return link.weight === 1 ? "" : `weight ${link.weight}`;
    default:
      return "";
  }
}

const UNITS = { working: "d", elapsed: "ed", percent: "%" } as const;

/** “FS +5d”; nothing for the plain finish-to-start without lag, which the arrow says already. */
function dependencyFacts(type: string, lag: number | null, unit: keyof typeof UNITS): string {
  const shift = lag ? `${lag > 0 ? "+" : "−"}${Math.abs(lag)}${UNITS[unit]}` : "";
  if (type === "FS" && !shift) return "";
  return [type, shift].filter(Boolean).join(" ");
}

/** What a screen reader calls a link: “Dependency: Data hub comes before Portal”. */
export function linkName(link: Link, fromTitle: string, toTitle: string): string {
  const { label, verb } = linkKinds[link.kind];
  const words = linkLabel(link);
  return `${label}: ${fromTitle || "untitled"} ${verb} ${toTitle || "untitled"}${words ? `, ${words}` : ""}`;
}
