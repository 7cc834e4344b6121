import type { ItemOf } from "@throughline/model";
import { CalendarClock, Spline } from "lucide-react";
import { showDate, showDays, showMoney } from "../../../canvas/cards/format-figure.ts";
import { useMeta } from "../../../live/use-record.ts";
import type { FaceProps } from "../../lens.ts";
import { ChipFrame, Fact, Owner } from "../face-parts.tsx";
import css from "../governance.module.css";
import type { LogItem } from "./log-states.ts";

/** A decision or a change request in the log. */
export function LogFace({ item, facts }: { readonly item: LogItem; readonly facts: FaceProps["facts"] }) {
  const governs = typeof facts.governs === "number" ? facts.governs : 0;
  return (
    <ChipFrame item={item} pale={item.status === "superseded" || item.status === "rejected"}>
      <div className={css.line}>
        {item.kind === "decision" ? (
          <Owner name={item.decidedBy} word="Decider" />
        ) : (
          <Owner name={item.requestedBy} word="Requester" />
        )}
        {governs > 0 && (
          <Fact Icon={Spline} title={`It governs ${governs} ${governs === 1 ? "card" : "cards"}`}>
            {`${governs}`}
          </Fact>
        )}
      </div>
      <div className={css.line}>
        {item.kind === "decision" ? <Day item={item} late={facts.late === true} /> : <Effect item={item} />}
      </div>
    </ChipFrame>
  );
}

function Day({ item, late }: { readonly item: ItemOf<"decision">; readonly late: boolean }) {
  if (item.decidedOn !== null && (item.status === "decided" || item.status === "superseded")) {
    return (
      <>
        <Fact title={`Decided on ${showDate(item.decidedOn)}`}>{showDate(item.decidedOn)}</Fact>
        <span className={css.words} title={item.outcome}>
          {item.outcome}
        </span>
      </>
    );
  }
  if (item.due === null) {
    return (
      <Fact tone="quiet" title="Nobody said by when it is needed">
        No date
      </Fact>
    );
  }
  const day = showDate(item.due);
  return (
    <Fact
      Icon={CalendarClock}
      tone={late ? "bad" : undefined}
      title={late ? `It was needed by ${day}` : `Needed by ${day}`}
    >
      {late ? `Late: was needed ${day}` : `Needed by ${day}`}
    </Fact>
  );
}

function Effect({ item }: { readonly item: ItemOf<"request"> }) {
  const { currency } = useMeta();
  const { days, money } = item;
  if (days === null && money === null) {
    return (
      <Fact tone="quiet" title="Nobody said what it would take">
        Effect not assessed
      </Fact>
    );
  }
  const about = (field: string) => (item.approximate.includes(field) ? "≈ " : "");
  return (
    <>
      {days !== null && (
        <Fact title="Delay as it was assessed">{`${about("days")}${days > 0 ? "+" : ""}${showDays(days)}`}</Fact>
      )}
      {money !== null && (
        <Fact title="Cost as it was assessed">
          {`${about("money")}${money > 0 ? "+" : ""}${showMoney(money, currency)}`}
        </Fact>
      )}
    </>
  );
}
