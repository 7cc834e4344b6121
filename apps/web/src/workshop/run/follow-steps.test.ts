import { addItem, putTalk, setWorkshop } from "@throughline/board";
import { afterEach, expect, it, vi } from "vitest";
import { actionOf } from "../../actions/all-actions.ts";
import { roleObjection } from "../../actions/run-action.ts";
import { createLensStage } from "../../lenses/lens-stage.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import type { Camera } from "../../workspace/camera.ts";
import { createWorkspace } from "../../workspace/workspace.ts";
import { followSteps } from "./follow-steps.ts";
import { holdEditsByStep } from "./hold-edits.ts";
import { myDone, sayDone } from "./my-done.ts";
import { endSession, startSession } from "./run-session.ts";
import { goToStep } from "./run-steps.ts";

afterEach(() => sessionStorage.clear());

function createCamera() {
  return {
    view: () => ({ x: 0, y: 0, width: 100, height: 100, zoom: 1 }),
    toBoard: () => [0, 0] as const,
    toScreen: () => [0, 0] as const,
    zoomTo: vi.fn(),
    zoomBy: vi.fn(),
    fit: vi.fn(),
    center: vi.fn(),
    show: vi.fn(),
    subscribe: () => () => {},
  } satisfies Camera;
}

function open() {
  const session = createLocalSession((board) => addItem(board, { kind: "project", pos: [0, 0] }));
  const workspace = createWorkspace();
  workspace.stage = createLensStage(session, workspace);
  const put = (key: string, fields: Parameters<typeof putTalk<"agenda">>[3]) =>
    putTalk(session.talk, "agenda", key, { minutes: 10, order: key, ...fields });
  put("a1", { title: "Look", lens: "priority?view=matrix", may: "look" });
  put("a2", { title: "Work", lens: "", view: [10, 20, 300, 200], may: "edit" });
  put("a3", { title: "Map", lens: "map", may: "vote" });
  return { session, workspace, camera: createCamera() };
}

it("brings a page to lens and view as each step begins, and where it comes late to the step under way", async () => {
  const { session, workspace, camera } = open();
  const begun: string[] = [];
  await startSession(session, "");
  workspace.set({ following: 7 });
  const stop = followSteps(session, workspace, (step) => begun.push(step.title));
  expect(begun).toEqual(["Look"]);
  expect(workspace.get()).toMatchObject({ lens: "map", following: 7 });
  workspace.camera = camera;
  expect(workspace.get()).toMatchObject({ lens: "priority", following: null });
  expect(workspace.stage?.get().address).toBe("priority?view=matrix");
  workspace.set({ lens: "risk" });
  goToStep(session, "a2");
  expect(workspace.get().lens).toBe("risk");
  expect(camera.show).toHaveBeenCalledWith({ x: 10, y: 20, width: 300, height: 200 });
  goToStep(session, "a3");
  expect(workspace.get().lens).toBe("map");
  expect(camera.fit).toHaveBeenCalledTimes(1);
  workspace.set({ lens: "teams" });
  putTalk(session.talk, "agenda", "a3", { title: "Map again" });
  expect(workspace.get().lens).toBe("teams");
  stop();
  goToStep(session, "a1");
  expect(begun).toEqual(["Look", "Work", "Map"]);
});

it("begins a step once for each tab, and says again after a reload that its person is done", async () => {
  const { session, workspace } = open();
  const begun: string[] = [];
  const load = () => followSteps(session, workspace, (step) => begun.push(step.title));
  const done = () => session.peers.me().room?.done ?? "";
  const stop = load();
  await startSession(session, "");
  sayDone(session, "a1");
  stop();
  session.peers.share({ room: null });
  myDone(session).setState({ step: "" });
  load();
  expect(begun).toEqual(["Look"]);
  expect([done(), myDone(session).getState().step]).toEqual(["a1", "a1"]);
  goToStep(session, "a2");
  expect([done(), myDone(session).getState().step]).toEqual(["", ""]);
  goToStep(session, "a1");
  expect(done()).toBe("");
  expect(begun).toEqual(["Look", "Work", "Look"]);
});

it("leaves people alone whom somebody leads, and takes back that they are done", async () => {
  const { session, workspace, camera } = open();
  workspace.camera = camera;
  followSteps(session, workspace);
  await startSession(session, "");
  session.peers.share({ room: { hand: 5, laser: false, says: "", reaction: null, done: "a1" } });
  setWorkshop(session.talk, "attention", { person: "x", name: "Ann", how: "take", since: Date.now() });
  workspace.set({ lens: "governance" });
  goToStep(session, "a3");
  expect(workspace.get().lens).toBe("governance");
  expect(session.peers.me().room).toMatchObject({ hand: 5, done: "" });
});

it("keeps editors from changing the plan while they are asked to look, and nobody else", async () => {
  const { session, workspace } = open();
  const stop = holdEditsByStep(session);
  const objection = () => roleObjection(actionOf("delete"), { session, workspace, notify: () => {} });
  session.state.setState({ role: "editor" });
  expect(session.canEdit()).toBe(true);
  await startSession(session, "");
  expect(session.canEdit()).toBe(false);
  expect(objection()).toBe(
    "The facilitator has asked everyone to look in this step. Editing comes back with the next step.",
  );
  session.state.setState({ role: "facilitator" });
  expect(session.canEdit()).toBe(true);
  expect(objection()).toBeUndefined();
  session.state.setState({ role: "contributor" });
  expect(session.canEdit()).toBe(false);
  expect(objection()).toContain("not change it");
  session.state.setState({ role: "editor" });
  goToStep(session, "a2");
  expect(session.canEdit()).toBe(true);
  goToStep(session, "a3");
  expect(objection()).toBe(
    "The facilitator has asked everyone to vote in this step. Editing comes back when the session ends.",
  );
  putTalk(session.talk, "agenda", "a3", { may: "edit" });
  expect(session.canEdit()).toBe(true);
  putTalk(session.talk, "agenda", "a3", { may: "propose" });
  expect(session.canEdit()).toBe(false);
  endSession(session);
  expect(session.canEdit()).toBe(true);
  goToStep(session, "a1");
  stop();
  expect(session.canEdit()).toBe(true);
});
