import { linkFields, linkKindNames } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readBoardLink } from "../read.ts";
import { storedLink } from "../records.ts";
import { checkCommand } from "../testing/check-command.ts";
import { createSampleBoard, fillSample } from "../testing/sample-board.ts";
import { addLink } from "./add-link.ts";

describe("addLink", () => {
  it("[B15] adds an arrow", () => {
    const link = {
      kind: "threatens",
      from: "r",
      to: "q",
      id: "rq",
      label: "Staff",
      values: { days: 5 },
    } as const;
    checkCommand(fillSample, (board) => addLink(board, link), {
      changed: ["rq"],
      step: "Add arrow “threatens”",
      again: "refused",
      check: (board) => expect(readBoardLink(board, "rq")).toMatchObject({ label: "Staff", days: 5 }),
    });
  });

  it("[B15] allows cycles: they are shown, not forbidden", () => {
    checkCommand(fillSample, (board) => addLink(board, { kind: "dependency", from: "q", to: "p" }), {
      changed: "new ids",
      step: "Add arrow “comes before”",
      again: "refused",
    });
  });

  it("[B15] allows another kind between the same cards", () => {
    checkCommand(fillSample, (board) => addLink(board, { kind: "relates", from: "p", to: "q", id: "x" }), {
      changed: ["x"],
      step: "Add arrow “relates to”",
      again: "refused",
    });
  });

  it.each(linkKindNames)("[B6] stores only what is no default, and every text: %s", (kind) => {
    const board = createSampleBoard();
    addLink(board, { kind, from: "m", to: "k", id: "new" });
    const texts = Object.entries(linkFields(kind)).filter(([, field]) => field.shape === "text");
    const keys = ["from", "kind", "to", ...texts.map(([key]) => key)].sort();
    expect([...(storedLink(board, "new")?.keys() ?? [])].sort()).toEqual(keys);
    expect(storedLink(board, "new")?.get("notes")).toBeInstanceOf(Y.Text);
  });

  it.each([
    ["to itself", { to: "p" }, "two different cards"],
    ["a second time", { kind: "dependency" as const, to: "q" }, "already such an arrow"],
    ["to a card that is gone", { to: "gone" }, "no longer on the board"],
    ["under an id that is taken", { id: "pq" }, "is taken"],
    ["with a bad value", { values: { nonsense: 1 } }, "no field “nonsense”"],
    ["of an unknown kind", { kind: "teleports" as "relates" }, "not known"],
  ])("[B3] [B15] refuses an arrow %s", (_, wrong, refused) => {
    checkCommand(fillSample, (board) => addLink(board, { kind: "relates", from: "p", to: "r", ...wrong }), {
      refused,
    });
  });
});
