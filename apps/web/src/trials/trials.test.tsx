import { addItem, addLink, setField, setMeta } from "@throughline/board";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type BoardSession, SessionContext } from "../session/session-context.ts";
import { createLocalSession } from "../testing/local-session.ts";
import { createWorkspace, type Workspace } from "../workspace/workspace.ts";
import { WorkspaceContext } from "../workspace/workspace-context.ts";
import { createTimeHold } from "./hold-in-time.ts";
import { Trials } from "./trials.tsx";

let session: BoardSession;
let workspace: Workspace;
let root: Root;
let host: HTMLElement;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.useFakeTimers();
  session = createLocalSession((board) => {
    setMeta(board, "statusDate", "2013-07-01");
    const values = { start: "2013-09-02", duration: 10 };
    addItem(board, { id: "a", kind: "project", pos: [0, 0], title: "Rules", values });
    const gate = { constraint: "mso", constraintDate: "2013-10-01", start: "2013-10-01", gate: true };
    addItem(board, { id: "b", kind: "milestone", pos: [400, 0], title: "Launch", values: gate });
    addItem(board, { id: "c", kind: "project", pos: [0, 400], title: "Apart", values });
    addLink(board, { id: "link", kind: "dependency", from: "a", to: "b" });
  });
  workspace = createWorkspace();
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  await act(async () =>
    root.render(
      <SessionContext value={session}>
        <WorkspaceContext value={workspace}>
          <Trials />
        </WorkspaceContext>
      </SessionContext>,
    ),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
  session.dispose();
  vi.useRealTimers();
});

const strip = () => host.querySelector('[role="status"][aria-label="What this would do"]');
const told = () => host.querySelector('[role="status"][aria-label="What this did"]');
const button = (name: string) =>
  [...host.querySelectorAll("button")].find((each) => each.textContent === name);
const frames = (milliseconds = 50) => act(async () => vi.advanceTimersByTimeAsync(milliseconds));

async function tryOut(id: string, days: number) {
  const hold = createTimeHold(session, id);
  await act(async () => hold.move(days));
  await frames();
  return hold;
}

describe("the delta strip", () => {
  it("says who moves what by how much, and what follows, while the trial lasts", async () => {
    expect(strip()).toBeNull();
    const hold = await tryOut("a", 91);
    expect(strip()?.textContent).toContain("You try “Rules” +13 weeks");
    expect(strip()?.textContent).toContain("Launch");
    expect(strip()?.querySelector('[data-tone="worse"] svg')).not.toBeNull();
    await act(async () => hold.cancel());
    await frames();
    expect(strip()).toBeNull();
  });

  it("says when nothing else moves", async () => {
    await tryOut("c", -7);
    expect(strip()?.textContent).toContain("“Apart” −1 week");
    expect(strip()?.textContent).toContain("Nothing else moves");
  });

  it("is read out once the hand rests, not as it moves", async () => {
    const aloud = () => host.querySelector('[aria-live="polite"]')?.textContent;
    const hold = await tryOut("a", 84);
    await frames(500);
    await act(async () => hold.move(91));
    await frames(500);
    expect(aloud()).toBe("");
    await frames(1000);
    expect(aloud()).toContain("“Rules” +13 weeks: ");
  });
});

describe("what a change did", () => {
  const drop = async (id: string, days: number) => {
    const hold = await tryOut(id, days);
    await act(async () => void hold.drop());
    await frames();
  };

  it("is told in a sentence, and taken back by its button", async () => {
    await drop("a", 91);
    expect(told()?.textContent).toContain("Moving “Rules”");
    await act(async () => button("Undo")?.click());
    expect(session.live.items.get("a")).toMatchObject({ start: "2013-09-02" });
    expect(told()?.textContent).toBe("");
  });

  it("opens what changed", async () => {
    await drop("a", 91);
    await act(async () => button("What changed")?.click());
    expect(workspace.get().sidePanel).toBe("changes");
  });

  it("offers no undo once anything else was done, and goes after a while", async () => {
    await drop("a", 91);
    await act(async () => setField(session.board, "c", "title", "Elsewhere"));
    expect(told()?.textContent).toContain("Moving “Rules”");
    expect(button("Undo")).toBeUndefined();
    await frames(13_000);
    expect(told()?.textContent).toBe("");
  });

  it("says nothing where nothing else moved", async () => {
    await drop("c", -7);
    expect(session.live.items.get("c")).toMatchObject({ start: "2013-08-26" });
    await act(async () => setField(session.board, "a", "owner", "Ann"));
    expect(told()?.textContent).toBe("");
  });
});
