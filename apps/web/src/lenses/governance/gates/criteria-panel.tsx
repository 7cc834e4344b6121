import type { ItemOf } from "@throughline/model";
import { useCanEdit } from "../../../panels/use-can-edit.ts";
import { useLensState } from "../../use-lens.ts";
import { Jump } from "../jump.tsx";
import css from "../panel.module.css";
import type { PanelProps } from "../panel-props.ts";
import { stageAt, stageIndex, stageName } from "../stages.ts";
import { Checklist } from "./checklist.tsx";
import { criteriaOf, sayCriteria } from "./criteria-of.ts";
import { gateGrid, isClosed, PROJECTS } from "./gate-grid.ts";

/** What the gate asks of the selected project; without one, what is open at all gates. */
export function CriteriaPanel({ item }: PanelProps) {
  return item?.kind === "project" ? <OfProject item={item} /> : <OfAll />;
}

function OfProject({ item }: { readonly item: ItemOf<"project"> }) {
  const readOnly = !useCanEdit() || item.locked;
  const { gate } = stageAt(stageIndex(item.stage));
  const list = { item, readOnly };
  return (
    <>
      <h3 className={css.name}>{item.title || "Untitled project"}</h3>
      <p className={css.hint}>
        In {stageName(item.stage)}, before {gate}. Templates follow the method and the kind of project, both
        set in its panel.
      </p>
      <Checklist {...list} field="gate" label={`Criteria for ${gate}`} />
      <Checklist {...list} field="quality" label="Quality criteria" />
      <Checklist {...list} field="closure" label="Closure checklist" />
    </>
  );
}

function OfAll() {
  const { input } = useLensState();
  const columns = gateGrid(input).cells[PROJECTS] ?? [];
  return (
    <>
      <p className={css.hint}>Select a project to tick off what its gate asks for, or to use a template.</p>
      {columns.map((list, column) => {
        const open = list.filter((item) => !isClosed(item));
        if (open.length === 0) return null;
        const { gate, stage } = stageAt(column);
        return (
          <section key={stage} className={css.group} aria-label={gate}>
            <h4>{gate}</h4>
            <ul className={css.list}>
              {open.map((item) => (
                <li key={item.id}>
                  <Jump item={item} />{" "}
                  {item.kind === "project" && (
                    <span className={css.note}>{sayCriteria(criteriaOf(item.gate, item.stage))}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
