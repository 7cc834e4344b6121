import { Menu } from "@mantine/core";
import type { Step } from "@throughline/model";
import {
  ArrowLeft,
  ArrowRight,
  CheckCheck,
  CircleStop,
  Ellipsis,
  ListOrdered,
  type LucideIcon,
  Pause,
  Play,
  Plus,
} from "lucide-react";
import { useRunAction } from "../../actions/use-run-action.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { activityIcons } from "../activity/activity-icons.ts";
import { type RoomNow, useRoom } from "../run/room-now.ts";
import { extendStep } from "../run/run-steps.ts";
import { openStepActivity } from "./open-step-activity.ts";
import css from "./step-strip.module.css";
import { useDoneCount } from "./use-done.ts";

const OPEN_WORDS = {
  proposals: "Open the writing",
  dots: "Open the vote",
  scores: "Open the scoring",
  durations: "Open the estimation",
} as const;

/** What a facilitator does while a session runs. Where the strip is narrow, a menu holds what has no room. */
export function StepTools({ room }: { readonly room: RoomNow }) {
  const session = useSession();
  const run = useRunAction();
  const { steps, step, current } = room;
  const at = steps.findIndex(({ key }) => key === step?.key);
  const isPaused = current?.paused != null;
  const pauseWords = isPaused ? "Let the time go on" : "Stop the time";
  const add = (minutes: number) => extendStep(session, minutes);
  const isFirst = at <= 0;
  const isLast = steps.length === 0 || at === steps.length - 1;
  return (
    <>
      {step && <DoneOfAll step={step.key} />}
      {step && <OpenActivity step={step} />}
      <fieldset className={css.tools} aria-label="For the facilitator">
        <Tool
          Icon={ArrowLeft}
          label="Previous step"
          disabled={isFirst}
          onPress={() => run("previous-step")}
        />
        {step && (
          <>
            <Tool Icon={isPaused ? Play : Pause} label={pauseWords} onPress={() => run("pause-step")} />
            <button type="button" className={css.button} data-wide="" onClick={() => add(1)}>
              +1 min
            </button>
            <button type="button" className={css.button} data-wide="" onClick={() => add(5)}>
              +5 min
            </button>
          </>
        )}
        <button
          type="button"
          className={isLast ? css.button : css.main}
          aria-disabled={isLast}
          onClick={() => !isLast && run("next-step")}
        >
          <span>Next</span> <ArrowRight size={15} aria-hidden />
        </button>
        <button
          type="button"
          className={isLast ? css.main : css.button}
          data-wide=""
          onClick={() => run("end-session")}
        >
          <CircleStop size={15} aria-hidden /> End
        </button>
        <Menu position="bottom-end" width={220}>
          <Menu.Target>
            <button type="button" className={css.button} data-narrow="" aria-label="More for the facilitator">
              <Ellipsis size={16} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Entry Icon={ArrowLeft} disabled={isFirst} onPress={() => run("previous-step")}>
              Previous step
            </Entry>
            <Entry Icon={isPaused ? Play : Pause} disabled={!step} onPress={() => run("pause-step")}>
              {pauseWords}
            </Entry>
            <Entry Icon={Plus} disabled={!step} onPress={() => add(1)}>
              1 minute more
            </Entry>
            <Entry Icon={Plus} disabled={!step} onPress={() => add(5)}>
              5 minutes more
            </Entry>
            <Entry Icon={ListOrdered} onPress={() => run("agenda")}>
              Agenda
            </Entry>
            <Entry Icon={CircleStop} onPress={() => run("end-session")}>
              End the session…
            </Entry>
          </Menu.Dropdown>
        </Menu>
      </fieldset>
    </>
  );
}

interface ToolProps {
  readonly Icon: LucideIcon;
  readonly label: string;
  readonly disabled?: boolean;
  onPress(): void;
}

/** Only where there is room. Stays focusable while it can do nothing, so that the focus is not lost at the first and the last step. */
function Tool({ Icon, label, disabled = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={css.button}
      data-wide=""
      aria-label={label}
      aria-disabled={disabled}
      title={label}
      onClick={() => !disabled && onPress()}
    >
      <Icon size={15} aria-hidden />
    </button>
  );
}

interface EntryProps {
  readonly Icon: LucideIcon;
  readonly disabled?: boolean;
  onPress(): void;
  readonly children: string;
}

function Entry({ Icon, disabled = false, onPress, children }: EntryProps) {
  return (
    <Menu.Item leftSection={<Icon size={15} aria-hidden />} disabled={disabled} onClick={onPress}>
      {children}
    </Menu.Item>
  );
}

/** What the step has prepared, until it is opened. */
function OpenActivity({ step }: { readonly step: Step }) {
  const session = useSession();
  const workspace = useWorkspace();
  const { activity } = useRoom();
  if (!step.activity || activity?.step === step.key) return null;
  const Icon = activityIcons[step.activity.kind];
  const word = OPEN_WORDS[step.activity.kind];
  const open = async () => {
    const problem = await openStepActivity(session, workspace, step);
    if (problem !== null) notify(problem, "problem");
  };
  return (
    <button type="button" className={css.prepared} aria-label={word} title={word} onClick={() => void open()}>
      <Icon size={15} aria-hidden /> <span className={css.spare}>{word}</span>
    </button>
  );
}

function DoneOfAll({ step }: { readonly step: string }) {
  const { done, here } = useDoneCount(step);
  if (here === 0) return null;
  return (
    <span className={css.done} title="Participants here who say they are done">
      <CheckCheck size={14} aria-hidden />
      {done} of {here} <span className={css.spare}>done</span>
    </span>
  );
}
