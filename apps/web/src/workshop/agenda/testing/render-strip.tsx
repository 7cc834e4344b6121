import { addItem, putTalk } from "@throughline/board";
import type { Role } from "@throughline/protocol";
import { act } from "react";
import { vi } from "vitest";
import { renderInBoard } from "../../../panels/testing/render-in-board.tsx";
import type { Camera } from "../../../workspace/camera.ts";
import { readRoom } from "../../run/room-now.ts";
import { startSession } from "../../run/run-session.ts";
import { StepStrip } from "../step-strip.tsx";
import { vote } from "../templates/ready-agenda.ts";

const CAMERA: Camera = {
  view: () => ({ x: 0, y: 0, width: 100, height: 100, zoom: 1 }),
  toBoard: () => [0, 0],
  toScreen: () => [0, 0],
  zoomTo: () => {},
  zoomBy: () => {},
  fit: () => {},
  center: () => {},
  show: () => {},
  subscribe: () => () => {},
};

/** The strip on a board with a canvas, for a person of a role, and hands to use it with. Time is the test's. */
export function renderStrip(role: Role) {
  const board = renderInBoard(<StepStrip />, (doc) => {
    addItem(doc, { kind: "project", pos: [0, 0] });
  });
  const { session, workspace } = board;
  act(() => {
    session.state.setState({ role });
    workspace.camera = CAMERA;
  });
  return {
    ...board,
    /** Plans three steps: to look at for 2 minutes, to vote in for 10, and to work in for 5. */
    plan() {
      act(() => {
        putTalk(session.talk, "agenda", "one", {
          title: "Welcome",
          minutes: 2,
          order: "a0",
          lens: "roadmap",
          instructions: "Say your name.",
        });
        putTalk(session.talk, "agenda", "two", {
          title: "Choose",
          minutes: 10,
          order: "a1",
          lens: "priority",
          may: "vote",
          activity: { ...vote("What first?", ["project"], 3), hidden: false },
        });
        putTalk(session.talk, "agenda", "three", { title: "Work", minutes: 5, order: "a2", may: "edit" });
      });
    },
    start: () => act(() => startSession(session, "Kick-off")),
    pass: (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds)),
    text: () => board.find("section")?.textContent ?? "",
    timer: () => board.find("[role=timer]"),
    spoken: () => board.find("[role=status]")?.textContent ?? "",
    room: () => readRoom(session.liveTalk),
    button: (name: string) => {
      const found = board
        .all("button")
        .find((one) => one.getAttribute("aria-label") === name || one.textContent?.trim() === name);
      if (!found) throw new Error(`There is no button “${name}”.`);
      return found;
    },
  };
}
