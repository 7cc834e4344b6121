import { Ban, CalendarClock, Spline } from "lucide-react";
import { showDate } from "../../../canvas/cards/format-figure.ts";
import type { FaceProps } from "../../lens.ts";
import { ChipFrame, Fact } from "../face-parts.tsx";
import css from "../governance.module.css";
import type { Control } from "./frameworks.ts";

/** What a rule asks for: which requirement, by when, and on what it rests; how far it is, its lane says. */
export function ControlFace({ item, facts }: { readonly item: Control; readonly facts: FaceProps["facts"] }) {
  return (
    <ChipFrame item={item} pale={!item.applicable}>
      <div className={css.line}>
        <span className={css.words} title={`Requirement: ${item.requirement || "not named"}`}>
          {item.requirement || "No requirement named"}
        </span>
      </div>
      <div className={css.line}>
        {item.applicable ? <Due item={item} overdue={facts.overdue === true} /> : <NotApplicable />}
        {item.applicable && <Work count={typeof facts.governs === "number" ? facts.governs : 0} />}
      </div>
    </ChipFrame>
  );
}

/** How much work makes it true; a control that rests on nothing is a wish. */
function Work({ count }: { readonly count: number }) {
  const cards = count === 1 ? "1 linked card" : `${count} linked cards`;
  return (
    <span className={css.end}>
      <Fact
        Icon={Spline}
        tone={count === 0 ? "warn" : undefined}
        title={count === 0 ? "No work is linked that makes it true" : `It rests on ${cards}`}
      >
        {count === 0 ? "No work linked" : cards}
      </Fact>
    </span>
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
