import type { ItemOf } from "@throughline/model";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useMeta } from "../../live/use-record.ts";
import { CardFrame } from "./card-frame.tsx";
import { Chip, type Tone, toneOfStatus } from "./chip.tsx";
import { Computed } from "./computed.tsx";
import { Facts, Figure } from "./figure.tsx";
import { showDate, showDays, showMoney, showShare } from "./format-figure.ts";
import { optionLabel } from "./option-label.ts";

/** What might happen, how likely and how bad, and what is done about it. */
export function RiskCard({ item }: { readonly item: ItemOf<"risk"> }) {
  const closed = item.status === "closed";
  return (
    <CardFrame
      item={item}
      word={item.polarity === "opportunity" ? "Opportunity" : "Risk"}
      status={
        closed ? (
          <Chip tone="good" word="Closed" />
        ) : (
          <Exposure probability={item.probability} impact={item.impact} />
        )
      }
    >
      <Expected item={item} />
      <Facts>
        <Figure item={item} of={["response"]} label="Response">
          {item.response === "none" ? undefined : optionLabel(item, "response", item.response)}
        </Figure>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

/** Probability times cost; without a probability or a cost, what was typed of them. */
function Expected({ item }: { readonly item: ItemOf<"risk"> }) {
  const { currency } = useMeta();
  const emv = useFigures(item.id)?.exposure?.emv;
  if (emv == null || item.money === null) return <Effect item={item} />;
  const cost = showMoney(item.money, currency);
  return (
    <Facts>
      <Figure item={item} of={["money", "probability"]} label="Expected cost">
        <Computed figure="emv" title={`Expected value: ${showShare(item.probability ?? 0)} of ${cost}.`}>
          {`EMV ${showMoney(emv, currency)}`}
        </Computed>
      </Figure>
      <Figure item={item} of={["days"]} label="Delay in working days">
        {item.days === null ? undefined : `+${showDays(item.days)}`}
      </Figure>
    </Facts>
  );
}

/** What the plan takes for granted. */
export function AssumptionCard({ item }: { readonly item: ItemOf<"assumption"> }) {
  return (
    <CardFrame
      item={item}
      status={<Chip tone={toneOfStatus(item.validity)} word={optionLabel(item, "validity", item.validity)} />}
    >
      <Effect item={item} />
      <Facts>
        <Figure item={item} of={["checkBy"]} label="Check by">
          {item.checkBy ? `check by ${showDate(item.checkBy)}` : undefined}
        </Figure>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

/** What has gone wrong already. */
export function IssueCard({ item }: { readonly item: ItemOf<"issue"> }) {
  const severity = item.impact === null ? undefined : `Severity ${item.impact}`;
  return (
    <CardFrame
      item={item}
      status={
        severity && item.status !== "closed" ? (
          <Chip tone={toneOfScore((item.impact ?? 0) / 5)} word={severity} />
        ) : (
          <Chip tone={toneOfStatus(item.status)} word={optionLabel(item, "status", item.status)} />
        )
      }
    >
      <Effect item={item} />
      <Facts>
        <Figure item={item} of={["response"]} label="Response">
          {item.response}
        </Figure>
        <Figure item={item} of={["due"]} label="Resolve by">
          {item.due ? `by ${showDate(item.due)}` : undefined}
        </Figure>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

/** Probability against impact. */
function Exposure({
  probability,
  impact,
}: {
  readonly probability: number | null;
  readonly impact: number | null;
}) {
  if (probability === null && impact === null) return <Chip tone="quiet" word="Not scored" />;
  const word = `${probability === null ? "?" : showShare(probability)} × ${impact ?? "?"}`;
  const tone = toneOfScore((probability ?? 0.5) * ((impact ?? 3) / 5));
  return <Chip tone={tone} word={word} title="Probability × impact (1 to 5)" />;
}

function toneOfScore(score: number): Tone {
  if (score >= 0.4) return "bad";
  return score >= 0.16 ? "warn" : "quiet";
}

type Costly = ItemOf<"risk"> | ItemOf<"assumption"> | ItemOf<"issue">;

/** What it costs in money and days. */
function Effect({ item }: { readonly item: Costly }) {
  const { currency } = useMeta();
  if (item.money === null && item.days === null) return null;
  return (
    <Facts>
      <Figure item={item} of={["money"]} label="Cost">
        {item.money === null ? undefined : showMoney(item.money, currency)}
      </Figure>
      <Figure item={item} of={["days"]} label="Delay in working days">
        {item.days === null ? undefined : `+${showDays(item.days)}`}
      </Figure>
    </Facts>
  );
}
