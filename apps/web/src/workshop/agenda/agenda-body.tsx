import type { Step } from "@throughline/model";
import { LayoutTemplate, Plus, Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { useCanFacilitate } from "../activity/use-may.ts";
import { useRoom } from "../run/room-now.ts";
import { isRunning } from "../run/run-session.ts";
import css from "./agenda.module.css";
import { AgendaHead } from "./agenda-head.tsx";
import { agendaView } from "./agenda-view.ts";
import { addStep, putStepsBack, removeSteps, replaceAgenda } from "./agenda-writes.ts";
import { StepList } from "./step-list.tsx";
import { titleOf } from "./step-words.ts";
import { TemplateDialog } from "./template-dialog.tsx";
import { TemplateList } from "./template-list.tsx";
import type { ReadyAgenda } from "./templates/ready-agenda.ts";

/** What was taken out of the agenda last, and the way to have it back. */
interface Taken {
  readonly words: string;
  undo(): void;
}

/** The agenda to read, and for facilitators to write and to run. Stands alone on a phone. */
export function AgendaBody() {
  const session = useSession();
  const room = useRoom();
  const canFacilitate = useCanFacilitate();
  const [taken, setTaken] = useState<Taken | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const { steps } = room;
  const view = agendaView(session);

  const add = () => {
    setTaken(null);
    view.setState({ open: addStep(session) });
  };
  const remove = (step: Step) => {
    removeSteps(session, [step]);
    setTaken({
      words: `“${titleOf(step)}” was removed.`,
      undo: () => putStepsBack(session, [step]),
    });
  };
  const take = ({ title, steps: planned }: ReadyAgenda) => {
    const before = steps;
    const keys = new Set(replaceAgenda(session, planned));
    view.setState({ open: null, asking: null });
    if (before.length === 0) return;
    setTaken({
      words: `The agenda is “${title}” now.`,
      undo: () => {
        const added = [...session.liveTalk.records("agenda").values()].filter(({ key }) => keys.has(key));
        removeSteps(session, added);
        putStepsBack(session, before);
      },
    });
  };
  const undo = () => {
    taken?.undo();
    setTaken(null);
    body.current?.focus();
  };

  return (
    <div ref={body} className={css.body} tabIndex={-1}>
      {steps.length > 0 || isRunning(room.session) ? <AgendaHead room={room} /> : null}
      {steps.length === 0 ? (
        canFacilitate ? (
          <EmptyAgenda onTake={take} onAdd={add} />
        ) : (
          <p className={css.calm}>There is no agenda yet.</p>
        )
      ) : (
        <StepList room={room} onRemove={remove} />
      )}
      <div role="status">
        {taken && (
          <p className={css.taken}>
            <span>{taken.words}</span>
            <button type="button" className={css.button} onClick={undo}>
              <Undo2 size={14} aria-hidden /> Undo
            </button>
          </p>
        )}
      </div>
      {canFacilitate && steps.length > 0 && (
        <div className={css.tools}>
          <button type="button" className={css.button} onClick={add}>
            <Plus size={15} aria-hidden /> Add a step
          </button>
          {!isRunning(room.session) && (
            <button
              type="button"
              className={css.button}
              onClick={() => view.setState({ asking: "templates" })}
            >
              <LayoutTemplate size={15} aria-hidden /> Ready-made agendas…
            </button>
          )}
        </div>
      )}
      <TemplateDialog steps={steps.length} onTake={take} />
    </div>
  );
}

function EmptyAgenda({ onTake, onAdd }: { onTake(template: ReadyAgenda): void; onAdd(): void }) {
  return (
    <section aria-label="Begin an agenda">
      <p className={css.calm}>
        An agenda takes everyone from step to step: the same view, the same question, the same time. Begin
        with a ready-made one and change what you like.
      </p>
      <TemplateList onChoose={onTake} />
      <button type="button" className={css.button} onClick={onAdd}>
        <Plus size={15} aria-hidden /> Start from nothing
      </button>
    </section>
  );
}
