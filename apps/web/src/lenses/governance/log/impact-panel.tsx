import { Button } from "@mantine/core";
import type { ItemOf } from "@throughline/model";
import { Gauge } from "lucide-react";
import { showDays, showMoney } from "../../../canvas/cards/format-figure.ts";
import { useMeta } from "../../../live/use-record.ts";
import { useLensState } from "../../use-lens.ts";
import { Jump } from "../jump.tsx";
import css from "../panel.module.css";
import type { PanelProps } from "../panel-props.ts";
import { ImpactList } from "./impact-list.tsx";
import { logGrid } from "./log-grid.ts";
import { isLate } from "./place-log.ts";
import { workOfRequest } from "./request-impact.ts";
import { useRequestImpact } from "./use-request-impact.ts";

/** What the selected change request would do; without one, which decisions are late and which requests wait. */
export function ImpactPanel({ item }: PanelProps) {
  return item?.kind === "request" ? <OfRequest item={item} /> : <OfAll />;
}

function OfRequest({ item }: { readonly item: ItemOf<"request"> }) {
  const { input } = useLensState();
  const { currency } = useMeta();
  const { state, ask } = useRequestImpact(item.id);
  const work = workOfRequest(input, item.id);
  const asks = [
    item.days === null ? null : `${item.days > 0 ? "+" : ""}${showDays(item.days)}`,
    item.money === null ? null : `${item.money > 0 ? "+" : ""}${showMoney(item.money, currency)}`,
  ].filter((part) => part !== null);
  const nothing = asks.length === 0;
  return (
    <>
      <h3 className={css.name}>{item.title || "Untitled change request"}</h3>
      <section className={css.group} aria-label="What it asks for">
        <p>
          {nothing
            ? "Nobody said yet what it would take. Fill in “Cost effect” or “Delay” in its panel."
            : `Asks for ${asks.join(" and ")}.`}
        </p>
        {item.status === "approved" && (
          <p>It is approved: the forecast of the plan counts its cost already.</p>
        )}
        <h4>Work it changes</h4>
        {work.length === 0 && (
          <p>None is linked. Draw an arrow “governs” from the request to the projects that it changes.</p>
        )}
        <ul className={css.list}>
          {work.map((one) => (
            <li key={one.id}>
              <Jump item={one} />
            </li>
          ))}
        </ul>
        <Button
          size="compact-sm"
          leftSection={<Gauge aria-hidden size={14} />}
          disabled={nothing || work.length === 0 || state.name === "computing"}
          onClick={ask}
        >
          What would it do?
        </Button>
      </section>
      <div aria-live="polite" aria-busy={state.name === "computing"}>
        <ImpactList state={state} />
      </div>
    </>
  );
}

function OfAll() {
  const { input } = useLensState();
  const items = logGrid(input).cells.flat(2);
  const groups = [
    { title: "Decisions that are late", list: items.filter((item) => isLate(item, input.meta.statusDate)) },
    {
      title: "Change requests that wait",
      list: items.filter(({ status }) => status === "raised" || status === "assessed"),
    },
  ];
  return (
    <>
      <p className={css.hint}>
        Select a change request to ask what it would do to dates, money and benefits.
      </p>
      {groups.map(({ title, list }) => (
        <section key={title} className={css.group} aria-label={title}>
          <h4>{title}</h4>
          {list.length === 0 && <p>None.</p>}
          <ul className={css.list}>
            {list.map((item) => (
              <li key={item.id}>
                <Jump item={item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
