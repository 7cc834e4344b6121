import { CircleCheck, CircleDashed } from "lucide-react";
import { useItem } from "../../../live/use-record.ts";
import { itemName } from "../../../panels/item-name.ts";
import css from "../ask.module.css";
import { criteriaOf } from "./criteria-of.ts";

/** What the gate asks of a project, as it is now: what is met and what is open. */
export function OpenCriteria({ id, named }: { readonly id: string; readonly named: boolean }) {
  const item = useItem(id);
  if (item?.kind !== "project") return null;
  const { steps, open } = criteriaOf(item.gate, item.stage);
  const whose = named ? `${itemName(item)}: ` : "";
  if (steps.length === 0) {
    return <p className={css.means}>{whose}This gate has no criteria yet. “Criteria” offers a template.</p>;
  }
  return (
    <section aria-label={`${whose}criteria of the gate`}>
      <p>
        {whose}
        <b>
          {open === 0 ? `All ${steps.length} criteria are met` : `${open} of ${steps.length} criteria open`}
        </b>
      </p>
      <ul className={css.criteria}>
        {steps.map((step) => (
          <li key={step.id} data-done={step.done || undefined}>
            {step.done ? (
              <CircleCheck role="img" aria-label="Met" size={14} />
            ) : (
              <CircleDashed role="img" aria-label="Open" size={14} />
            )}
            {step.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
