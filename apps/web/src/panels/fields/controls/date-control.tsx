import { Popover } from "@mantine/core";
import { Calendar } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { DraftInput } from "../draft-input.tsx";
import { DraftNotices } from "../draft-notices.tsx";
import css from "../field.module.css";
import type { ControlProps } from "../field-props.ts";
import { useShareEditing } from "../use-editing.ts";
import { useFieldDraft } from "../use-field-draft.ts";

const MonthSheet = lazy(() => import("./month-sheet.tsx").then((it) => ({ default: it.MonthSheet })));

/** A calendar date, typed as 2026-05-31 or picked from a month; the picker is fetched when first opened. */
export function DateControl(props: ControlProps) {
  const { name, field, value, target, readOnly, mixed = false, controlId, labelId } = props;
  const draft = useFieldDraft(props);
  const share = useShareEditing(target.id, name);
  const [open, setOpen] = useState(false);
  const noticeId = `${controlId}-notice`;
  return (
    <>
      <span className={css.box}>
        <DraftInput
          draft={draft}
          id={controlId}
          labelledBy={labelId}
          describedBy={noticeId}
          readOnly={readOnly}
          placeholder={mixed ? "Mixed" : readOnly ? "—" : "yyyy-mm-dd"}
          {...share}
        />
        {!readOnly && (
          <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
            <Popover.Target>
              <button
                type="button"
                className={css.iconButton}
                aria-label={`Pick ${field.label}`}
                onClick={() => setOpen((was) => !was)}
              >
                <Calendar size={14} aria-hidden />
              </button>
            </Popover.Target>
            <Popover.Dropdown>
              <Suspense fallback={<p className={css.faint}>Opening the calendar…</p>}>
                {open && (
                  <MonthSheet
                    value={typeof value === "string" && !mixed ? value : null}
                    onPick={(picked) => {
                      draft.restore();
                      target.set(name, picked);
                      setOpen(false);
                    }}
                  />
                )}
              </Suspense>
            </Popover.Dropdown>
          </Popover>
        )}
      </span>
      <DraftNotices draft={draft} id={target.id} slot={name} noticeId={noticeId} />
    </>
  );
}
