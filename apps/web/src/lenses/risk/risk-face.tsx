import { isRegisterCard, type RegisterCard } from "@throughline/engine";
import { CircleArrowUp, Lock, Sparkles } from "lucide-react";
import type { CSSProperties } from "react";
import { CardTitle } from "../../canvas/cards/card-title.tsx";
import { showMoney } from "../../canvas/cards/format-figure.ts";
import { optionLabel } from "../../canvas/cards/option-label.ts";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useTrialFigures } from "../../live/figures/use-trial-figures.ts";
import { useMeta } from "../../live/use-record.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import type { FaceProps } from "../lens.ts";
import { ResponseIcon } from "./response-icon.tsx";
import css from "./risk-face.module.css";
import { stateOf } from "./risk-filter.ts";

/** A card of the register as a chip: what it is, who cares for it, and what it is expected to cost. */
export function RiskFace({ item, facts }: FaceProps) {
  if (!isRegisterCard(item)) return null;
  const opportunity = item.kind === "risk" && item.polarity === "opportunity";
  return (
    <div
      className={css.chip}
      data-kind={item.kind}
      data-opportunity={opportunity || undefined}
      data-closed={stateOf(item) === "closed" || undefined}
      style={{ "--kind": `var(--kind-${opportunity ? "benefit" : item.kind})` } as CSSProperties}
    >
      <div className={css.line}>
        {opportunity ? (
          <Sparkles role="img" aria-label="Opportunity" className={css.chance} size={13} strokeWidth={2.2} />
        ) : (
          <KindIcon kind={item.kind} size={13} />
        )}
        <div className={css.title}>
          <CardTitle item={item} />
        </div>
        {item.locked && <Lock role="img" aria-label="Locked" size={12} />}
      </div>
      <div className={css.line}>
        {item.kind === "risk" && (
          <ResponseIcon response={item.response} word={optionLabel(item, "response", item.response)} />
        )}
        <Owner item={item} />
        {typeof facts.missing === "string" ? (
          <span className={css.missing}>{facts.missing}</span>
        ) : (
          <Money item={item} flag={facts.flag} />
        )}
      </div>
    </div>
  );
}

function Owner({ item }: { readonly item: RegisterCard }) {
  const owner = item.owner.trim();
  if (owner === "") return <span className={css.nobody}>No owner</span>;
  return (
    <span className={css.owner} title={`Owner: ${owner}`}>
      {owner}
    </span>
  );
}

/** The expected money; while people try a score out, what it would be. */
function Money({ item, flag }: { readonly item: RegisterCard; readonly flag: unknown }) {
  const { currency } = useMeta();
  const now = useFigures(item.id)?.exposure?.emv ?? null;
  const trial = useTrialFigures(item.id)?.figures.exposure;
  const tried = trial === undefined ? now : trial.emv;
  if (tried === null) return null;
  const gain = item.kind === "risk" && item.polarity === "opportunity";
  const show = (emv: number) =>
    gain && emv < 0 ? `+${showMoney(0 - emv, currency)}` : showMoney(emv, currency);
  const about = item.approximate.some((field) => field === "money" || field === "probability");
  const text = `${about ? "≈ " : ""}${show(tried)}`;
  const was = tried === now || now === null ? "" : ` Now ${show(now)}.`;
  if (typeof flag === "string") {
    return (
      <span className={css.money} data-flag title={`${flag}${was}`}>
        <CircleArrowUp role="img" aria-label={flag} size={13} strokeWidth={2.4} />
        {text}
      </span>
    );
  }
  return (
    <span
      className={css.money}
      data-figure="emv"
      data-tried={was !== "" || undefined}
      title={`${gain ? "Expected gain: probability × gain." : "Expected cost: probability × cost."}${was}`}
    >
      {text}
    </span>
  );
}
