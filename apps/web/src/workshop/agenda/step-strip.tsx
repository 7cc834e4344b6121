import type { Step, Workshop } from "@throughline/model";
import { Check, ListOrdered, Play, ScrollText } from "lucide-react";
import { useEffect, useState } from "react";
import { useRunAction } from "../../actions/use-run-action.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { useCanFacilitate } from "../activity/use-may.ts";
import { followSteps } from "../run/follow-steps.ts";
import { holdEditsByStep } from "../run/hold-edits.ts";
import { type RoomNow, useRoom } from "../run/room-now.ts";
import { isRunning } from "../run/run-session.ts";
import { EndDialog } from "./end-dialog.tsx";
import { totalMinutes } from "./planned-time.ts";
import { StepInstructions } from "./step-instructions.tsx";
import css from "./step-strip.module.css";
import { StepTime } from "./step-time.tsx";
import { StepTools } from "./step-tools.tsx";
import { StepVoice } from "./step-voice.tsx";
import { askOf, placeOf, sayLength, sayTask, titleOf } from "./step-words.ts";
import { useMyDone } from "./use-done.ts";

/**
 * One calm line above the board: where the session stands, how much time is left and what is asked of people. It also
 * brings this page along from step to step, so it stands wherever a board is shown.
 */
export function StepStrip() {
  const begun = useStepsFollowed();
  const room = useRoom();
  const canFacilitate = useCanFacilitate();
  const { session, current, step, steps } = room;
  if (!isRunning(session)) {
    return canFacilitate && steps.length > 0 ? <ReadyStrip room={room} /> : null;
  }
  return (
    <section className={css.strip} aria-label="Session" data-facilitates={canFacilitate || undefined}>
      <Place room={room} />
      {step && current ? (
        <UnderWay step={step} current={current} />
      ) : (
        <span className={css.title}>{steps.length === 0 ? "Without an agenda" : "Between two steps"}</span>
      )}
      {step && <StepInstructions key={step.key} step={step} opensAt={canFacilitate ? null : begun} />}
      <span className={css.space} />
      {canFacilitate ? <StepTools room={room} /> : step && <MyDone step={step.key} />}
      <EndDialog />
    </section>
  );
}

/**
 * Follows the steps and their hold on edits while it is on screen; the step that began last since then, on a screen
 * with a canvas: a phone that shows something else says itself what is to be done.
 */
function useStepsFollowed(): string | null {
  const session = useSession();
  const workspace = useWorkspace();
  const [begun, setBegun] = useState<string | null>(null);
  useEffect(() => holdEditsByStep(session), [session]);
  useEffect(
    () => followSteps(session, workspace, ({ key }) => setBegun(workspace.camera ? key : null)),
    [session, workspace],
  );
  return begun;
}

function Place({ room: { steps, step } }: { readonly room: RoomNow }) {
  const run = useRunAction();
  const at = step ? placeOf(steps, step) : 0;
  return (
    <button
      type="button"
      className={css.place}
      title="Agenda"
      aria-label={at > 0 ? `Step ${at} of ${steps.length}. Agenda` : "Agenda"}
      onClick={() => run("agenda")}
    >
      <ListOrdered size={15} aria-hidden />
      {at > 0 && (
        <span>
          <span className={css.spare}>Step </span>
          {at}
          <span className={css.spare}> of </span>
          <span className={css.slash}>/</span>
          {steps.length}
        </span>
      )}
    </button>
  );
}

function UnderWay({
  step,
  current,
}: {
  readonly step: Step;
  readonly current: NonNullable<Workshop["current"]>;
}) {
  const ask = askOf[step.may];
  return (
    <>
      <span className={css.title} title={titleOf(step)}>
        {titleOf(step)}
      </span>
      <StepTime current={current} />
      <span className={css.ask} title={sayTask(step)}>
        <ask.Icon size={14} aria-hidden /> <span className={css.askWord}>{ask.word}</span>
      </span>
      <StepVoice step={step} current={current} />
    </>
  );
}

function MyDone({ step }: { readonly step: string }) {
  const [isDone, say] = useMyDone(step);
  return (
    <button
      type="button"
      className={isDone ? css.isDone : css.main}
      aria-pressed={isDone}
      title={isDone ? "Not done after all" : "Tell the facilitator that you are done"}
      onClick={() => say(!isDone)}
    >
      <Check size={15} aria-hidden /> I’m done
    </button>
  );
}

/** Before and after a session, for who may start one. */
function ReadyStrip({ room: { steps, session } }: { readonly room: RoomNow }) {
  const run = useRunAction();
  const workspace = useWorkspace();
  const words = steps.length === 1 ? "1 step" : `${steps.length} steps`;
  return (
    <section className={css.strip} aria-label="Session">
      <button type="button" className={css.place} onClick={() => run("agenda")}>
        <ListOrdered size={15} aria-hidden /> Agenda
      </button>
      <span className={css.title}>
        {words}, {sayLength(totalMinutes(steps))}
      </span>
      <span className={css.space} />
      {session && (
        <button type="button" className={css.button} onClick={() => workspace.set({ sidePanel: "summary" })}>
          <ScrollText size={15} aria-hidden /> Last session
        </button>
      )}
      <button type="button" className={css.main} onClick={() => run("start-session")}>
        <Play size={15} aria-hidden />{" "}
        <span>
          Start<span className={css.spare}> the session</span>
        </span>
      </button>
    </section>
  );
}
