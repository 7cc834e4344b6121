import { addItem, putTalk, removeItems, removeTalk } from "@throughline/board";
import { talkKey } from "@throughline/model";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createActionContext } from "../../actions/create-action-context.ts";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { peopleNamesOf } from "../../session/people-names.ts";
import { LOCAL_PERSON } from "../../testing/local-session.ts";
import type { Camera } from "../../workspace/camera.ts";
import { commentsActions } from "./comments-actions.ts";
import { CommentsBody } from "./comments-body.tsx";
import { CommentsButton } from "./comments-button.tsx";
import { CommentsFront } from "./comments-front.tsx";
import { commentsViewOf, openThread } from "./comments-view.ts";
import { liveThreadsOf } from "./live-threads.ts";
import { RecordComments } from "./record-comments.tsx";
import { settleThread } from "./write-comment.ts";

const ANN = "ann-ann-ann-ann0";
const BO = "bo-bo-bo-bo-bo-0";
const PEOPLE = [
  { id: ANN, name: "Ann Lee" },
  { id: BO, name: "Bo Andersson" },
];

let open: Rendered;

/** A board with one card, the parts of comments on screen, and a view of 1000 by 800 at 100 %. */
async function start(): Promise<void> {
  open = renderInBoard(
    <>
      <CommentsButton />
      <div>
        <CommentsFront />
      </div>
      <CommentsBody />
      <RecordComments id="card" />
    </>,
    (board) => addItem(board, { id: "card", kind: "project", title: "Portal", pos: [100, 200] }),
  );
  act(() => {
    open.workspace.camera = createStillCamera();
  });
  peopleNamesOf(open.session).refresh();
  await eventually(() => expect(peopleNamesOf(open.session).people()).toHaveLength(3));
}

/** Waits until something holds that comes with an answer or a frame. */
function eventually(check: () => void): Promise<void> {
  return vi.waitFor(
    async () => {
      await act(async () => {});
      check();
    },
    { timeout: 15_000 },
  );
}

function createStillCamera(): Camera {
  const still = () => {};
  return {
    view: () => ({ x: 0, y: 0, width: 1000, height: 800, zoom: 1 }),
    toBoard: (x, y) => [x, y],
    toScreen: (point) => point,
    zoomTo: still,
    zoomBy: still,
    fit: still,
    center: still,
    show: still,
    subscribe: () => still,
  };
}

const say = (author: string, id: string, fields: Record<string, unknown> = {}) =>
  act(() => {
    putTalk(open.session.talk, "comments", talkKey(author, id), {
      thread: "t1",
      on: "card",
      about: "Portal",
      text: "When is it ready?",
      name: "Made up",
      written: 1000,
      ...fields,
    });
  });
const threads = () => [...liveThreadsOf(open.session).all().values()];
const run = (id: string) =>
  act(() => void commentsActions.find((action) => action.id === id)?.run(createActionContext(open)));
const field = () => {
  const found = open.find("[role=dialog] textarea");
  if (!(found instanceof HTMLTextAreaElement)) throw new Error("no field");
  return found;
};
const buttons = (words: RegExp) =>
  open
    .all("button")
    .filter((button) => words.test(button.getAttribute("aria-label") ?? button.textContent.trim()));
const press = (words: RegExp) => {
  const [button] = buttons(words);
  if (!button) throw new Error(`No button ${words}.`);
  open.click(button);
};
const pins = () => open.all("[data-comment-pin]").map((pin) => pin.getAttribute("aria-label"));

