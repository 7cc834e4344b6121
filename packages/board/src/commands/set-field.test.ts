import { describe, expect, it } from "vitest";
import { readBoardItem } from "../read.ts";
import { storedItem } from "../records.ts";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { setField, setFields } from "./set-field.ts";

describe("setField", () => {
  it.each([
    ["title", "Self-service", "Change title"],
    ["budget", 120_000, "Change budget"],
    ["status", "in-progress", "Change status"],
    ["start", "2026-05-04", "Change start"],
    ["tags", ["cloud", "web"], "Change tags"],
    ["mandatory", true, "Change mandatory"],
    ["progress", 0.5, "Change progress"],
    ["locked", true, "Lock card"],
    ["scope", "Everything", "Edit scope"],
  ])("[B8] sets %s", (field, value, step) => {
    checkCommand(fillSample, (board) => setField(board, "p", field, value), {
      changed: ["p"],
      step,
      again: "nothing",
      check: (board) => expect(readBoardItem(board, "p")).toMatchObject({ [field]: value }),
    });
  });

  it("[B1] does nothing when the field reads so already, stored or not", () => {
    checkCommand(fillSample, (board) => setField(board, "p", "title", "Portal"), "nothing");
    checkCommand(fillSample, (board) => setField(board, "p", "budget", null), "nothing");
    checkCommand(fillSample, (board) => setField(board, "p", "tags", []), "nothing");
  });

  it("[B8] replaces a stored value that could not be read, even by the default it showed", () => {
    const setup = (board: Parameters<typeof fillSample>[0]) => {
      fillSample(board);
      board.doc.transact(() => storedItem(board, "p")?.set("budget", "lots"));
    };
    checkCommand(setup, (board) => setField(board, "p", "budget", null), {
      changed: ["p"],
      step: "Change budget",
      again: "nothing",
      check: (board) => expect(readBoardItem(board, "p")?.repairs).toEqual([]),
    });
  });

  it.each([
    ["p", "budget", "lots", "“Budget” takes an amount of money"],
    ["p", "progress", 1.5, "“Progress” takes a share from 0 to 100 %"],
    ["p", "status", "perhaps", "“Status” takes one of “Not started”"],
    ["p", "start", "2026-02-30", "“Start” takes a date"],
    ["p", "title", "x".repeat(501), "at most 500 characters"],
    ["p", "scope", 5, "at most 100,000 characters"],
    ["p", "gate", {}, "not set as a whole"],
    ["p", "nothing", 1, "no field “nothing”"],
    ["p", "__proto__", {}, "no field “__proto__”"],
    ["p", "kind", "goal", "no field “kind”"],
    ["gone", "title", "x", "no longer on the board"],
    ["lock", "title", "x", "locked"],
    ["lock", "description", "x", "locked"],
  ])("[B3] [B5] refuses %s.%s = %j", (id, field, value, refused) => {
    checkCommand(fillSample, (board) => setField(board, id, field, value), { refused });
  });

  it("[B5] unlocks what is locked", () => {
    checkCommand(fillSample, (board) => setField(board, "lock", "locked", false), {
      changed: ["lock"],
      step: "Unlock card",
      again: "nothing",
    });
  });
});

describe("setFields", () => {
  it("[B8] sets a field of several items as one step, where it differs and exists", () => {
    const ids = ["p", "q", "r", "lock", "gone"];
    checkCommand(fillSample, (board) => setFields(board, ids, "owner", "Ann"), {
      changed: ["p", "q", "r"],
      step: "Change owner of 3 cards",
      again: "nothing",
    });
    checkCommand(fillSample, (board) => setFields(board, ids, "budget", 7), {
      changed: ["p", "q"],
      step: "Change budget of 2 cards",
      again: "nothing",
    });
  });

  it("[B3] [B5] refuses when no item is left", () => {
    checkCommand(fillSample, (board) => setFields(board, ["lock"], "title", "x"), { refused: "locked" });
    checkCommand(fillSample, (board) => setFields(board, ["m"], "budget", 1), { refused: "no field" });
    checkCommand(fillSample, (board) => setFields(board, ["p"], "scope", "x"), { refused: "as a whole" });
  });

  it("[B5] locks and unlocks several", () => {
    checkCommand(fillSample, (board) => setFields(board, ["p", "lock"], "locked", true), {
      changed: ["p"],
      step: "Lock card",
      again: "nothing",
    });
  });

  it("[B8] stores a copy, so that what the caller keeps does not change the document", () => {
    const tags = ["a"];
    checkCommand(fillSample, (board) => setField(board, "p", "tags", tags), {
      changed: ["p"],
      step: "Change tags",
      again: "nothing",
      check: (board) => expect(storedItem(board, "p")?.get("tags")).not.toBe(tags),
    });
  });
});
