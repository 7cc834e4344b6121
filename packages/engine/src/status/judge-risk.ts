import { eventSign, type RegisterCard } from "../risk/event-probability.ts";
import type { ExposureFigures } from "../risk/risk-figures.ts";
import { sayCount, sayFirst } from "../words/say-list.ts";
import { sayName } from "../words/say-name.ts";
import type { Rag, StatusReason } from "./status-figures.ts";
import { judge, type StatusRule, type Verdict } from "./verdict.ts";

/** A card of the register that threatens an item. */
export interface Threat {
  readonly card: RegisterCard;
  readonly exposure: ExposureFigures | null;
  /** Someone is named on it, or is accountable or responsible for it by a link. */
  readonly owned: boolean;
}

/**
 * Risk health of something that is threatened (SPEC E134): an open threat in the high band that nobody owns
 * makes it red; one that is owned, or one of the middle band that nobody owns, amber. Opportunities do not
 * count. A risk under treatment counts with its residual band, where that was judged.
 */
export function judgeRisk(id: string, threats: readonly Threat[]): readonly StatusReason[] {
  const faced = threats
    .filter(({ card }) => eventSign(card) > 0)
    .sort((a, b) => (a.card.id < b.card.id ? -1 : 1));
  return faced.length === 0 ? [] : judge("risk", riskRules, { id, threats: faced.filter(isOpen) });
}

interface Exposed {
  readonly id: string;
  readonly threats: readonly Threat[];
}

const riskRules: readonly StatusRule<Exposed>[] = [
  (subject) => tell("red", subject, "of the high band", "without an owner", isHighAlone),
  (subject) =>
    tell("amber", subject, "of the high band", "owned", (threat) => isHigh(threat) && threat.owned),
  (subject) => tell("amber", subject, "of the middle band", "without an owner", isMiddleAlone),
  ({ id, threats }) =>
    threats.some((threat) => isHigh(threat) || isMiddleAlone(threat))
      ? null
      : {
          rag: "green",
          sentence:
            threats.length === 0
              ? "No threat is open."
              : `Of ${sayCount(threats.length, "open threat", "open threats")} none is of the high band, or of the middle band without an owner.`,
          items: [id],
        },
];

function tell(
  rag: Rag,
  { id, threats }: Exposed,
  band: string,
  ownership: string,
  concerns: (threat: Threat) => boolean,
): Verdict | null {
  const found = threats.filter(concerns).map(({ card }) => card);
  if (found.length === 0) return null;
  const count = sayCount(found.length, "open threat", "open threats");
  const names = sayFirst(found.map(sayName), 3);
  return {
    rag,
    sentence: `${count} ${band} ${found.length === 1 ? "is" : "are"} ${ownership}: ${names}.`,
    items: [id, ...found.map((card) => card.id)],
  };
}

function isOpen({ card }: Threat): boolean {
  return card.kind === "assumption" ? card.validity !== "holds" : card.status !== "closed";
}

function bandOf({ card, exposure }: Threat): ExposureFigures["band"] {
  const treated = card.kind === "risk" && card.status === "mitigating";
  return (treated ? exposure?.residualBand : null) ?? exposure?.band ?? null;
}

function isHigh(threat: Threat): boolean {
  return bandOf(threat) === "high";
}

function isHighAlone(threat: Threat): boolean {
  return isHigh(threat) && !threat.owned;
}

function isMiddleAlone(threat: Threat): boolean {
  return bandOf(threat) === "middle" && !threat.owned;
}
