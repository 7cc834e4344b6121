import { describe, expect, it } from "vitest";
import { readBoardLink } from "../read.ts";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { setLinkField } from "./set-link-field.ts";

describe("setLinkField", () => {
  it.each([
    ["label", "API first", "Change label of arrow"],
    ["lag", -5, "Change lag of arrow"],
    ["type", "SS", "Change type of arrow"],
    ["notes", "Agreed in May", "Edit notes"],
  ])("[B8] sets %s", (field, value, step) => {
    checkCommand(fillSample, (board) => setLinkField(board, "pq", field, value), {
      changed: ["pq"],
      step,
      again: "nothing",
      check: (board) => expect(readBoardLink(board, "pq")).toMatchObject({ [field]: value }),
    });
  });

  it("[B1] does nothing when the field reads so already", () => {
    checkCommand(fillSample, (board) => setLinkField(board, "pq", "type", "FS"), "nothing");
  });

  it.each([
    ["pq", "lag", "long", "“Lag” takes a number"],
    ["pq", "from", "q", "no field “from”"],
    ["pq", "days", 4, "no field “days”"],
    ["gone", "label", "x", "no longer on the board"],
  ])("[B3] refuses %s.%s = %j", (id, field, value, refused) => {
    checkCommand(fillSample, (board) => setLinkField(board, id, field, value), { refused });
  });
});
