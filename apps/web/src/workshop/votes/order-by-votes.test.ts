import { addItem, asOneStep, setField, setMeta } from "@throughline/board";
import { countDots } from "@throughline/engine";
import { type Activity, readTalkRecord, talkKey } from "@throughline/model";
import { afterEach, expect, it } from "vitest";
import { createLensStage } from "../../lenses/lens-stage.ts";
import { fundingOf } from "../../lenses/priority/funding-of.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { createWorkspace } from "../../workspace/workspace.ts";
import { orderByVotes } from "./order-by-votes.ts";

const PEOPLE = ["ada-ada-ada-ada0", "ben-ben-ben-ben0"];
let end: (() => void) | undefined;
afterEach(() => end?.());

/** Five projects, a to e, in an order by hand, and a vote on them with the ballots of two people. */
function setUp(patch: object, ballots: readonly string[]) {
  const session = createLocalSession((board) => {
    [..."abcde"].forEach((id, at) => {
      addItem(board, { kind: "project", pos: [0, at * 200], title: id, id });
      setField(board, id, "rank", `a${at}`);
    });
    addItem(board, { kind: "note", pos: [400, 0], title: "n", id: "n" });
    setMeta(board, "scoreMethod", "hand");
  });
  const workspace = createWorkspace();
  const stage = createLensStage(session, workspace);
  end = () => {
    stage.dispose();
    session.dispose();
  };
  const activity: Activity = readTalkRecord("activities", "v1", {
    kinds: ["project"],
    votes: 5,
    closed: 1,
    counted: PEOPLE,
    ...patch,
  });
  const votes = ballots.map((dots, at) =>
    readTalkRecord("votes", talkKey(PEOPLE[at] ?? "", "v1"), {
      dots: Object.fromEntries([...dots].map((item, place) => [`d${place}`, item])),
    }),
  );
  const count = countDots(activity, votes, session.live.items);
  const order = () =>
    fundingOf({ ...stage.get().input, meta: session.live.meta() })
      .ranked.rows.map(({ project }) => project.id)
      .join("");
  const writes = orderByVotes(stage.get().input, activity, count);
  asOneStep(session.board, "Order", () => {
    for (const write of writes)
      if (write.do === "set") setField(session.board, write.id, write.field, write.value);
  });
  return { writes, order };
}

it("puts what was voted on in the order of votes, and equal ones as they stood", () => {
  expect(setUp({}, ["ecd", "e"]).order()).toBe("ecdab");
});

it("keeps the place of what the vote was not about", () => {
  expect(setUp({ kinds: [], items: ["b", "d", "e"] }, ["ed", "e"]).order()).toBe("aecdb");
});

it("writes nothing when they stand so already, nor when no project was chosen", () => {
  expect(setUp({}, ["ab", "a"]).writes).toEqual([]);
  end?.();
  expect(setUp({ kinds: ["note"] }, ["n"]).writes).toEqual([]);
});
