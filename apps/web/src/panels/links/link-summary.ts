import type { Link } from "@throughline/model";
import { formatNumber } from "../fields/parse-number.ts";

/** What an arrow says beyond its kind, in a few short pieces; nothing for what is usual. */
export function linkSummary(link: Link, currency: string): readonly string[] {
  return [...facts(link, currency), link.label].filter((fact) => fact !== "");
}

function facts(link: Link, currency: string): readonly string[] {
  switch (link.kind) {
    case "dependency":
      return [
        link.type + lagOf(link.lag, link.lagUnit),
        link.hardness === "soft" ? "soft" : "",
        link.status === "proposed" ? "" : STATUS[link.status],
        link.needed ? `needed ${link.needed}` : "",
        link.promised ? `promised ${link.promised}` : "",
        link.owner,
      ];
    case "delivers":
      return [percent(link.strength)];
    case "contributes":
      return [link.weight === 1 ? "" : `weight ${formatNumber(link.weight)}`, percent(link.strength)];
    case "threatens":
      return [
        link.days === null ? "" : `${formatNumber(link.days)} days`,
        link.money === null ? "" : `${formatNumber(link.money)} ${currency}`,
        link.benefitLoss === null ? "" : `${percent(link.benefitLoss)} of the benefit`,
      ];
    case "owns":
      return [ROLES[link.role]];
    case "staffs":
      return [
        link.units === null ? "" : `${formatNumber(link.units)} full-time`,
        link.start || link.finish ? `${link.start ?? "…"} to ${link.finish ?? "…"}` : "",
      ];
    default:
      return [];
  }
}

const STATUS = { agreed: "agreed", "at-risk": "at risk", met: "met", broken: "broken" } as const;
const ROLES = { A: "accountable", R: "responsible", C: "consulted", I: "informed" } as const;
const UNITS = { working: "d", elapsed: "elapsed d", percent: "%" } as const;

function lagOf(lag: number | null, unit: keyof typeof UNITS): string {
  if (lag === null || lag === 0) return "";
  return ` ${lag > 0 ? "+" : "−"}${formatNumber(Math.abs(lag))} ${UNITS[unit]}`;
}

function percent(share: number | null): string {
  return share === null ? "" : `${formatNumber(Number((share * 100).toPrecision(12)))} %`;
}
