import type { ItemOf } from "@throughline/model";
import { useFigures } from "../../live/figures/use-figures.ts";
import { CardFrame } from "./card-frame.tsx";
import { Chip, toneOfStatus } from "./chip.tsx";
import { ComputedFinish, FloatOrCritical, isFinished } from "./computed-dates.tsx";
import { Facts, Figure, Progress, WholeFacts } from "./figure.tsx";
import { optionLabel } from "./option-label.ts";

/** What people will do differently. */
export function ChangeCard({ item }: { readonly item: ItemOf<"change"> }) {
  const schedule = useFigures(item.id)?.schedule;
  return (
    <CardFrame
      item={item}
      status={<Chip tone={toneOfStatus(item.status)} word={optionLabel(item, "status", item.status)} />}
    >
      {schedule && (
        <WholeFacts>
          <ComputedFinish schedule={schedule} />
          {!isFinished(item) && <FloatOrCritical schedule={schedule} />}
        </WholeFacts>
      )}
      <Facts>
        <Figure item={item} of={["affected"]} label="Affected groups">
          {item.affected}
        </Figure>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
      <Progress value={item.progress} label="Progress" />
    </CardFrame>
  );
}
