import { type ChecklistEntry, newId } from "@throughline/model";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useRef } from "react";
import { DraftInput } from "../draft-input.tsx";
import { DraftNotices } from "../draft-notices.tsx";
import css from "../field.module.css";
import type { ControlProps } from "../field-props.ts";
import notices from "../notices.module.css";
import { useShareEditing } from "../use-editing.ts";
import { useKeptDraft } from "../use-field-draft.ts";
import { useRefusal } from "../use-refusal.ts";
import { moveStep, placeAtEnd, type Step, stepsInOrder } from "./checklist-order.ts";
import entries from "./entries.module.css";

/** Steps to add, tick, reorder and take away; each step is stored by itself, so people may work at once. */
export function ChecklistControl(props: ControlProps) {
  const { name, field, value, target, readOnly, labelId } = props;
  const steps = stepsInOrder((value ?? {}) as Readonly<Record<string, ChecklistEntry>>);
  const done = steps.filter((step) => step.done).length;
  const [problem, report] = useRefusal();
  const share = useShareEditing(target.id, name);
  const list = useRef<HTMLUListElement>(null);
  const move = (index: number, by: 1 | -1) => {
    report(target.setEntries(name, moveStep(steps, index, by)));
  };
  return (
    <section className={entries.checklist} aria-labelledby={labelId} {...share}>
      {steps.length > 0 && (
        <p className={css.faint}>
          {done} of {steps.length} done
        </p>
      )}
      <ul ref={list}>
        {steps.map((step, index) => (
          <StepRow
            key={step.id}
            {...props}
            step={step}
            first={index === 0}
            last={index === steps.length - 1}
            report={report}
            onMove={(by) => move(index, by)}
          />
        ))}
      </ul>
      {steps.length === 0 && readOnly && <p className={css.faint}>—</p>}
      {!readOnly && <NewStep {...props} place={placeAtEnd(steps)} />}
      {problem && (
        <p role="alert" className={notices.problem}>
          {problem}
        </p>
      )}
      <span className="visually-hidden">{field.help}</span>
    </section>
  );
}

function StepRow({
  name,
  field,
  target,
  title,
  readOnly,
  controlId,
  step,
  first,
  last,
  report,
  onMove,
}: ControlProps & {
  readonly step: Step;
  readonly first: boolean;
  readonly last: boolean;
  readonly report: ReturnType<typeof useRefusal>[1];
  readonly onMove: (by: 1 | -1) => void;
}) {
  const slot = `${name}:${step.id}`;
  const put = (patch: Partial<ChecklistEntry>) => {
    const { text, done, order } = step;
    return target.setEntries(name, [[step.id, { text, done, order, ...patch }]]);
  };
  const draft = useKeptDraft({
    id: target.id,
    slot,
    label: `A step of ${field.label}`,
    title,
    stored: step.text,
    parse: (text) => ({ ok: true, value: text.trim() }),
    write: (text) => (text === "" ? target.setEntries(name, [[step.id, null]]) : put({ text: String(text) })),
  });
  const noticeId = `${controlId}-${step.id}-notice`;
  return (
    <li data-done={step.done || undefined}>
      <input
        type="checkbox"
        aria-label={`Done: ${step.text}`}
        checked={step.done}
        disabled={readOnly}
        onChange={(event) => report(put({ done: event.currentTarget.checked }))}
      />
      <DraftInput draft={draft} label="Step" describedBy={noticeId} readOnly={readOnly} />
      {!readOnly && (
        <span className={entries.stepButtons}>
          <button
            type="button"
            aria-label={`Move up: ${step.text}`}
            disabled={first}
            onClick={() => onMove(-1)}
          >
            <ChevronUp size={14} aria-hidden />
          </button>
          <button
            type="button"
            aria-label={`Move down: ${step.text}`}
            disabled={last}
            onClick={() => onMove(1)}
          >
            <ChevronDown size={14} aria-hidden />
          </button>
          <button
            type="button"
            aria-label={`Remove: ${step.text}`}
            onClick={() => report(target.setEntries(name, [[step.id, null]]))}
          >
            <X size={14} aria-hidden />
          </button>
        </span>
      )}
      <DraftNotices draft={draft} id={target.id} slot={slot} noticeId={noticeId} />
    </li>
  );
}

function NewStep({
  name,
  field,
  target,
  title,
  place,
  controlId,
}: ControlProps & { readonly place: string }) {
  const draft = useKeptDraft({
    id: target.id,
    slot: `${name}+`,
    label: `A step of ${field.label}`,
    title,
    stored: "",
    parse: (text) => ({ ok: true, value: text.trim() }),
    write: (text) => target.setEntries(name, [[newId(), { text, done: false, order: place }]]),
  });
  const noticeId = `${controlId}-new-notice`;
  return (
    <div className={entries.newStep}>
      <DraftInput
        draft={draft}
        id={controlId}
        label={`Add a step to ${field.label}`}
        describedBy={noticeId}
        readOnly={false}
        placeholder="Add a step"
      />
      <DraftNotices draft={draft} id={target.id} slot={`${name}+`} noticeId={noticeId} />
    </div>
  );
}
