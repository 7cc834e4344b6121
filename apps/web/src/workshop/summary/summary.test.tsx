import {
  addItem,
  addLink,
  fillTalk,
  openTalk,
  putTalk,
  setField,
  takeTalkSnapshot,
} from "@throughline/board";
import { talkKey } from "@throughline/model";
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { endSession, startSession } from "../run/run-session.ts";
import { OpenSummaryAtEnd } from "./open-at-end.tsx";
import { SummaryBody } from "./summary-body.tsx";
import { SummaryPanel } from "./summary-panel.tsx";

const ADA = "0123456789abcdef";
let board: Rendered | undefined;

beforeEach(() => {
  vi.stubGlobal("fetch", async () => Response.json([]));
});
afterEach(() => {
  board?.close();
  board = undefined;
  vi.unstubAllGlobals();
});

function render(content: React.ReactNode): Rendered {
  board = renderInBoard(content, (doc) => {
    const values = { start: "2026-01-05", duration: 10 };
    addItem(doc, { id: "p", kind: "project", title: "Portal", pos: [0, 0], values });
    addItem(doc, { id: "m", kind: "milestone", title: "Go-live", pos: [400, 0], values: { gate: true } });
    addLink(doc, { id: "l", kind: "dependency", from: "p", to: "m" });
  });
  return board;
}
const text = () => board?.root.textContent ?? "";
const start = (view: Rendered) => act(() => startSession(view.session, "Kick-off"));
/** Waits for what comes by itself, which no act of the test brings about. */
const until = async (words: string) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await vi.waitFor(() => expect(text()).toContain(words), { timeout: 15_000 });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
};

it("teaches where there was no session", () => {
  render(<SummaryBody />);
  expect(text()).toContain("There was no session on this board yet.");
});

it("writes itself while the session runs: what changed, what follows, and what is left open", async () => {
  const view = render(<SummaryBody />);
  await start(view);
  await until("Nobody changed the plan.");
  act(() => void setField(view.session.board, "p", "duration", 20));
  act(() => {
    putTalk(view.session.talk, "comments", talkKey(ADA, "t"), {
      thread: "t",
      on: "p",
      text: "Who signs?",
      name: "Ada",
      written: Date.now(),
    });
  });
  await until("“Go-live” moves");
  expect(view.named("What changed in the plan").textContent).toContain(
    "Project “Portal”Duration10 days20 days",
  );
  expect(view.named("Open questions").textContent).toContain("“Who signs?”");
  expect(view.named("Before we break up").textContent).toContain("1 thread of comments is open");
  const end = view.all("button").find((one) => one.textContent === "1 thread of comments is open");
  if (end) view.click(end);
  expect(view.workspace.get().sidePanel).toBe("comments");
  const card = view.all("button").find((one) => one.textContent === "Project “Portal”");
  if (card) view.click(card);
  expect(view.workspace.get().selection.items).toEqual(["p"]);
});

it("opens for whoever ends the session, and not for others", async () => {
  const view = render(<OpenSummaryAtEnd />);
  const { session, workspace } = view;
  await start(view);
  const other = openTalk(new Y.Doc());
  fillTalk(other, takeTalkSnapshot(session.talk));
  act(() => endSession(session));
  expect(workspace.get().sidePanel).toBe("summary");

  workspace.set({ sidePanel: null });
  await start(view);
  const elsewhere = new Y.Doc();
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(session.talk.doc));
  const theirs = openTalk(elsewhere);
  const running = session.liveTalk.workshop().session;
  elsewhere.transact(() => theirs.workshop.set("session", { ...running, ended: Date.now() }));
  act(() => Y.applyUpdate(session.talk.doc, Y.encodeStateAsUpdate(elsewhere)));
  expect(session.liveTalk.workshop().session?.ended).not.toBeNull();
  expect(workspace.get().sidePanel).toBeNull();
});

it("offers PDF and Markdown beside the board, and a page to read and print", async () => {
  const view = render(<SummaryPanel />);
  await start(view);
  await until("Decisions");
  const words = view.all("button").map((one) => one.textContent?.trim());
  expect(words).toEqual(expect.arrayContaining(["Read", "PDF", "Markdown", "Copy"]));
});
