import { expect, it } from "vitest";
import * as Y from "yjs";
import { fillTalk, openTalk, takeTalkSnapshot } from "./talk.ts";

const said = {
  comments: { c1: { item: "p", text: "Is this agreed?", at: 1 } },
  votes: { v1: { item: "q" } },
  estimates: {},
  proposals: {},
};

it("[B27] fills an empty talk in one transaction and gives it back", () => {
  const talk = openTalk(new Y.Doc());
  let updates = 0;
  talk.doc.on("update", () => {
    updates += 1;
  });
  fillTalk(talk, { ...said, elsewhere: { x: {} } });
  expect(takeTalkSnapshot(talk)).toEqual(said);
  expect(talk.comments.get("c1")).toBeInstanceOf(Y.Map);
  expect(updates).toBe(1);
  expect(() => fillTalk(talk, said)).toThrow("empty talk");
});

it("[B27] [B23] gives back as plain JSON whatever is stored", () => {
  const talk = openTalk(new Y.Doc());
  talk.doc.transact(() => {
    talk.comments.set("__proto__", new Y.Map());
    talk.comments.set("a", 10n);
    talk.votes.set(
      "b",
      new Y.Map<unknown>([
        ["x", Number.NaN],
        ["text", "hm"],
      ]),
    );
  });
  expect(takeTalkSnapshot(talk)).toEqual({
    comments: { a: {} },
    votes: { b: { text: "hm" } },
    estimates: {},
    proposals: {},
  });
});
