import type { ItemOf } from "@throughline/model";
import { useMeta } from "../../live/use-record.ts";
import { CardFrame } from "./card-frame.tsx";
import { Chip, toneOfStatus } from "./chip.tsx";
import { Facts, Figure } from "./figure.tsx";
import { showDate, showDays, showMoney } from "./format-figure.ts";
import { optionLabel } from "./option-label.ts";

/** A question that somebody has to answer. */
export function DecisionCard({ item }: { readonly item: ItemOf<"decision"> }) {
  const settled = item.status === "decided" && item.decidedOn;
  return (
    <CardFrame item={item} status={<Status item={item} />}>
      <Facts>
        <Figure item={item} of={["outcome"]} label="Outcome">
          {item.outcome}
        </Figure>
      </Facts>
      <Facts>
        <Figure item={item} of={["due", "decidedOn"]} label={settled ? "Decided on" : "Needed by"}>
          {settled ? showDate(settled) : item.due ? `needed by ${showDate(item.due)}` : undefined}
        </Figure>
        <Figure item={item} of={["decidedBy"]} label="Decided by">
          {item.decidedBy}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

/** A wish to change the plan after it was agreed. */
export function RequestCard({ item }: { readonly item: ItemOf<"request"> }) {
  const { currency } = useMeta();
  return (
    <CardFrame item={item} status={<Status item={item} />}>
      <Facts>
        <Figure item={item} of={["money"]} label="Cost effect">
          {item.money === null ? undefined : showMoney(item.money, currency)}
        </Figure>
        <Figure item={item} of={["days"]} label="Delay">
          {item.days === null ? undefined : `+${showDays(item.days)}`}
        </Figure>
        <Figure item={item} of={["requestedBy"]} label="Requested by">
          {item.requestedBy}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

/** What a rule asks for, and whether it is met. */
export function ControlCard({ item }: { readonly item: ItemOf<"control"> }) {
  return (
    <CardFrame item={item} status={<Status item={item} />}>
      <Facts>
        <Figure item={item} of={["framework", "requirement"]} label="Requirement">
          {[optionLabel(item, "framework", item.framework), item.requirement].filter(Boolean).join(" ")}
        </Figure>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

function Status({ item }: { readonly item: ItemOf<"decision"> | ItemOf<"request"> | ItemOf<"control"> }) {
  return <Chip tone={toneOfStatus(item.status)} word={optionLabel(item, "status", item.status)} />;
}
