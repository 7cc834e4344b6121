import type { ItemOf } from "@throughline/model";
import { CircleCheck, ListChecks, ListX } from "lucide-react";
import { Chip, toneOfStatus } from "../../../canvas/cards/chip.tsx";
import { Health } from "../../../canvas/cards/health.tsx";
import { optionLabel } from "../../../canvas/cards/option-label.ts";
import { useFigures } from "../../../live/figures/use-figures.ts";
import { ChipFrame, Fact, Owner } from "../face-parts.tsx";
import css from "../governance.module.css";
import { criteriaOf } from "./criteria-of.ts";
import { isClosed, type Staged } from "./gate-grid.ts";
import { methodIconOf } from "./method-icon.tsx";

/** Work before a gate: who leads it, how it works, what the gate still asks for, and how well it is. */
export function GateFace({ item }: { readonly item: Staged }) {
  const computed = useFigures(item.id)?.status;
  const isProject = item.kind === "project";
  return (
    <ChipFrame item={item} pale={isClosed(item)}>
      <div className={css.line}>
        {isProject ? (
          <Owner name={item.owner} word="Owner" />
        ) : (
          <Owner name={item.manager} word="Program manager" />
        )}
        {isProject && !isClosed(item) && <Met item={item} />}
      </div>
      <div className={css.line}>
        <Method item={item} />
        <span className={css.end}>
          {isProject && isClosed(item) ? (
            <Chip tone={toneOfStatus(item.status)} word={optionLabel(item, "status", item.status)} />
          ) : (
            <Health item={item} computed={computed} />
          )}
        </span>
      </div>
    </ChipFrame>
  );
}

function Method({ item }: { readonly item: Staged }) {
  const word = optionLabel(item, "method", item.method);
  const [short = word] = word.split(" / ");
  const isChosen = item.method !== "none";
  return (
    <Fact
      Icon={methodIconOf(item.method)}
      tone={isChosen ? undefined : "quiet"}
      title={isChosen ? `Method: ${word}` : "No method chosen"}
      shrinks
    >
      {isChosen ? short : "No method"}
    </Fact>
  );
}

function Met({ item }: { readonly item: ItemOf<"project"> }) {
  const { steps, met, open } = criteriaOf(item.gate, item.stage);
  if (steps.length === 0) {
    return (
      <Fact Icon={ListX} tone="quiet" title="No criteria for the next gate yet">
        No criteria
      </Fact>
    );
  }
  const title = `${met} of ${steps.length} criteria of the next gate are met`;
  return (
    <Fact Icon={open === 0 ? CircleCheck : ListChecks} tone={open === 0 ? "good" : undefined} title={title}>
      {open === 0 ? `All ${steps.length} met` : `${met} of ${steps.length} met`}
    </Fact>
  );
}
