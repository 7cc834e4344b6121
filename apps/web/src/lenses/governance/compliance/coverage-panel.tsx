import type { Item } from "@throughline/model";
import { showDate } from "../../../canvas/cards/format-figure.ts";
import { useLensState } from "../../use-lens.ts";
import { Jump } from "../jump.tsx";
import css from "../panel.module.css";
import type { PanelProps } from "../panel-props.ts";
import { controlGrid } from "./control-grid.ts";
import { coverageOf, governedBy, isOverdue, sayCoverage, uncontrolledProjects } from "./cover-frameworks.ts";
import { type Control, frameworks } from "./frameworks.ts";

/** How much of each rule book is proven, what is late, and which projects no control governs. */
export function CoveragePanel({ item }: PanelProps) {
  const { input } = useLensState();
  const { byFramework } = controlGrid(input);
  const { statusDate } = input.meta;
  const late = [...byFramework.values()].flat().filter((control) => isOverdue(control, statusDate));
  const without = uncontrolledProjects(input);
  return (
    <>
      {item?.kind === "control" && <OfControl item={item} work={governedBy(input, item.id)} />}
      <section className={css.group} aria-label="Coverage by rule book">
        <h4>Proven by rule book</h4>
        {frameworks.map(({ value, label }) => (
          <Meter key={value} label={label} controls={byFramework.get(value) ?? []} />
        ))}
        <p>What does not apply is not counted.</p>
      </section>
      <Cards title="Late" none="Nothing is late at the status date." items={late}>
        {(one) => (one.kind === "control" && one.due !== null ? `was due ${showDate(one.due)}` : "")}
      </Cards>
      <Cards title="Projects without a control" none="Each project has a control." items={without}>
        {() => ""}
      </Cards>
    </>
  );
}

function OfControl({ item, work }: { readonly item: Control; readonly work: readonly Item[] }) {
  return (
    <Cards
      title={`“${item.title || "Untitled control"}” rests on`}
      none="No work is linked yet. Draw an arrow “governs” from the control to the work that makes it true."
      items={work}
    >
      {() => ""}
    </Cards>
  );
}

function Meter({ label, controls }: { readonly label: string; readonly controls: readonly Control[] }) {
  if (controls.length === 0) return null;
  const coverage = coverageOf(controls, null);
  const share = coverage.applicable === 0 ? 0 : coverage.evidenced / coverage.applicable;
  return (
    <div>
      <b>{label}</b> <span className={css.note}>{sayCoverage(coverage)}</span>
      <div className={css.meter}>
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

interface CardsProps {
  readonly title: string;
  readonly none: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => string;
}

function Cards({ title, none, items, children }: CardsProps) {
  return (
    <section className={css.group} aria-label={title}>
      <h4>
        {title} {items.length > 0 && <span className={css.note}>{`· ${items.length}`}</span>}
      </h4>
      {items.length === 0 && <p>{none}</p>}
      <ul className={css.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Jump item={item} /> <span className={css.note}>{children(item)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
