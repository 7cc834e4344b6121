import { CircleStop, ListOrdered, Pause, Play, SkipBack, SkipForward, Timer } from "lucide-react";
import type { Action, ActionContext } from "../../actions/action.ts";
import { switchSidePanel } from "../../actions/switch-side-panel.ts";
import { readRoom } from "../run/room-now.ts";
import { isRunning, startSession } from "../run/run-session.ts";
import { extendStep, goToNextStep, goToPreviousStep, pauseStep, resumeStep } from "../run/run-steps.ts";
import { agendaView } from "./agenda-view.ts";

const roomOf = ({ session }: ActionContext) => readRoom(session.liveTalk);
const runs = (context: ActionContext) => isRunning(roomOf(context).session);
const isInStep = (context: ActionContext) => runs(context) && roomOf(context).step !== null;
const isPaused = (context: ActionContext) => roomOf(context).current?.paused != null;

/** Running a session by its agenda. */
export const agendaActions: readonly Action[] = [
  {
    id: "agenda",
    label: "Agenda",
    group: "workshop",
    icon: ListOrdered,
    keys: ["Shift+A"],
    ...switchSidePanel("agenda"),
  },
  {
    id: "start-session",
    label: "Start the session",
    group: "workshop",
    icon: Play,
    keys: ["Alt+Shift+S"],
    facilitates: true,
    enabled: (context) => !runs(context),
    run: ({ session }) => startSession(session, session.live.meta().title),
  },
  {
    id: "next-step",
    label: "Next step for everyone",
    group: "workshop",
    icon: SkipForward,
    keys: ["Alt+Shift+N"],
    facilitates: true,
    enabled: runs,
    run: ({ session }) => void goToNextStep(session),
  },
  {
    id: "previous-step",
    label: "Previous step for everyone",
    group: "workshop",
    icon: SkipBack,
    keys: ["Alt+Shift+B"],
    facilitates: true,
    enabled: runs,
    run: ({ session }) => void goToPreviousStep(session),
  },
  {
    id: "extend-step",
    label: "One minute more for this step",
    group: "workshop",
    icon: Timer,
    keys: ["Alt+Shift+M"],
    facilitates: true,
    enabled: isInStep,
    run: ({ session, notify }) => {
      extendStep(session, 1);
      notify("One minute more.");
    },
  },
  {
    id: "pause-step",
    label: "Stop the time, or let it go on",
    group: "workshop",
    icon: Pause,
    keys: ["Alt+Shift+P"],
    facilitates: true,
    labelNow: (context) => (isPaused(context) ? "Let the time go on" : "Stop the time"),
    enabled: isInStep,
    run: (context) => (isPaused(context) ? resumeStep : pauseStep)(context.session),
  },
  {
    id: "end-session",
    label: "End the session…",
    group: "workshop",
    icon: CircleStop,
    keys: ["Alt+Shift+E"],
    facilitates: true,
    enabled: runs,
    run: ({ session }) => agendaView(session).setState({ asking: "end" }),
  },
];
