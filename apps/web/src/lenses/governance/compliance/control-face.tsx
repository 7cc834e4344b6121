import { Ban, CalendarClock, Spline } from "lucide-react";
import { Chip, toneOfStatus } from "../../../canvas/cards/chip.tsx";
import { showDate } from "../../../canvas/cards/format-figure.ts";
import { optionLabel } from "../../../canvas/cards/option-label.ts";
import type { FaceProps } from "../../lens.ts";
import { ChipFrame, Fact } from "../face-parts.tsx";
import css from "../governance.module.css";
import type { Control } from "./frameworks.ts";

/** What a rule asks for: which requirement, by when, how far, and on what it rests. */
export function ControlFace({ item, facts }: { readonly item: Control; readonly facts: FaceProps["facts"] }) {
  const governs = typeof facts.governs === "number" ? facts.governs : 0;
  return (
    <ChipFrame item={item} pale={!item.applicable}>
      <div className={css.line}>
        <span className={css.words} title={`Requirement: ${item.requirement || "not named"}`}>
          {item.requirement || "No requirement named"}
        </span>
        <Fact
          Icon={Spline}
          tone={governs === 0 && item.applicable ? "warn" : undefined}
          title={
            governs === 0
              ? "No work is linked that makes it true"
              : `It rests on ${governs} linked ${governs === 1 ? "card" : "cards"}`
          }
        >
          {governs === 0 ? "No work" : `${governs}`}
        </Fact>
      </div>
      <div className={css.line}>
        {item.applicable ? <Due item={item} overdue={facts.overdue === true} /> : <NotApplicable />}
        <span className={css.end}>
          <Chip tone={toneOfStatus(item.status)} word={optionLabel(item, "status", item.status)} />
        </span>
      </div>
    </ChipFrame>
  );
}

function Due({ item, overdue }: { readonly item: Control; readonly overdue: boolean }) {
  if (item.due === null) {
    return (
      <Fact tone="quiet" title="No date is set">
        No date
      </Fact>
    );
  }
  const day = showDate(item.due);
  return (
    <Fact
      Icon={CalendarClock}
      tone={overdue ? "bad" : undefined}
      title={overdue ? `It was due on ${day}` : `Due on ${day}`}
    >
      {overdue ? `Late: ${day}` : day}
    </Fact>
  );
}

function NotApplicable() {
  return (
    <Fact
      Icon={Ban}
      tone="quiet"
      title="It is not counted in the coverage. Set “Applies” in the panel if it does."
    >
      Does not apply
    </Fact>
  );
}