describe("comments", () => {
  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal("fetch", async () => Response.json(PEOPLE));
  });
  afterEach(() => {
    open.close();
    vi.unstubAllGlobals();
  });

  it("are written on the selected card: Enter sends, Shift+Enter does not", async () => {
    await start();
    act(() => open.workspace.select(["card"]));
    run("comment");
    expect(document.activeElement).toBe(field());
    open.type(field(), "Ready in May?");
    open.press(field(), "Enter", { shiftKey: true });
    expect(threads()).toEqual([]);
    open.press(field(), "Enter");
    const [thread] = threads();
    expect(thread?.words[0]).toMatchObject({
      key: talkKey(LOCAL_PERSON, thread?.id ?? ""),
      author: LOCAL_PERSON,
      on: "card",
      about: "Portal",
      text: "Ready in May?",
    });
    expect(field().value).toBe("");
    open.type(field(), "Or June");
    open.press(field(), "Enter");
    expect(threads()[0]?.words.map(({ text }) => text)).toEqual(["Ready in May?", "Or June"]);
  });

  it("keep what was typed when the thread is closed, also over a reload, until it is discarded", async () => {
    await start();
    act(() => open.workspace.select(["card"]));
    run("comment");
    open.type(field(), "Half a sen");
    open.press(field(), "Escape");
    expect(open.find("[role=dialog]")).toBeNull();
    run("comment");
    expect(field().value).toBe("Half a sen");
    open.close();
    await start();
    expect(open.find("[aria-label='Begun and not sent']")?.textContent).toContain("Half a sen");
    act(() => open.workspace.select(["card"]));
    run("comment");
    expect(field().value).toBe("Half a sen");
    open.press(field(), "Escape");
    press(/^Discard$/);
    expect(open.find("[aria-label='Begun and not sent']")).toBeNull();
  });

  it("go to a place where nothing is selected", async () => {
    await start();
    run("comment");
    open.type(field(), "Here");
    open.press(field(), "Enter");
    expect(threads()[0]).toMatchObject({ on: null, at: [500, 400] });
  });

  it("offer people after an @ and tell who is meant", async () => {
    await start();
    run("comment");
    await eventually(() => {
      open.type(field(), "Ask @");
      expect(document.querySelectorAll("[role=option]")).toHaveLength(2);
    });
    open.press(field(), "ArrowDown");
    const chosen = field().getAttribute("aria-activedescendant") ?? "";
    expect(document.getElementById(chosen)?.textContent).toContain("Bo Andersson");
    expect(document.getElementById(chosen)?.getAttribute("aria-selected")).toBe("true");
    open.press(field(), "Enter");
    expect(field().value).toBe("Ask @Bo Andersson ");
    expect(document.querySelectorAll("[role=option]")).toHaveLength(0);
    open.press(field(), "Enter");
    expect(threads()[0]?.words[0]?.mentions).toEqual([BO]);
  });

  it("close the list of people first, and only then the thread", async () => {
    await start();
    run("comment");
    await eventually(() => {
      open.type(field(), "@a");
      expect(document.querySelectorAll("[role=option]")).not.toHaveLength(0);
    });
    open.press(field(), "Escape");
    expect(document.querySelectorAll("[role=option]")).toHaveLength(0);
    expect(open.find("[role=dialog]")).not.toBeNull();
    open.press(field(), "Escape");
    expect(open.find("[role=dialog]")).toBeNull();
  });

  it("show a pin on the card, by the server's name of who wrote, with what is unread", async () => {
    await start();
    say(ANN, "t1");
    say(BO, "x", { written: 2000 });
    await eventually(() => expect(pins()).toEqual(["Comment by Ann Lee on Portal, 2 comments, 2 unread"]));
    expect(buttons(/^Comments, 1 unread thread$/)).toHaveLength(1);
    const pin = open.find("[data-comment-pin]");
    if (!pin) throw new Error("no pin");
    act(() => pin.focus());
    open.click(pin);
    const group = open.find("[role=dialog] [role=group]");
    expect(group?.getAttribute("aria-label")).toBe("Thread on Portal, 2 comments");
    expect(group?.querySelector("[role=log]")?.getAttribute("aria-relevant")).toBe("additions");
    expect(buttons(/^Comments$/)).toHaveLength(1);
    expect(pins()).toEqual(["Comment by Ann Lee on Portal, 2 comments"]);
    expect(document.activeElement).toBe(field());
    open.press(field(), "Escape");
    expect(document.activeElement).toBe(pin);
  });

  it("are resolved and opened again, and have no pin meanwhile", async () => {
    await start();
    say(ANN, "t1");
    await eventually(() => expect(pins()).toHaveLength(1));
    press(/^Portal/);
    press(/Resolve$/);
    expect(threads()[0]).toMatchObject({ resolved: true, settled: { author: LOCAL_PERSON } });
    await eventually(() => expect(pins()).toHaveLength(0));
    press(/Open again$/);
    expect(threads()[0]?.resolved).toBe(false);
  });

  it("let the one who resolves later be right, also against a clock that is ahead", async () => {
    await start();
    say(ANN, "t1");
    const ahead = Date.now() + 5_000_000;
    act(
      () => void putTalk(open.session.talk, "marks", talkKey(ANN, "t1"), { resolved: true, written: ahead }),
    );
    const [thread] = threads();
    if (!thread) throw new Error("no thread");
    act(() => settleThread(open.session, thread, false));
    expect(threads()[0]?.resolved).toBe(false);
  });

  it("stay readable when the card is gone", async () => {
    await start();
    say(ANN, "t1");
    act(() => void removeItems(open.session.board, ["card"]));
    expect(buttons(/Portal \(gone\)/)).toHaveLength(1);
    expect(buttons(/^Show on the board/)).toHaveLength(0);
    press(/Portal \(gone\)/);
    expect(open.find("[role=log]")?.textContent).toContain("When is it ready?");
  });

  it("can be read and not written by who may only look, who is told why", async () => {
    await start();
    say(ANN, "t1");
    act(() => {
      Object.assign(open.session, { canTalk: () => false, canFacilitate: () => false });
      open.session.state.setState({ role: "viewer" });
    });
    act(() => openThread(open.workspace, { id: "t1", on: "card", at: null }));
    expect(open.find("[role=dialog]")?.textContent).toContain("When is it ready?");
    expect(open.find("[role=dialog]")?.textContent).toContain("You may read here but not write.");
    expect(open.find("textarea")).toBeNull();
    expect(open.find("[data-word-menu]")).toBeNull();
  });

  it("are filtered and searched in the list, and marked read together", async () => {
    await start();
    say(ANN, "t1");
    say(BO, "t2", { thread: "t2", text: "Budget is too low", mentions: [LOCAL_PERSON], written: 3000 });
    const rows = () => open.all("ul[aria-label=Threads] > li").length;
    expect(rows()).toBe(2);
    const select = open.find("select");
    if (!(select instanceof HTMLSelectElement)) throw new Error("no filter");
    expect([...select.options].map(({ text }) => text)).toEqual([
      "Open (2)",
      "Unread (2)",
      "Mentions me (1)",
      "Mine (0)",
      "On the selected card (0)",
      "Resolved (0)",
    ]);
    open.type(open.named("Search the comments"), "budget");
    await eventually(() => expect(rows()).toBe(1));
    press(/^Mark all read$/);
    expect([...select.options].map(({ text }) => text)).toContain("Unread (0)");
    act(() => commentsViewOf(open.workspace).setState({ filter: "unread" }));
    expect(rows()).toBe(0);
  });

  it("say in the details of a card how many there are, and lead there", async () => {
    await start();
    say(ANN, "t1");
    press(/^1 thread/);
    expect(open.find("[role=dialog]")?.getAttribute("aria-label")).toBe("Comments on Portal");
  });

  it("are deleted when asked once more, by a facilitator whoever wrote them", async () => {
    await start();
    say(ANN, "t1");
    say(BO, "x", { written: 2000 });
    act(() => openThread(open.workspace, { id: "t1", on: "card", at: null }));
    press(/^Delete the comment by Ann Lee$/);
    const choose = () => [...document.querySelectorAll<HTMLElement>("[role=menuitem]")];
    await eventually(() => expect(choose().map(({ textContent }) => textContent)).toEqual(["Delete"]));
    const [item] = choose();
    if (item) open.click(item);
    await eventually(() => expect(open.find("[aria-label='Delete for everyone?']")).not.toBeNull());
    expect(document.activeElement?.textContent).toBe("Keep");
    press(/^Delete$/);
    expect(threads()[0]).toMatchObject({ isHeadless: true, on: "card" });
    expect(open.find("[role=dialog]")?.textContent).toContain("The comment that began this was deleted.");
  });

  it("of one's own are changed in place, and a change that is not sent waits", async () => {
    await start();
    say(LOCAL_PERSON, "t1", { text: "Ready in Mai" });
    act(() => openThread(open.workspace, { id: "t1", on: "card", at: null }));
    const edit = async () => {
      press(/^Change or delete your comment$/);
      await eventually(() => expect(document.querySelectorAll("[role=menuitem]")).toHaveLength(2));
      const [item] = document.querySelectorAll<HTMLElement>("[role=menuitem]");
      if (item) open.click(item);
      await eventually(() => expect(open.find("[aria-label='Change your comment']")).not.toBeNull());
      return open.named("Change your comment");
    };
    const first = await edit();
    open.type(first, "Ready in May");
    open.press(first, "Escape");
    expect(open.find("[role=dialog]")?.textContent).toContain("You began to change this.");
    press(/^Go on$/);
    open.press(open.named("Change your comment"), "Enter");
    expect(threads()[0]?.words[0]?.text).toBe("Ready in May");
    expect(threads()[0]?.words[0]?.edited).not.toBeNull();
    expect(open.find("[role=dialog]")?.textContent).not.toContain("You began to change this.");
  });

  it("close with their last comment", async () => {
    await start();
    say(ANN, "t1");
    act(() => openThread(open.workspace, { id: "t1", on: "card", at: null }));
    act(() => void removeTalk(open.session.talk, "comments", talkKey(ANN, "t1")));
    expect(open.find("[role=dialog]")).toBeNull();
  });
});
