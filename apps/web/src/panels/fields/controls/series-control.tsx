import { Plus, X } from "lucide-react";
import { type ClipboardEvent, useRef, useState } from "react";
import { DraftInput } from "../draft-input.tsx";
import { DraftNotices } from "../draft-notices.tsx";
import css from "../field.module.css";
import type { ControlProps } from "../field-props.ts";
import notices from "../notices.module.css";
import { formatNumber, parseNumber } from "../parse-number.ts";
import { useShareEditing } from "../use-editing.ts";
import { useKeptDraft } from "../use-field-draft.ts";
import { useRefusal } from "../use-refusal.ts";
import entries from "./entries.module.css";
import { readEntryKey, readPastedFigures } from "./pasted-figures.ts";

/** Figures by period or date as a small grid; two columns of a spreadsheet may be pasted anywhere in it. */
export function SeriesControl(props: ControlProps) {
  const { name, field, value, target, readOnly, labelId, unit } = props;
  const series = (value ?? {}) as Readonly<Record<string, number>>;
  const rule = field.entry?.key ?? "period";
  const keys = Object.keys(series).sort();
  const total = keys.reduce((sum, key) => sum + (series[key] ?? 0), 0);
  const [problem, report] = useRefusal();
  const share = useShareEditing(target.id, name);
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (readOnly || !/[\t\n;]/.test(text.trim())) return;
    event.preventDefault();
    event.stopPropagation();
    const read = readPastedFigures(text, rule);
    report(read.ok ? target.setEntries(name, read.value) : read);
  };
  return (
    <section className={entries.series} aria-labelledby={labelId} onPaste={paste} {...share}>
      {keys.length > 0 && (
        <table className={entries.seriesTable}>
          <thead>
            <tr>
              <th scope="col">{rule === "date" ? "Date" : "Period"}</th>
              <th scope="col" data-numeric>
                {unit ?? "Figure"}
              </th>
              <th>
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <SeriesRow key={key} {...props} entry={key} figure={series[key] ?? 0} report={report} />
            ))}
          </tbody>
          {rule === "period" && (
            <tfoot>
              <tr>
                <th scope="row">Total</th>
                <td data-numeric>{formatNumber(total)}</td>
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      )}
      {keys.length === 0 && readOnly && <p className={css.faint}>—</p>}
      {!readOnly && <NewFigure {...props} report={report} />}
      {problem && (
        <p role="alert" className={notices.problem}>
          {problem}
        </p>
      )}
    </section>
  );
}

type RowProps = ControlProps & { readonly report: ReturnType<typeof useRefusal>[1] };

function SeriesRow({
  name,
  field,
  target,
  title,
  readOnly,
  entry,
  figure,
  report,
  controlId,
}: RowProps & { readonly entry: string; readonly figure: number }) {
  const slot = `${name}:${entry}`;
  const draft = useKeptDraft({
    id: target.id,
    slot,
    label: `${field.label}, ${entry}`,
    title,
    stored: formatNumber(figure),
    parse: figureOrNothing,
    write: (next) => target.setEntries(name, [[entry, next]]),
  });
  const noticeId = `${controlId}-${entry}-notice`;
  return (
    <tr>
      <th scope="row">{entry}</th>
      <td data-numeric>
        <DraftInput
          draft={draft}
          label={`${field.label}, ${entry}`}
          describedBy={noticeId}
          readOnly={readOnly}
          numeric
        />
        <DraftNotices draft={draft} id={target.id} slot={slot} noticeId={noticeId} />
      </td>
      <td>
        {!readOnly && (
          <button
            type="button"
            className={css.iconButton}
            aria-label={`Remove ${entry}`}
            onClick={() => report(target.setEntries(name, [[entry, null]]))}
          >
            <X size={14} aria-hidden />
          </button>
        )}
      </td>
    </tr>
  );
}

/** An emptied figure is taken away. */
function figureOrNothing(text: string) {
  if (text.trim() === "") return { ok: true, value: null } as const;
  const value = parseNumber(text);
  if (value !== undefined) return { ok: true, value } as const;
  return { ok: false, reason: `“${text.slice(0, 40)}” is not a number.` } as const;
}

function NewFigure({ name, field, target, report }: RowProps) {
  const [key, setKey] = useState("");
  const [figure, setFigure] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const keyInput = useRef<HTMLInputElement>(null);
  const rule = field.entry?.key ?? "period";
  const example = rule === "date" ? "2026-05-31" : "2026-05 or 2026-Q2";
  const add = () => {
    if (key.trim() === "" && figure.trim() === "") return;
    const entry = readEntryKey(key, rule);
    const value = parseNumber(figure);
    if (entry === undefined) return setProblem(`Write the ${rule} as ${example}.`);
    if (value === undefined) return setProblem("Write the figure as a number, such as 1,200 or 250k.");
    if (!report(target.setEntries(name, [[entry, value]]))) return;
    setKey("");
    setFigure("");
    setProblem(null);
    keyInput.current?.focus();
  };
  return (
    <>
      <form
        className={entries.newFigure}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          ref={keyInput}
          type="text"
          className={css.input}
          aria-label={`New ${rule} of ${field.label}`}
          placeholder={example.split(" ")[0]}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <input
          type="text"
          className={css.input}
          aria-label={`New figure of ${field.label}`}
          placeholder="Figure"
          inputMode="decimal"
          data-numeric
          value={figure}
          onChange={(event) => setFigure(event.currentTarget.value)}
        />
        <button type="submit" className={css.iconButton} aria-label={`Add to ${field.label}`}>
          <Plus size={14} aria-hidden />
        </button>
      </form>
      {problem ? (
        <p role="alert" className={notices.problem}>
          {problem}
        </p>
      ) : (
        <p className={css.faint}>Or paste two columns from a spreadsheet.</p>
      )}
    </>
  );
}
