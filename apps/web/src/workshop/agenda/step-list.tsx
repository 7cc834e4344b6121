import type { Step } from "@throughline/model";
import { useRef, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { useCanFacilitate } from "../activity/use-may.ts";
import type { RoomNow } from "../run/room-now.ts";
import { isRunning } from "../run/run-session.ts";
import { goToStep } from "../run/run-steps.ts";
import css from "./agenda.module.css";
import { agendaView, useAgendaView } from "./agenda-view.ts";
import { duplicateStep, moveStep } from "./agenda-writes.ts";
import { StepRow } from "./step-row.tsx";
import { titleOf } from "./step-words.ts";
import { useDragOrder } from "./use-drag-order.ts";

/** The steps in their order. Facilitators move them by hand or with Alt and the arrow keys. */
export function StepList({ room, onRemove }: { readonly room: RoomNow; onRemove(step: Step): void }) {
  const session = useSession();
  const canFacilitate = useCanFacilitate();
  const open = useAgendaView((view) => view.open);
  const [said, say] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const { steps, step: current } = room;
  const runs = isRunning(room.session);

  const setOpen = (key: string | null) => agendaView(session).setState({ open: key });
  const focusStep = (key: string) =>
    list.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(key)}"] [data-opens]`)?.focus();
  const move = (step: Step, to: number) => {
    if (!moveStep(session, step.key, to)) return;
    say(
      `“${titleOf(step)}” is step ${Math.min(Math.max(0, to), steps.length - 1) + 1} of ${steps.length} now.`,
    );
    // The element that had the focus was taken out and put in elsewhere.
    requestAnimationFrame(() => focusStep(step.key));
  };
  const drag = useDragOrder(list, (from, to) => {
    const step = steps[from];
    if (step) move(step, to);
  });
  const remove = (step: Step) => {
    const at = steps.indexOf(step);
    const next = steps[at + 1] ?? steps[at - 1];
    onRemove(step);
    if (next) requestAnimationFrame(() => focusStep(next.key));
  };
  const duplicate = (step: Step) => {
    const key = duplicateStep(session, step.key);
    if (key !== null) setOpen(key);
  };

  return (
    <>
      <ol ref={list} className={css.steps} aria-label="Steps">
        {steps.map((step, at) => (
          <StepRow
            key={step.key}
            step={step}
            place={at + 1}
            isCurrent={runs && step.key === current?.key}
            isOpen={open === step.key}
            drop={drag.markAt(at)}
            grip={canFacilitate ? drag.gripAt(at) : null}
            onOpen={(wanted) => setOpen(wanted ? step.key : null)}
            {...(canFacilitate && {
              tools: {
                isFirst: at === 0,
                isLast: at === steps.length - 1,
                onMove: (by: 1 | -1) => move(step, at + by),
                onDuplicate: () => duplicate(step),
                onRemove: () => remove(step),
                ...(runs && { onGo: () => goToStep(session, step.key) }),
              },
            })}
          />
        ))}
      </ol>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
