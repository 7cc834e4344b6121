import { addItem, putTalk, removeTalk } from "@throughline/board";
import { type ActivityRules, talkKey } from "@throughline/model";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createLocalSession, LOCAL_PERSON } from "../../testing/local-session.ts";
import { createMemoryStorage } from "../../testing/memory-storage.ts";
import { closeActivity, openActivity } from "../run/run-activity.ts";
import { createDraft, createDraftShelf } from "./draft-shelf.ts";
import { watchReveals } from "./publish-drafts.ts";

const rules: ActivityRules = {
  kind: "proposals",
  title: "What could go wrong?",
  kinds: ["risk"],
  items: [],
  votes: 5,
  manyPerObject: false,
  anonymous: false,
  hidden: true,
  field: "",
};
const SECRET = "The-supplier-will-be-late";
const SAVED = { state: "saved", pending: 0 } as const;
const SAVING = { state: "saving", pending: 1, since: 0 } as const;

/** A board with an open round and one draft for it, and a page that watches. */
async function createRound(anonymous = false) {
  const storage = createMemoryStorage();
  const shelf = createDraftShelf(() => storage);
  const session = createLocalSession((board) => addItem(board, { kind: "project", pos: [0, 0] }));
  await openActivity(session, { ...rules, anonymous });
  const activity = [...session.liveTalk.records("activities").values()][0];
  if (!activity) throw new Error("There is no round.");
  const place = { board: session.boardId, activity: activity.key, person: LOCAL_PERSON };
  const draft = createDraft(SECRET, "risk", 1_000);
  shelf.put(place, [draft]);
  const proposals = () => [...session.liveTalk.records("proposals").values()];
  return { storage, shelf, session, activity, place, draft, proposals, key: talkKey(LOCAL_PERSON, draft.id) };
}

const turn = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

it("lets nothing written alone into any document before the reveal", async () => {
  const { session, shelf, activity, proposals } = await createRound();
  const stop = watchReveals(session, shelf);
  await turn();
  const bytes = () =>
    [session.board.doc, session.talk.doc]
      .map((doc) => new TextDecoder("latin1").decode(Y.encodeStateAsUpdate(doc)))
      .join();
  expect(bytes()).not.toContain(SECRET);
  expect(JSON.stringify(session.peers.me())).not.toContain(SECRET);
  await closeActivity(session, activity);
  await turn();
  expect(bytes()).toContain(SECRET);
  expect(proposals()).toMatchObject([
    { text: SECRET, kind: "risk", name: "Me", activity: activity.key, written: 1_000, author: LOCAL_PERSON },
  ]);
  stop();
});

it("publishes all of a round in one transaction, without a name where it is anonymous", async () => {
  const { session, shelf, activity, place, proposals } = await createRound(true);
  shelf.put(place, [createDraft("Second", "", 2_000), createDraft("Third", "", 3_000)]);
  const stop = watchReveals(session, shelf);
  const updates = vi.fn();
  session.talk.doc.on("update", updates);
  await closeActivity(session, activity);
  await turn();
  // The reveal itself, and everything that was written.
  expect(updates).toHaveBeenCalledTimes(2);
  expect(proposals().map(({ name }) => name)).toEqual(["", "", ""]);
  stop();
});

it("keeps a draft until the server has it, and publishes it once although the page is loaded again half way", async () => {
  const { session, storage, shelf, activity, place, proposals } = await createRound();
  session.state.setState({ light: SAVING });
  const stop = watchReveals(session, shelf);
  await closeActivity(session, activity);
  await turn();
  expect(proposals()).toHaveLength(1);
  expect(shelf.list(place)).toHaveLength(1);
  stop();
  shelf.dispose();

  // The page comes back before anything reached the server or the offline copy: the draft is all there is.
  const bare = createLocalSession();
  bare.state.setState({ light: SAVING });
  putTalk(bare.talk, "activities", activity.key, { kind: "proposals", closed: 5, anonymous: false });
  const again = createDraftShelf(() => storage);
  const stopAgain = watchReveals(bare, again);
  await turn();
  expect(again.list(place)).toHaveLength(1);
  // What the first page sent arrives after all.
  Y.applyUpdate(bare.talk.doc, Y.encodeStateAsUpdate(session.talk.doc));
  Y.applyUpdate(session.talk.doc, Y.encodeStateAsUpdate(bare.talk.doc));
  await turn();
  expect([...bare.liveTalk.records("proposals").keys()]).toEqual(proposals().map(({ key }) => key));
  expect(proposals()).toHaveLength(1);
  bare.state.setState({ light: SAVED });
  await turn();
  expect(again.list(place)).toEqual([]);
  expect(bare.liveTalk.records("proposals").size).toBe(1);
  stopAgain();
});

it("publishes late for whoever was away, and not before the talk was read or for somebody who may only look", async () => {
  const { session, shelf, activity, proposals } = await createRound();
  await closeActivity(session, activity);
  let mayTalk = false;
  const stop = watchReveals({ ...session, canTalk: () => mayTalk }, shelf);
  await turn();
  expect(proposals()).toEqual([]);
  mayTalk = true;
  session.state.setState({ talkLoaded: false });
  await turn();
  expect(proposals()).toEqual([]);
  session.state.setState({ talkLoaded: true });
  await turn();
  expect(proposals()).toHaveLength(1);
  stop();
});

it("does not bring back what was removed after it became known", async () => {
  const { session, shelf, activity, place, proposals, key } = await createRound();
  session.state.setState({ light: SAVING });
  const stop = watchReveals(session, shelf);
  await closeActivity(session, activity);
  await turn();
  removeTalk(session.talk, "proposals", key);
  await turn();
  expect(proposals()).toEqual([]);
  expect(shelf.list(place)).toEqual([]);
  stop();
});
