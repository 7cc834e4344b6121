import { Button } from "@mantine/core";
import { type ItemOf, itemFields, newId } from "@throughline/model";
import { useState } from "react";
import { placeAtEnd, type Step, stepsInOrder } from "../../../panels/fields/controls/checklist-order.ts";
import css from "../panel.module.css";
import { useWrites } from "../use-writes.ts";
import { criteriaOf, ownKeyOf } from "./criteria-of.ts";
import { type TemplateField, templateWrites } from "./templates/template-entries.ts";

interface ChecklistProps {
  readonly item: ItemOf<"project">;
  readonly field: TemplateField;
  readonly label: string;
  readonly readOnly: boolean;
}

/** A checklist of a project to tick off and to add to, by hand or from the template that suits it. */
export function Checklist({ item, field, label, readOnly }: ChecklistProps) {
  const write = useWrites();
  const steps = field === "gate" ? criteriaOf(item.gate, item.stage).steps : stepsInOrder(item[field]);
  const missing = templateWrites(item, field);
  const met = steps.filter(({ done }) => done).length;
  const tick = ({ id, text, done, order }: Step) =>
    write(`Change ${(itemFields("project")[field]?.label ?? label).toLowerCase()}`, [
      { do: "entry", id: item.id, field, key: id, value: { text, done: !done, order } },
    ]);
  return (
    <section className={css.group} aria-label={label}>
      <h4>
        {label} {steps.length > 0 && <span className={css.note}>{`· ${met} of ${steps.length}`}</span>}
      </h4>
      <ul className={css.list}>
        {steps.map((step) => (
          <li key={step.id} data-done={step.done || undefined}>
            <label>
              <input type="checkbox" checked={step.done} disabled={readOnly} onChange={() => tick(step)} />
              {step.text}
            </label>
          </li>
        ))}
      </ul>
      {steps.length === 0 && <p>Nothing is asked for yet.</p>}
      {!readOnly && <NewStep item={item} field={field} label={label} />}
      {!readOnly && missing.length > 0 && (
        <Button size="compact-xs" variant="light" onClick={() => write("Use checklist template", missing)}>
          {steps.length === 0
            ? `Use the template (${missing.length})`
            : `Add ${missing.length} from the template`}
        </Button>
      )}
    </section>
  );
}

function NewStep({ item, field, label }: Omit<ChecklistProps, "readOnly">) {
  const write = useWrites();
  const [text, setText] = useState("");
  const add = () => {
    const wanted = text.trim();
    if (wanted === "") return;
    const value = { text: wanted, done: false, order: placeAtEnd(stepsInOrder(item[field])) };
    const key = field === "gate" ? ownKeyOf(item.stage, newId()) : newId();
    write("Add criterion", [{ do: "entry", id: item.id, field, key, value }]);
    setText("");
  };
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        aria-label={`Add to ${label}`}
        placeholder="Add a criterion"
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
